import { z } from 'zod';
import { generateDatabase, type Shape } from './generate';
import { keepNothing, readProcessorTime, startBarometer, type Running } from './processes';
import { rowWithLimit, type Row } from './report';

/** Filters that people choose, alone and together. */
const CHOICES = [
  ...[['country'], ['year'], ['theme'], ['indicator'], ['kind'], ['evidence'], ['source']],
  ...[['organisation'], ['sector'], ['channel'], ['country', 'year'], ['country', 'kind']],
  ...[
    ['country', 'evidence'],
    ['country', 'sector'],
    ['country', 'theme'],
  ],
  ...[
    ['country', 'indicator'],
    ['year', 'kind'],
    ['sector', 'kind'],
    ['theme', 'kind'],
  ],
] as const;

const value = z.union([z.string(), z.number()]).nullable();
const listSchema = z.object({ figures: z.array(z.record(z.string(), value)), total: z.number() });

/** Requests whose processor time is taken together. */
const REQUESTS = 200;

/**
 * Processor time of the API for a filter where there are many figures, in times of where there are few, both giving as
 * many: those that the few have. Processor time, since other work on the machine changes a wait of two milliseconds much.
 */
export async function measureFilters(few: Shape, many: Shape): Promise<Row[]> {
  const [least, most] = [await start(few), await start(many)];
  try {
    const rows: Row[] = [];
    const paths = (await readQueries(least)).map((query) => `/api/v1/figures?${query}`);
    // What is remembered of a release is read, and the code compiled, before anything is measured.
    for (const path of paths) for (const server of [least, most]) await ask(server, path);
    for (const path of paths) {
      const [quick, slow] = [await timeOf(least, path), await timeOf(most, path)];
      const of = `${path}: processor time at ${many.figures.toLocaleString('en')}`;
      const figure = `${of} (${slow?.toFixed(1)} ms), in times at ${few.figures}`;
      rows.push(rowWithLimit(figure, slow && quick && slow / quick, { atMost: 1.5, unit: '×' }));
    }
    return rows;
  } finally {
    await Promise.all([least.stop(), most.stop()]);
  }
}

async function start(shape: Shape): Promise<Running> {
  return startBarometer(await generateDatabase(shape), keepNothing);
}

/** Each choice with values that the last figure has which has them: ids that come late are walked to. */
async function readQueries({ url }: Running): Promise<string[]> {
  const { figures } = await readList(`${url}/api/v1/figures?limit=1000`);
  const queries: string[] = [];
  for (const names of CHOICES) {
    const figure = figures.findLast((one) => names.every((name) => one[name] != null));
    if (!figure) throw new Error(`No figure has ${names.join(' and ')}.`);
    const query = names.map((name) => `${name}=${String(figure[name])}`).join('&');
    const { total } = await readList(`${url}/api/v1/figures?${query}`);
    queries.push(`${query}&limit=${total}`);
  }
  return queries;
}

async function readList(url: string) {
  return listSchema.parse(await (await fetch(url)).json());
}

async function ask({ url }: Running, path: string): Promise<void> {
  for (let asked = 0; asked < REQUESTS; asked += 1) await (await fetch(url + path)).arrayBuffer();
}

/** Milliseconds of processors that a request takes the server. */
async function timeOf(server: Running, path: string): Promise<number | undefined> {
  const before = readProcessorTime(server.pid);
  await ask(server, path);
  const after = readProcessorTime(server.pid);
  return before && after && ((after - before) * 1000) / REQUESTS;
}
