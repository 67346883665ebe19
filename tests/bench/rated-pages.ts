import { askAll } from './answer-times';
import { startBarometer } from './processes';
import { rowWithLimit, type Row } from './report';

const languages = ['fr', 'nl', 'en'] as const;

/** How many times slower a page may be for an organisation that very many rated than for one that nobody did. */
const atMost = 2;

/** Requests of a page that is kept. */
const keptRequests = 60;

/**
 * The pages of an organisation that very many rated beside those of one that nobody did, over HTTP: the first request of each
 * after a release, in each language, and those that follow.
 * @param ids of organisations about which the same is known otherwise: of one that many rated, of one that nobody did, and of others
 */
export async function measureRatedPages(
  database: string,
  ids: { rated: string; unrated: string; others: readonly string[] },
): Promise<Row[]> {
  const server = await startBarometer(database);
  const pages = (id: string) => languages.map((l) => `${server.url}/${l}/organisations/${id}`);
  try {
    // V8 compiles what it needs while the first few dozen pages are rendered.
    await ask(ids.others.flatMap(pages));
    const first = { rated: 0, unrated: 0 };
    for (const [at, rated] of pages(ids.rated).entries()) {
      const unrated = pages(ids.unrated)[at] ?? '';
      // Neither always comes second.
      const inTurn = [['rated', rated] as const, ['unrated', unrated] as const];
      for (const [which, page] of at % 2 ? inTurn : inTurn.reverse())
        first[which] += (await ask([page]))[0] ?? NaN;
    }
    const keptOf = async (id: string) =>
      middle(await ask(Array.from({ length: keptRequests }, (_, at) => pages(id)[at % 3] ?? '')));
    const kept = { unrated: await keptOf(ids.unrated), rated: await keptOf(ids.rated) };
    const mean = { unrated: first.unrated / 3, rated: first.rated / 3 };
    return [
      compare('its page over HTTP, first after a release', mean),
      compare('its page over HTTP, kept', kept),
    ];
  } finally {
    await server.stop();
  }
}

function compare(what: string, { rated, unrated }: { rated: number; unrated: number }): Row {
  const name = `${what}: ${rated.toFixed(1)} ms, of one without any ${unrated.toFixed(1)} ms, in times`;
  return rowWithLimit(name, rated / unrated, { atMost, unit: '×', digits: 2 });
}

/** Milliseconds of each, one after another. @throws Error where anything but a page came */
async function ask(urls: readonly string[]): Promise<number[]> {
  const waits: number[] = [];
  for (const url of urls) {
    const { waits: own, failed } = await askAll([url].values(), 1);
    if (failed > 0) throw new Error(`${url} did not come.`);
    waits.push(...own);
  }
  return waits;
}

const middle = (waits: readonly number[]) =>
  waits.toSorted((a, b) => a - b)[Math.floor(waits.length / 2)] ?? NaN;
