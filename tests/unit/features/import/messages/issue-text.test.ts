import { describe, expect, test } from 'vitest';
import { locales } from '@/lib/base/i18n/locales';
import { issueLine, issueText } from '@/lib/features/import/messages/issue-text';
import { issueCodes, type SurveyFileIssue } from '@/lib/domain/issues/issue-schema';

const issue: SurveyFileIssue = {
  ...{ severity: 'error', code: 'impossible-value', file: 'a.csv' },
  ...{ sheet: null, row: 12, column: 'value', place: 'figures[3].value', found: '180' },
  values: { unit: 'percent', min: 0, max: 100 },
};

test('an issue is said in the reader’s language: what, where, what else, how to mend it', () => {
  expect(issueText(issue, 'en')).toEqual({
    place: 'row 12, column value',
    problem: '180 is not a possible value (unit: percent).',
    expected: 'A number from 0 to 100.',
    example: '',
    mend: 'Correct the value, or choose another indicator.',
  });
  expect(issueText({ ...issue, sheet: 'Chiffres' }, 'fr')).toEqual({
    place: 'feuille Chiffres, ligne 12, colonne value',
    problem: '180 n’est pas une valeur possible (unité : pour cent).',
    expected: 'Un nombre de 0 à 100.',
    example: '',
    mend: 'Corrigez la valeur, ou indiquez un autre indicateur.',
  });
});

test('what has no upper end says none', () => {
  const minutes = { ...issue, values: { unit: 'minutes', min: 0, max: 'none' } };
  expect(issueText(minutes, 'nl').expected).toBe('Een getal vanaf 0.');
});

test('in a survey file, the place is the path', () => {
  const inJson = { ...issue, row: null, code: 'missing' as const, found: '' };
  expect(issueLine(inJson, 'en')).toBe(
    'a.csv: figures[3].value: The value is missing. Expected: A value: this cell may not be left empty. For example: 38. Enter the value that the source gives.',
  );
});

test('a line names no example where there is none, and no place where the whole file is meant', () => {
  expect(issueLine(issue, 'en')).toBe(
    'a.csv: row 12, column value: 180 is not a possible value (unit: percent). Expected: A number from 0 to 100. Correct the value, or choose another indicator.',
  );
  const whole = { ...issue, code: 'wrong-shape' as const, row: null, place: '', found: '5' };
  expect(issueLine(whole, 'en')).toMatch(/^a\.csv: This has an unexpected form: /);
});

test('missing languages are named', () => {
  const missing = { ...issue, code: 'language-missing' as const, values: { languages: 'fr, nl' } };
  expect(issueText(missing, 'en').problem).toBe('Missing languages: French, Dutch.');
  expect(issueText(missing, 'nl').problem).toBe('Ontbrekende talen: Frans, Nederlands.');
});

test('a theme is called as pages call it', () => {
  const other = {
    ...issue,
    code: 'chart-theme' as const,
    found: 'lost',
    values: { theme: 'waiting' },
  };
  expect(issueText(other, 'en').problem).toBe(
    'The indicator “lost” belongs to the theme “Waiting”, not to that of the chart.',
  );
});

describe.each(locales)('in %s', (locale) => {
  const values = {
    ...{ ends: 2016, after: '2015', signed: '2011-06' },
    ...{ max: 5, min: 1, columns: 3, cells: 2, choices: 'a, b', first: 'x', reason: 'y' },
    ...{ unit: 'percent', breakdown: 'sector', source: 's', sum: 120, indicator: 'i' },
    ...{ country: 'BE', year: 2010, id: 'z', was: 3, languages: 'fr', value: 7, known: 'k' },
    ...{ count: 2, sources: 's', ids: 'a, b', rows: '3, 7', meant: 'é', stated: '16 %' },
    ...{ period: '2012', other: 63, other_period: '2011', change: 32, usual: 2 },
    ...{ missing: 'id', theme: 'waiting', date: '2011-06', way: 'a, b, a', series: 's', name: 'n' },
  };

  test.each(issueCodes)('%s has words for everything', (code) => {
    const text = issueText({ ...issue, code, values }, locale);
    for (const one of [text.problem, text.expected, text.mend])
      expect(one).toMatch(/^(?!.*issues\.)[^{}]{5,}$/);
  });
});
