import { describe, expect, test } from 'vitest';
import { issueLine } from '@/lib/features/import/messages/issue-text';
import { check, figuresCsv, linesOf, workbookOf } from '../../../../fixtures/import-file';
import { smallSurveyFile, withValue } from '../../../../fixtures/survey-file';

const limits = { cellCharacters: 300 };
const header = 'id;indicator;country;year;value;kind;source;paragraph;stated_as;year_basis;note_fr';
const before = 'be-2013-answered;answered;BE;2013;38;survey;gazette;2;38 %;stated';
const csvWith = (note: string) => `${header}\n${before};${note}`;
const [long, fits] = ['x'.repeat(301), 'x'.repeat(300)];
const cut = `${'x'.repeat(200)}…`;

describe('a cell of more characters than the setting', () => {
  test('is refused with its row and column, in a CSV', async () => {
    const { issues, rows } = await check(csvWith(long), { limits });
    expect(rows).toBe(null);
    const [first] = issues.filter(({ severity }) => severity === 'error');
    expect(first && issueLine(first, 'en')).toBe(
      `a.csv: row 2, column note_fr: The text is too long: “${cut}” Expected: At most 300 characters. Shorten it.`,
    );
  });

  test('and in a workbook', async () => {
    const figures = [header.split(';'), [...before.split(';'), long]];
    const lines = linesOf(await check(await workbookOf({ figures }), { limits }));
    expect(lines).toContain(`sheet figures, row 2, column note_fr: The text is too long: “${cut}”`);
  });

  test('and with its place, in a survey file', async () => {
    const file = withValue(smallSurveyFile(), 'figures.0.note', { fr: long });
    const lines = linesOf(await check(JSON.stringify(file), { limits }));
    expect(lines).toContain(`figures[0].note.fr: The text is too long: “${cut}”`);
  });

  test('is said once where its column holds less than that', async () => {
    const stated = 'x'.repeat(400);
    const { issues } = await check(figuresCsv(before.replace('38 %', stated)), { limits });
    expect(issues.map(({ code, column, values }) => [code, column, values])).toEqual([
      ['too-long', 'stated_as', { max: 60 }],
    ]);
  });
});

test('a cell of as many is good, spaces around it not counted', async () => {
  const { rows } = await check(csvWith(` ${fits} `), { limits });
  expect(rows?.Figure[0]?.note).toEqual({ fr: fits });
});

test('without a setting, a cell holds 10,000 characters', async () => {
  expect((await check(csvWith('x'.repeat(10_000)))).rows?.Figure.length).toBe(1);
  expect((await check(csvWith('x'.repeat(10_001)))).rows).toBe(null);
});

test('no setting lets in more than a cell of a workbook holds', async () => {
  const none = { limits: { cellCharacters: 40_000 } };
  expect((await check(csvWith('x'.repeat(32_767)), none)).rows?.Figure.length).toBe(1);
  expect((await check(csvWith('x'.repeat(32_768)), none)).rows).toBe(null);
});

test('what is nested without end is refused all the same', async () => {
  const nested = `{"figures": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  expect((await check(nested, { limits })).rows).toBe(null);
});
