import { expect, test } from 'vitest';
import { toFaultRows } from '@/lib/import/fault-view';
import type { SurveyFileFault } from '@/lib/surveys/fault-schema';

const fault = (row: number, own: Partial<SurveyFileFault> = {}): SurveyFileFault => ({
  ...{ severity: 'error', code: 'missing', file: 'a.csv', sheet: null, row, column: 'value' },
  ...{ place: `figures[${row}].value`, found: '', values: {} },
  ...own,
});
const warning = (row: number) => fault(row, { severity: 'warning', code: 'formula' });

const all = { severity: null, search: '' };
const placesOf = (faults: readonly SurveyFileFault[], filter: Parameters<typeof toFaultRows>[1]) =>
  toFaultRows(faults, filter, 'en').rows.map(({ place }) => place);

test('mistakes come before warnings, each in the order of the file, in words', () => {
  const faults = [warning(2), fault(3), warning(4), fault(5)];
  expect(placesOf(faults, all)).toEqual([
    ...['row 3, column value', 'row 5, column value'],
    ...['row 2, column value', 'row 4, column value'],
  ]);
  const { rows, count } = toFaultRows(faults, all, 'fr');
  expect(count).toBe(4);
  expect(rows[0]).toMatchObject({
    ...{ severity: 'error', file: 'a.csv', place: 'ligne 3, colonne value' },
    problem: 'La valeur manque.',
  });
});

test('one sort alone', () => {
  const faults = [warning(2), fault(3)];
  expect(placesOf(faults, { severity: 'error', search: '' })).toEqual(['row 3, column value']);
  expect(placesOf(faults, { severity: 'warning', search: '' })).toEqual(['row 2, column value']);
});

test('found by their place or their words, whatever the case and accents', () => {
  const faults = [fault(2), fault(3, { column: 'année' }), warning(4)];
  const found = (search: string) => placesOf(faults, { severity: null, search });
  expect(found('ANNEE')).toEqual(['row 3, column année']);
  expect(found('is missing')).toEqual(['row 2, column value', 'row 3, column année']);
  expect(found('formula')).toEqual(['row 4, column value']);
  expect(found('nothing of the kind')).toEqual([]);
});

test('at most two hundred are shown, and all are counted', () => {
  const faults = Array.from({ length: 201 }, (_, index) => fault(index + 2));
  for (const search of ['', 'value']) {
    const { rows, count } = toFaultRows(faults, { severity: null, search }, 'en');
    expect([rows.length, count]).toEqual([200, 201]);
  }
});
