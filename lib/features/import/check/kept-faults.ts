import type { SurveyFileFault } from '../../../domain/issues/fault-schema';

/**
 * Faults of a check that are kept, told and shown: whoever has more of them mends these first. A file can have
 * millions, each of which costs the server more to put into words than it cost to send.
 */
export const mostFaults = 1_000;

/** The first of many faults, mistakes before what only deserves a look; and how many more there are. */
export function keepFaults(faults: readonly SurveyFileFault[]): {
  faults: SurveyFileFault[];
  omitted: number;
} {
  const omitted = Math.max(0, faults.length - mostFaults);
  if (omitted === 0) return { faults: [...faults], omitted };
  const errors = faults.filter(({ severity }) => severity === 'error').slice(0, mostFaults);
  const others = faults.filter(({ severity }) => severity !== 'error');
  return { faults: [...errors, ...others.slice(0, mostFaults - errors.length)], omitted };
}
