import { describe, expect, test } from 'vitest';
import type { ImportCheck } from '@/lib/domain/imports/import-schema';
import { check, figuresCsv } from '../../../fixtures/import-file';
import { smallSurveyFile } from '../../../fixtures/survey-file';

// Files of which everything is wrong: what is kept of them does not grow with them.

const many = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));

/** How many issues there are of each code. */
function countsOf({ issues }: ImportCheck): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of issues) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

const ended = { code: 'too-many-errors', severity: 'error', values: { max: 10_000 } };

describe('a survey file', () => {
  test('of empty figures is looked at until there are ten thousand errors', async () => {
    const found = await check(
      JSON.stringify({ ...smallSurveyFile(), figures: many(2_000, () => ({})) }),
    );
    expect(found.issues.length).toBe(10_001);
    // Seven fields are missing in each.
    expect(found.issues.at(-1)).toMatchObject({ ...ended, place: 'figures[1428].kind' });
    expect(found.rows).toBeNull();
  });

  test('of the same figure again and again, too', async () => {
    const { figures, ...file } = smallSurveyFile();
    const found = await check(JSON.stringify({ ...file, figures: many(12_000, () => figures[0]) }));
    expect(countsOf(found)).toEqual({ twice: 10_000, 'too-many-errors': 1 });
    expect(found.issues.at(-1)).toMatchObject({ ...ended, place: 'figures[10001].id' });
  });
});

describe('a list of survey files', () => {
  test('may have ten thousand', async () => {
    const { issues } = await check(`[${many(10_000, () => '{}').join(',')}]`);
    expect(issues).toEqual([]);
  });

  test('that opens more lists than its rows could have is not read at all', async () => {
    const text = `[${many(20_000, () => '[]').join(',')}]`;
    const { issues } = await check(text, { limits: { rows: 100 } });
    expect(issues.map(({ code, values }) => [code, values])).toEqual([
      ['too-many-rows', { max: 100 }],
    ]);
  });
});

describe('a table', () => {
  test('that lacks columns says each of them once, and does not look at every row for it', async () => {
    const rows = many(11_000, (at) => `x${at},1`);
    const found = await check(`id,value\n${rows.join('\n')}`);
    const { 'column-missing': missing, ...others } = countsOf(found);
    expect(missing).toBeGreaterThan(3);
    expect(others).toEqual({ 'too-many-errors': 1 });
    expect(found.issues.at(-1)?.values).toEqual({ max: 50_000 });
  });

  test('whose rows all break off is looked at until there are ten thousand errors', async () => {
    const found = await check(figuresCsv(...many(11_000, () => 'a;b')));
    expect(countsOf(found)).toEqual({ 'row-ragged': 10_000, 'too-many-errors': 1 });
    expect(found.issues.at(-1)).toMatchObject({ ...ended, row: 10_002, column: null });
  });

  test('of unknown names is looked at until there are as many', async () => {
    const row = (at: number) =>
      `be-${at}-x;asked-${at};BE;${2_000 + (at % 20)};38;survey;gazette;2;38 %;stated`;
    const { issues } = await check(figuresCsv(...many(10_100, row)));
    expect(issues.at(-1)).toMatchObject(ended);
    expect(issues.filter(({ code }) => code === 'unknown-indicator').length).toBe(10_000);
  });
});
