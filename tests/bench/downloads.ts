import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { generateDatabase, type Shape } from './generate';
import { forgetPeak, readMemory, startBarometer, type Running } from './processes';
import { rowWithLimit, type Row } from './report';
import { workThrough } from './work-through';

// Memory of the server while whole files are taken, while readers hold them open without reading, and
// after many have been broken off.

const FILES = ['figures.csv', 'figures.json', 'figures.sdmx.csv', 'figures.xlsx', 'figures.zip'];

/** Three countries of the large shape: 111,111 figures, the size a workbook is asked for. */
const WORKBOOK = 'figures.xlsx?country=BE,FR,NL';

const flat = { atMost: 150, unit: 'MB', digits: 0 };

/** Takes, holds open and breaks off downloads of a barometer of this shape. */
export async function measureDownloads(shape: Shape): Promise<Row[]> {
  const server = await startBarometer(await generateDatabase(shape));
  try {
    // The first answers load code and fill caches that stay.
    await breakOff(server, 200);
    const rows: Row[] = [];
    for (const file of [WORKBOOK, ...FILES]) rows.push(await takeWhole(server, file));
    return [...rows, await holdOpen(server, 20), await breakOffMany(server, 1_000)];
  } finally {
    await server.stop();
  }
}

function open({ url }: Running, file: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(`${url}/api/v1/${file}`, { agent: false }, resolve).once('error', reject);
  });
}

/** Takes a file whole: how far the server's memory rises above where it was. */
async function takeWhole(server: Running, file: string): Promise<Row> {
  forgetPeak(server.pid);
  const before = readMemory(server.pid, 'VmRSS');
  const begun = performance.now();
  const response = (await open(server, file)).setEncoding('latin1');
  let bytes = 0;
  for await (const chunk of response) bytes += String(chunk).length;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const peak = readMemory(server.pid, 'VmHWM');
  const rise = before && peak && peak - before;
  const figures = Number(response.headers['figure-count']).toLocaleString('en');
  const taken = `${figures} figures, ${(bytes / 1e6).toFixed(0)} MB in ${seconds} s`;
  return rowWithLimit(`${file} (${taken}): memory rises by`, rise, flat);
}

/** Opens files, reads a little of each and no more for a while, then leaves. */
async function holdOpen(server: Running, readers: number): Promise<Row> {
  const before = readMemory(server.pid, 'VmRSS');
  const files = Array.from({ length: readers }, (_, n) => FILES[n % FILES.length] ?? '');
  const answers = await Promise.all(files.map((file) => open(server, file)));
  await Promise.all(answers.map((answer) => once(answer, 'readable')));
  await wait(5_000);
  const during = readMemory(server.pid, 'VmRSS');
  answers.forEach((answer) => answer.destroy());
  const rise = before && during && during - before;
  return rowWithLimit(`${readers} readers that stopped reading: memory rises by`, rise, flat);
}

async function breakOffMany(server: Running, downloads: number): Promise<Row> {
  await breakOff(server, 200);
  const before = readMemory(server.pid, 'VmRSS');
  await breakOff(server, downloads);
  const after = readMemory(server.pid, 'VmRSS');
  const name = `${downloads} downloads broken off: memory from ${before?.toFixed(0)} to ${after?.toFixed(0)} MB`;
  const change = before && after && Math.abs(after - before);
  return rowWithLimit(name, change, { atMost: 20, unit: 'MB', digits: 0 });
}

/** Breaks off so many downloads after their first bytes, ten at a time, and lets the server rest. */
export async function breakOff(server: Running, downloads: number): Promise<void> {
  const files = Array.from({ length: downloads }, (_, n) => FILES[n % FILES.length] ?? '').values();
  await workThrough(files, 10, async (file) => {
    const answer = await open(server, file);
    await once(answer, 'readable');
    answer.destroy();
  });
  await wait(2_000);
}
