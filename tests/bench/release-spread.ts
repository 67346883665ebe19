import { setTimeout } from 'node:timers/promises';
import { withOpenDatabase } from '@/lib/database/client';
import { publishOwnSurvey } from '../fixtures/own-survey';
import { shownRelease } from '../fixtures/shown-release';
import { withSilentPublications } from '../fixtures/silent-publications';
import type { Service } from '../setup/served-instances';
import { rowWithLimit, type Row } from './report';

/** How often an instance is asked, in milliseconds. */
const asksEvery = 20;

/** Within how many seconds every instance shows a release. */
const limit = 2;

/**
 * Publishes again and again, and sees when each of several instances shows it on a page that it keeps: once told by
 * NOTIFY, and once told by nobody.
 */
export async function measureReleaseSpread(
  service: Service,
  { instances, publications }: { instances: number; publications: number },
): Promise<Row[]> {
  const running = await Promise.all(
    Array.from({ length: instances }, () => service.startInstance()),
  );
  const urls = running.map(({ url }) => url);
  const notified = await publishAndWatch(service.database, urls, 'notified', publications);
  const silent: number[] = [];
  await withSilentPublications(service.administrator, async () => {
    silent.push(...(await publishAndWatch(service.database, urls, 'silent', publications)));
  });
  const of = `${publications} publications, each on ${instances} instances`;
  return [
    ...describe(`${of}, with NOTIFY`, notified),
    ...describe(`${of}, without NOTIFY`, silent),
  ];
}

/** @returns of each publication and instance, how many seconds after the publication was acknowledged it was shown */
async function publishAndWatch(
  database: string,
  urls: readonly string[],
  name: string,
  publications: number,
): Promise<number[]> {
  const seconds: number[] = [];
  // What an instance loads for the first page is not what a release takes.
  await Promise.all(urls.map(shownRelease));
  await withOpenDatabase(database, async (client) => {
    for (let at = 0; at < publications; at += 1) {
      // Not always at the same moment of the second in which an instance asks.
      await setTimeout((at * 137) % 1_000);
      const { release } = await publishOwnSurvey(client, `${name}-${at}`);
      const begun = performance.now();
      seconds.push(
        ...(await Promise.all(urls.map((url) => secondsUntil(url, release ?? 0, begun)))),
      );
    }
  });
  return seconds;
}

/** @throws Error where an instance goes back */
async function secondsUntil(url: string, release: number, begun: number): Promise<number> {
  for (let before = 0; ;) {
    const shown = await shownRelease(url);
    if (shown < before) throw new Error(`${url} showed ${shown} after ${before}.`);
    if (shown >= release) return (performance.now() - begun) / 1_000;
    before = shown;
    await setTimeout(asksEvery);
  }
}

function describe(figure: string, seconds: readonly number[]): Row[] {
  const sorted = seconds.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  return [
    { figure: `${figure}: shown after, median`, measured: `${median.toFixed(2)} s` },
    rowWithLimit(`${figure}: shown after, the last`, sorted.at(-1), {
      ...{ atMost: limit, unit: 's', digits: 2 },
    }),
  ];
}
