/** Thrown for a command that cannot be followed, saying why. */
export class UsageError extends Error {
  override name = 'UsageError';
}
