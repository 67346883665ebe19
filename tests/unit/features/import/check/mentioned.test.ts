import { expect, test } from 'vitest';
import type { ImportCell } from '@/lib/features/import/cells/import-cell';
import { readSheets } from '@/lib/features/import/rows/import-sheets';
import { mentionedInFiles, mentionedInSheets } from '@/lib/features/import/check/mentioned';
import { smallSurveyFile } from '../../../../fixtures/survey-file';

function sheetsOf(tables: Record<string, ImportCell[][]>) {
  return readSheets(
    Object.entries(tables).map(([tab, rows]) => ({
      ...{ tab, hidden: { rows: [], columns: [] }, isHidden: false },
      rows: rows.map((cells, index) => ({ row: index + 1, cells })),
    })),
    {},
    () => undefined,
  ).sheets;
}

test('survey files speak of their figures and their sources', () => {
  expect(mentionedInFiles([smallSurveyFile()])).toEqual({
    figures: ['be-2012-answered'],
    sources: ['gazette'],
  });
});

test('what cannot be read of a survey file is left out, the rest is not', () => {
  const [figure] = smallSurveyFile().figures;
  const figures = [{ ...figure, id: 3 }, null, { ...figure, id: 'b' }];
  expect(mentionedInFiles([{ figures }, 'rubbish', { source: 3, figures: 'none' }])).toEqual({
    figures: ['b'],
    sources: [],
  });
});

test('sheets speak of them too, however their cells are written', () => {
  const sheets = sheetsOf({
    figures: [
      ['id', 'indicator', 'country', 'year', 'source'],
      ['a', 'answered', 'Belgique', 2012, 'gazette'],
      ['b', 'answered', 'BE', '2012', ''],
      ['c', 'answered', 'Nowhere', 2012, 'gazette'],
      ['d', 'answered', 'FR', 'soon', 'gazette'],
    ],
    sources: [['id'], ['weekly']],
    surveys: [['id'], ['callers-2012']],
    statements: [
      ['id', 'source'],
      ['said', 'daily'],
    ],
  });
  expect(mentionedInSheets(sheets, { complete: false, source: 'monthly' })).toEqual({
    figures: ['a', 'b', 'c', 'd'],
    sources: ['gazette', 'daily', 'weekly', 'monthly'],
  });
});

test('sheets without such columns speak of nothing', () => {
  const sheets = sheetsOf({ figures: [['id'], ['a']] });
  expect(mentionedInSheets(sheets, { complete: false })).toEqual({
    ...{ figures: ['a'], sources: [] },
  });
});
