/**
 * A number of 53 bits that stands for a text, so that the text itself need not be kept. Among a million
 * different texts, the chance that two share a number is 1 in 18,000.
 */
export function hashText(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x41c6ce57;
  // FNV-1a's prime, and a second one beside it.
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x5f356495);
  }
  return (mixed(high) & 0x1fffff) * 0x100000000 + mixed(low);
}

/** Spreads what the last characters said over all 32 bits. */
function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (half ^ (half >>> 13)) >>> 0;
}
