import { afterAll, beforeAll, expect, test } from 'vitest';
import { readQuery } from '@/lib/base/http/query';
import { db } from '@/lib/database/client';
import { getFigurePage } from '@/lib/database/queries/figures/page-queries';
import { resolveSelection } from '@/lib/database/queries/figures/selection-queries';
import { parseExplorer, type PageCursor } from '@/lib/domain/filters/explorer-filters';
import { publishSurveyFiles } from '../fixtures/publish-survey-files';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';
import { smallSurveyFile } from '../fixtures/survey-file';

// Figures of one year stand in the order of what they speak of: by the month in which that ends.

/** Ids with periods of each form, the latest end first; of one end, by id. */
const latestFirst = [
  ['a-year', '2024'],
  ['b-quarter', '2024-Q4'],
  ['c-month', '2024-12'],
  ['d-months', '2024-06-01/P5M'],
  ['e-month', '2024-07'],
  ['f-half', '2024-S1'],
  ['g-financial', '2023-04-01/P1Y'],
  ['h-month', '2024-03'],
  ['i-quarter', '2024-Q1'],
  ['j-years', '2021-02-01/P3Y'],
  ['k-year', '2023'],
  ['l-months', '2022-07-01/P18M'],
  ['m-two-years', '2021-10-01/P2Y'],
] as const;

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
  const content = smallSurveyFile();
  const figures = latestFirst.map(([id, period]) => {
    const { year: _, ...figure } = { ...content.figures[0], id, period };
    return figure;
  });
  const files = [{ name: 'periods.json', content: { ...content, figures } }];
  const by = { author: 'test', reason: 'Periods of each form' };
  const report = await publishSurveyFiles(await db(), files, by);
  expect(report.release).toBe(2);
});
afterAll(() => database.close());

/** The ids of every page from the first to the last. */
async function readIds(query: string): Promise<string[]> {
  const asked = readQuery(`source=gazette&${query}`);
  const { value: view } = parseExplorer(asked);
  const { selection } = await resolveSelection(asked, null);
  const ids: string[] = [];
  for (let cursor: PageCursor | null = null, isFirst = true; isFirst || cursor; isFirst = false) {
    const page: Awaited<ReturnType<typeof getFigurePage>> = await getFigurePage(
      selection,
      { ...view, cursor },
      4,
    );
    ids.push(...page.figures.map(({ id }) => id));
    cursor = page.next;
  }
  return ids;
}

test('the newest stand first', async () => {
  expect(await readIds('')).toEqual(latestFirst.map(([id]) => id));
});

test('by time, they rise or fall', async () => {
  const rising = latestFirst.map(([id]) => id).toReversed();
  const ends = ['cba', 'd', 'e', 'f', 'ihg', 'j', 'lk', 'm'].toReversed();
  // Of one end, ids rise and fall with the time.
  const order = ends.flatMap((letters) => [...letters].toSorted());
  expect(await readIds('sort=year')).toEqual(
    order.map((letter) => rising.find((id) => id.startsWith(letter))),
  );
  expect(await readIds('sort=year&order=desc')).toEqual(
    order.toReversed().map((letter) => rising.find((id) => id.startsWith(letter))),
  );
});
