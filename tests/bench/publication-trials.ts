import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { openDatabase, withOpenDatabase, type Database } from '@/lib/database/client';
import { openProxy, type CuttingProxy, type Interruption } from '../fixtures/cutting-proxy';
import { publishSurveyFiles } from '../fixtures/publish-survey-files';
import { builtProgram } from '../setup/programs';
import { askServer } from '../setup/postgres-server';
import { fileFor, stateAt } from './crash-states';
import { areState, readStandingFigures } from './standing-figures';

/** What an editor is told of a publication. */
export type Answer =
  | { outcome: 'published'; release: number | null }
  | { outcome: 'refused' | 'unknown'; why: string };

const answerSchema = z.union([
  z.object({ outcome: z.literal('published'), release: z.int().nullable() }),
  z.object({ outcome: z.enum(['refused', 'unknown']), why: z.string() }),
]);

/** What is done to a publication: to its process, by the server's administrator, to its connection. */
const harms = ['killed', 'terminated', 'cut'] as const;
type Harm = (typeof harms)[number];

export type TrialReport = {
  trials: number;
  /** Steps of a publication, at each of which some are interrupted. */
  steps: number;
  /** How often each end was met. */
  ends: Record<string, number>;
  /** What must never be, each with the number of its trial. */
  faults: string[];
};

const size = 120;

/**
 * Interrupts publications at each of their steps, and looks each time at what stands, what their editor was told, and
 * whether the next one gets its turn.
 * @param database the address of a migrated database without content
 * @param administrator that of the same one, for who may end connections
 */
export async function runPublicationTrials(
  database: string,
  administrator: string,
  trials: number,
): Promise<TrialReport> {
  const proxy = await openProxy(database);
  const next = await openDatabase(database);
  const steps = await countSteps(proxy, next);
  const report: TrialReport = { trials, steps, ends: {}, faults: [] };
  let publisher = await startPublisher(proxy.address);
  try {
    for (let trial = 0; trial < trials; trial += 1) {
      const { harm, step } = planTrial(trial, trials, steps);
      // The step after the last is the answer to the commit.
      const place: Pick<Interruption, 'step' | 'when'> =
        step < steps ? { step, when: 'before' } : { step: steps - 1, when: 'after' };
      const act = {
        killed: () => publisher.kill(),
        terminated: ({ port }) => terminate(administrator, port),
        cut: ({ cut }) => cut(),
      } satisfies Record<Harm, Interruption['act']>;
      const before = (await readStanding(next)).newest;
      proxy.interrupt({ ...place, from: lockStatement, act: act[harm] });
      const answer = await publisher.publish();
      if (answer === null) publisher = await startPublisher(proxy.address);
      const faults = await examine(next, before, answer);
      report.faults.push(...faults.map((fault) => `${trial} (${harm} at step ${step}): ${fault}`));
      const end = `${harm}: ${await nameEnd(next, before, answer)}`;
      report.ends[end] = (report.ends[end] ?? 0) + 1;
      const stood = (await readStanding(next)).newest;
      const { release } = await publishState(next, stood + 1);
      if (release !== stood + 1) report.faults.push(`${trial}: the next one became ${release}`);
    }
  } finally {
    await publisher.kill();
    await next.$disconnect();
    proxy.close();
  }
  return report;
}

/** Every step comes in turn, each time with another harm; at the end every harm to the commit and to its answer. */
function planTrial(trial: number, trials: number, steps: number): { harm: Harm; step: number } {
  const isLast = trial >= trials - 2 * harms.length;
  const round = isLast ? 0 : Math.floor(trial / (steps + 1));
  const harm = harms[(trial + round) % harms.length] ?? 'cut';
  return { harm, step: isLast ? steps - (trial % 2) : trial % (steps + 1) };
}

const lockStatement = 'advisory_xact_lock';

function publishState(client: Database, release: number) {
  const by = { author: 'The next', reason: `Release ${release}` };
  return publishSurveyFiles(client, [fileFor(release, size)], by);
}

/** How many statements a publication has, from its lock to its commit. */
async function countSteps(proxy: CuttingProxy, client: Database): Promise<number> {
  // Two, since the first has no figures to end.
  await publishState(client, 1);
  await publishState(client, 2);
  return withOpenDatabase(proxy.address, async (watched) => {
    let steps = 0;
    const count = (step: number): Interruption => ({
      ...{ from: lockStatement, step, when: 'before' },
      act: () => {
        steps = step + 1;
        proxy.interrupt(count(step + 1));
      },
    });
    proxy.interrupt(count(0));
    await publishState(watched, 3);
    proxy.interrupt(null);
    return steps;
  });
}

const terminate = (administrator: string, port: number) =>
  askServer(
    administrator,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE client_port = ${port}`,
  );

async function startPublisher(address: string) {
  const child = spawn(process.execPath, [builtProgram('tests/bench/asked-publisher.ts')], {
    env: { ...process.env, DATABASE_URL: address },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const nextLine = async () =>
    z
      .string()
      .optional()
      .parse((await lines.next()).value);
  if ((await nextLine()) !== 'ready') throw new Error('The publisher did not start.');
  return {
    /** What it says of the next release; null where it died. */
    async publish(): Promise<Answer | null> {
      child.stdin.write(`${size}\n`);
      const line = await nextLine();
      return line === undefined ? null : answerSchema.parse(JSON.parse(line));
    },
    async kill(): Promise<void> {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** What stands, read past whoever publishes. */
async function readStanding(client: Database) {
  const releases = await client.release.findMany({ orderBy: { number: 'asc' } });
  const newest = releases.at(-1)?.number ?? 0;
  const ahead = [{ since: { gt: newest } }, { until: { gt: newest } }];
  return {
    newest,
    numbers: releases.map(({ number }) => number),
    audited: await client.auditEntry.count({ where: { action: 'publish' } }),
    ahead: await client.figure.count({ where: { OR: ahead } }),
    said: await readStandingFigures(client, newest),
  };
}

async function examine(client: Database, before: number, answer: Answer | null): Promise<string[]> {
  const { newest, numbers, audited, ahead, said } = await readStanding(client);
  const isWhole = areState(said, stateAt(newest, size));
  const isTrue =
    answer === null || answer.outcome === 'unknown'
      ? newest === before || newest === before + 1
      : newest === (answer.outcome === 'published' ? answer.release : before);
  return [
    ...(isWhole ? [] : [`release ${newest} is not whole: ${JSON.stringify(said)}`]),
    ...(ahead === 0 ? [] : [`${ahead} figures are ahead of release ${newest}`]),
    ...(numbers.every((number, index) => number === index + 1) ? [] : ['numbers have gaps']),
    ...(audited === newest ? [] : [`${audited} releases are in the audit trail of ${newest}`]),
    ...(isTrue ? [] : [`of ${newest} after ${before} was told ${JSON.stringify(answer)}`]),
  ];
}

async function nameEnd(client: Database, before: number, answer: Answer | null): Promise<string> {
  const { newest } = await readStanding(client);
  const stands = newest > before ? 'the new release stands' : 'the old one stands';
  return `${stands}, ${answer === null ? 'nobody is left to be told' : `told ${answer.outcome}`}`;
}
