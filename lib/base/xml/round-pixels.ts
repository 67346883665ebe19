/** A length as a drawing writes it: hundredths of a pixel are as fine as anybody sees. */
export function roundPixels(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
