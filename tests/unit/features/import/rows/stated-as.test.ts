import { describe, expect, test } from 'vitest';
import { issueText } from '@/lib/features/import/messages/issue-text';
import type { SheetCell } from '@/lib/base/spreadsheet/write-sheet';
import { check, contentOf, linesOf, workbookOf } from '../../../../fixtures/import-file';
import { smallSurveyFile } from '../../../../fixtures/survey-file';

const header = [
  ...['id', 'indicator', 'country', 'year', 'value', 'kind', 'source', 'paragraph'],
  ...['stated_as', 'year_basis'],
];

async function read(value: SheetCell, unit: string, stated: string | null = null, options = {}) {
  const small = smallSurveyFile();
  const scale = unit === 'score' ? { scale_min: 1, scale_max: 10 } : {};
  const known = contentOf({
    ...small,
    figures: [],
    indicators: small.indicators.map((one) => ({ ...one, unit, ...scale })),
  });
  const row = ['a', 'answered', 'BE', 2013, value, 'survey', 'gazette', 2, stated, 'stated'];
  const bytes = await workbookOf({ figures: [header, row] });
  return check(bytes, { known, name: 'a.xlsx', options });
}

describe('where a row does not say how its number is printed', () => {
  test.each<[SheetCell, string, string]>([
    [81, 'percent', '81'],
    ['81', 'percent', '81'],
    ['81,5', 'percent', '81,5'],
    [7.25, 'score', '7.25'],
    ['12 000', 'count', '12 000'],
    ['81 %', 'percent', '81 %'],
    ['2 min 30', 'seconds', '2 min 30'],
  ])('%s in %s is printed as its cell has it', async (value, unit, stated) => {
    const checked = await read(value, unit);
    expect(checked.questions).toEqual([]);
    expect(checked.rows?.Figure).toMatchObject([{ stated_as: stated }]);
  });

  test.each<[SheetCell, string]>([
    [150, 'seconds'],
    [61.5384615, 'percent'],
  ])('%s in %s does not tell, and that is asked in words', async (value, unit) => {
    const checked = await read(value, unit);
    expect(linesOf(checked)).toEqual([
      'sheet figures, row 2, column stated_as: It is missing how the source states this number.',
    ]);
    const [issue] = checked.issues;
    expect(issue && issueText(issue, 'en').expected).toBe(
      'The number just as the source states it, with its sign or words: 81%, 4 in 5, 2.5\u00a0minutes.',
    );
  });

  test('0.81 in percent is first asked what it means, then as 81 % how it is printed', async () => {
    expect((await read(0.81, 'percent')).questions).toMatchObject([{ option: 'percent_as' }]);
    const share = await read(0.81, 'percent', null, { percent_as: 'share' });
    expect(share.issues).toMatchObject([{ code: 'not-stated' }]);
    const said = await read(0.81, 'percent', '81 %', { percent_as: 'share' });
    expect(said.rows?.Figure).toMatchObject([{ value: 81, stated_as: '81 %' }]);
    const percent = await read(0.81, 'percent', null, { percent_as: 'percent' });
    expect(percent.rows?.Figure).toMatchObject([{ value: 0.81, stated_as: '0.81' }]);
  });
});
