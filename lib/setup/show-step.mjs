/**
 * @param {number} milliseconds
 * @returns {string} `4.2 s`, `48 s`, `1 min 23 s`
 */
export function elapsed(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 10) return `${(milliseconds / 1000).toFixed(1)} s`;
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/**
 * Does a step that somebody waits for: says what it is, and afterwards how long it took.
 * @param {string} title
 * @param {() => Promise<void>} work
 */
export async function showStep(title, work) {
  const began = performance.now();
  console.log(`${title} …`);
  await work();
  console.log(`… done in ${elapsed(performance.now() - began)}.`);
}
