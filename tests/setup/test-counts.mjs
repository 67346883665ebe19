import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** @typedef {{ passed: number, failed: number }} Counts */

const vitestReport = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number() })
  .transform((report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }));

const playwrightReport = z
  .object({
    stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number() }),
  })
  .transform(({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }));

/**
 * Reads how many tests passed and failed. A runner that failed without naming a failed test (a file
 * that does not load, a server that does not start, no report at all) counts as one failure.
 * @param {z.ZodType<Counts>} reportSchema
 * @param {string} file the runner's JSON report
 * @param {number} exitCode
 * @returns {Counts}
 */
function count(reportSchema, file, exitCode) {
  const counts = existsSync(file)
    ? reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0 };
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {string} file
 * @param {number} exitCode
 */
export function countVitest(file, exitCode) {
  return count(vitestReport, file, exitCode);
}

/**
 * @param {string} file
 * @param {number} exitCode
 */
export function countPlaywright(file, exitCode) {
  return count(playwrightReport, file, exitCode);
}
