import { expect, test } from 'vitest';
import { toIssueRows } from '@/lib/features/import/messages/issue-view';
import type { SurveyFileIssue } from '@/lib/domain/issues/issue-schema';

const issue = (row: number, own: Partial<SurveyFileIssue> = {}): SurveyFileIssue => ({
  ...{ severity: 'error', code: 'missing', file: 'a.csv', sheet: null, row, column: 'value' },
  ...{ place: `figures[${row}].value`, found: '', values: {} },
  ...own,
});
const warning = (row: number) => issue(row, { severity: 'warning', code: 'formula' });

const all = { severity: null, search: '' };
const placesOf = (issues: readonly SurveyFileIssue[], filter: Parameters<typeof toIssueRows>[1]) =>
  toIssueRows(issues, filter, 'en').rows.map(({ place }) => place);

test('a cause is said once, with its rows: mistakes first, of these what concerns most rows', () => {
  const issues = [
    warning(2),
    issue(3, { column: 'year' }),
    warning(4),
    issue(5),
    issue(6),
    issue(9),
  ];
  expect(placesOf(issues, all)).toEqual([
    ...['rows 5–6, 9, column value', 'row 3, column year'],
    'rows 2, 4, column value',
  ]);
  const { rows, count } = toIssueRows(issues, all, 'fr');
  expect(count).toBe(3);
  expect(rows[0]).toMatchObject({
    ...{ severity: 'error', file: 'a.csv', place: 'lignes 5–6, 9, colonne value', count: 3 },
    problem: 'La valeur manque.',
  });
});

test('what concerns the whole file comes first, and other values are named', () => {
  const unknown = (row: number, found: string) =>
    issue(row, { code: 'not-a-country', column: 'country', found });
  const whole = issue(1, { row: null, column: null, place: '', code: 'file-empty' });
  const { rows } = toIssueRows(
    [unknown(2, 'Belgia'), unknown(3, 'Belgia'), unknown(4, 'Gallia'), whole],
    all,
    'en',
  );
  expect(rows.map(({ count, also }) => [count, also])).toEqual([
    [1, ''],
    [3, 'Gallia'],
  ]);
});

test('missing languages are one line, whatever the text', () => {
  const missing = (row: number, column: string, sheet: string | null = null, languages = 'fr') =>
    issue(row, {
      severity: 'warning',
      code: 'language-missing',
      ...{ column, sheet },
      values: { languages },
    });
  expect(
    placesOf([missing(2, 'label_en'), missing(2, 'summary_en'), missing(7, 'label_en')], all),
  ).toEqual(['rows 2, 7']);
  const inSheets = [
    ...[missing(2, 'label_en', 'surveys'), missing(3, 'label_en', 'surveys')],
    missing(2, 'label_en', 'codes'),
  ];
  expect(placesOf(inSheets, all)).toEqual(['sheet surveys, rows 2–3 · sheet codes, row 2']);
  const others = [missing(2, 'label_en'), missing(3, 'label_fr', null, 'en')];
  expect(placesOf(others, all)).toEqual(['row 2, column label_en', 'row 3, column label_fr']);
});

test('one sort alone', () => {
  const issues = [warning(2), issue(3)];
  expect(placesOf(issues, { severity: 'error', search: '' })).toEqual(['row 3, column value']);
  expect(placesOf(issues, { severity: 'warning', search: '' })).toEqual(['row 2, column value']);
});

test('found by their place or their words, whatever the case and accents', () => {
  const issues = [issue(2), issue(3, { column: 'année' }), warning(4)];
  const found = (search: string) => placesOf(issues, { severity: null, search });
  expect(found('ANNEE')).toEqual(['row 3, column année']);
  expect(found('is missing')).toEqual(['row 2, column value', 'row 3, column année']);
  expect(found('formula')).toEqual(['row 4, column value']);
  expect(found('nothing of the kind')).toEqual([]);
});

test('at most two hundred are shown, and all are counted', () => {
  const issues = Array.from({ length: 201 }, (_, index) => issue(2, { column: `column ${index}` }));
  for (const search of ['', 'column']) {
    const { rows, count } = toIssueRows(issues, { severity: null, search }, 'en');
    expect([rows.length, count]).toEqual([200, 201]);
  }
});
