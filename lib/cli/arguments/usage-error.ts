/** Thrown for a command that cannot be followed, saying why. */
export class UsageFault extends Error {
  override name = 'UsageFault';
}
