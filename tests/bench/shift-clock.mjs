// Loaded before a server: each SIGUSR2 moves its clock, an hour on, two hours back, and so on.

let shift = 0;
const now = Date.now;
const RealDate = Date;

Date.now = () => now() + shift;
globalThis.Date = new Proxy(RealDate, {
  /** @param {ConstructorParameters<typeof Date>} given */
  construct: (_target, given) =>
    given.length > 0 ? Reflect.construct(RealDate, given) : new RealDate(now() + shift),
});

process.on('SIGUSR2', () => {
  shift = shift > 0 ? -3_600_000 : 3_600_000;
});
