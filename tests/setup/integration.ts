/**
 * Made once for all integration tests: the programs that they start, and the databases that they begin
 * with, which every test file copies.
 */
export default async function prepareIntegration(): Promise<() => void> {
  // Each project asks for them, and would load what makes them.
  if (process.env.SEEDED_DATABASE !== undefined) return () => undefined;
  const { makeShared } = await import('./shared-databases');
  return makeShared();
}
