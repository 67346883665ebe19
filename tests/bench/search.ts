import { readQuery } from '../../lib/base/http/query';
import { generateDatabase, type Shape } from './generate';
import { rowWithLimit, type Row } from './report';

/** Words of every sort: of a label, a country, a note, an id, a number; rare, common, several, unknown. */
const WORDS = [
  ...['wachttijd', 'Suède', 'convertie', 'be-2010', '61', '80 %', 'convertie banque', 'zzzq'],
  ...['indicateur', 'enquête', '%', 'a'],
];

/** How long a search takes in the process: the first page that a list shows of each word. */
export async function measureSearch(shape: Shape): Promise<Row[]> {
  process.env.DATABASE_URL = `file:${await generateDatabase(shape)}`;
  // Imported when asked: the database is opened where the setting says then.
  const { resolveSelection } = await import('@/lib/database/queries/figures/selection-queries');
  const { getFigures } = await import('@/lib/database/queries/figures/figure-queries');
  const search = async (q: string) => {
    const { selection } = await resolveSelection(readQuery({ q }));
    const begun = performance.now();
    await getFigures(selection, { limit: 100 });
    return performance.now() - begun;
  };
  await search('warm');
  const times: { q: string; time: number }[] = [];
  for (const q of WORDS) times.push({ q, time: await search(q) });
  const [slowest] = times.toSorted((a, b) => b.time - a.time);
  const figures = shape.figures.toLocaleString('en');
  return [
    rowWithLimit(`${figures}: slowest of ${WORDS.length} searches (${slowest?.q})`, slowest?.time, {
      atMost: 150,
      unit: 'ms',
      digits: 0,
    }),
  ];
}
