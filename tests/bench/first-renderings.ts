import { locales } from '@/lib/base/i18n/locales';
import { askAll } from './answer-times';
import { generateDatabase, type Shape } from './generate';
import { startBarometer } from './processes';
import { rowWithLimit, type Row } from './report';

/** Other pages, by which V8 compiles what it needs. */
const warmUp = ['observation', 'statistic', 'target'].flatMap((kind) =>
  locales.map((locale) => `/${locale}?kind=${kind}`),
);

/**
 * The dashboard as whoever comes first after a release waits for it, in one language after the other, beside that of
 * the first shape.
 */
export async function measureFirstRenderings(least: Shape, more: readonly Shape[]): Promise<Row[]> {
  const few = await renderFirst(least);
  const rows: Row[] = [];
  for (const shape of more) {
    const many = await renderFirst(shape);
    const figures = shape.figures.toLocaleString('en');
    const name = `Dashboard at ${figures} figures, first rendering: ${listed(many)} ms in ${locales.join(', ')}, at ${least.figures} ${listed(few)} ms, in times`;
    rows.push(rowWithLimit(name, sum(many) / sum(few), { atMost: 2, unit: '×' }));
  }
  return rows;
}

/** Milliseconds of the first request in each language. @throws Error where one did not come */
async function renderFirst(shape: Shape): Promise<number[]> {
  const server = await startBarometer(await generateDatabase(shape));
  const ask = async (path: string) => {
    const { waits, failed } = await askAll([server.url + path].values(), 1);
    if (failed > 0) throw new Error(`${path} did not come.`);
    return sum(waits);
  };
  try {
    for (const path of warmUp) await ask(path);
    const waits: number[] = [];
    for (const locale of locales) waits.push(await ask(`/${locale}`));
    return waits;
  } finally {
    await server.stop();
  }
}

const listed = (numbers: readonly number[]) => numbers.map((ms) => ms.toFixed(0)).join(', ');

const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
