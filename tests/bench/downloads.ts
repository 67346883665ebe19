import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { generateDatabase, shapes } from './generate';
import { ServerProcess } from './server-process';

// Memory of the server while whole files are taken from a barometer of 1,000,000 figures, while slow
// readers hold them open, and after many have been broken off.

const files = ['figures.csv', 'figures.json', 'figures.sdmx.csv', 'figures.xlsx', 'figures.zip'];

const megabytes = (bytes: number) => Math.round(bytes / 1e6);

function open(url: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, resolve).once('error', reject);
  });
}

/** Takes a file whole and says how far the server's memory rose above where it was. */
async function takeWhole(server: ServerProcess, file: string) {
  const before = (await server.memory()).rss;
  const started = performance.now();
  let peak = before;
  let bytes = 0;
  const sampling = setInterval(() => (peak = Math.max(peak, server.residentNow())), 50);
  const response = await open(`${server.url}/api/v1/${file}`);
  for await (const chunk of response) bytes += Buffer.byteLength(chunk);
  clearInterval(sampling);
  return {
    file,
    figures: Number(response.headers['figure-count']),
    seconds: Math.round((performance.now() - started) / 100) / 10,
    megabytes: megabytes(bytes),
    rise: megabytes(peak - before),
  };
}

/** Opens files, reads a little of each and no more for a while, then leaves. */
async function holdOpen(server: ServerProcess, readers: number, milliseconds: number) {
  const before = (await server.memory()).rss;
  const open_ = await Promise.all(
    Array.from({ length: readers }, (_, n) =>
      open(`${server.url}/api/v1/${files[n % files.length]}`),
    ),
  );
  await Promise.all(open_.map((response) => once(response, 'readable')));
  await wait(milliseconds);
  const during = (await server.memory()).rss;
  open_.forEach((response) => response.destroy());
  return { readers, rise: megabytes(during - before) };
}

/** Breaks off so many downloads after their first bytes, ten at a time. */
async function breakOff(server: ServerProcess, downloads: number): Promise<void> {
  const next = Array.from({ length: downloads }, (_, n) => files[n % files.length]).values();
  const worker = async () => {
    for (const file of next) {
      const response = await open(`${server.url}/api/v1/${file}`);
      await once(response, 'readable');
      response.destroy();
    }
  };
  await Promise.all(Array.from({ length: 10 }, worker));
  await wait(500);
}

/** Flat: a download of any length may take this much above what the server held before. */
const flatRise = 120;
const abortedRise = 20;

/** One measured number beside its limit, in megabytes. */
export type Measure = { name: string; value: number; limit: number; note: string };

/** Takes, holds open and breaks off downloads of a barometer with 1,000,000 figures. */
export async function benchDownloads(port = 3390): Promise<Measure[]> {
  const large = shapes.at(-1);
  if (!large) throw new Error('No shape to generate.');
  const server = await ServerProcess.start(await generateDatabase(large), port);
  try {
    // The first answers load code and fill caches that stay.
    await breakOff(server, 100);
    const whole = [];
    for (const file of ['figures.xlsx?country=BE,FR,NL', ...files]) {
      whole.push(await takeWhole(server, file));
    }
    const held = await holdOpen(server, 20, 3_000);
    const before = (await server.memory()).rss;
    await breakOff(server, 1_000);
    const after = (await server.memory()).rss;
    return [
      ...whole.map(({ file, figures, seconds, megabytes: size, rise }) => ({
        name: `${file}: memory while it is taken`,
        value: rise,
        limit: flatRise,
        note: `${figures} figures, ${size} MB in ${seconds} s`,
      })),
      {
        name: `${held.readers} readers that stop reading`,
        value: held.rise,
        limit: flatRise,
        note: 'held open for 3 s',
      },
      {
        name: '1,000 downloads broken off',
        value: megabytes(after - before),
        limit: abortedRise,
        note: `${megabytes(before)} MB before, ${megabytes(after)} MB after`,
      },
    ];
  } finally {
    await server.stop();
  }
}
