import { describe, expect, test } from 'vitest';
import { type FilterProblem, problemText } from '@/lib/domain/filters/parameters';
import { listFilters } from '@/lib/domain/filters/filter-value-schema';
import { locales, type Locale } from '@/lib/base/i18n/locales';
import { getTranslator } from '@/lib/base/i18n/translations';

const say = (problem: FilterProblem, locale: Locale) => problemText(problem, getTranslator(locale));

const wrongYear: FilterProblem = { parameter: 'year', found: '20x0', code: 'malformed' };

test('a problem is said in the reader’s language, with the parameter, the value and what was expected', () => {
  expect(say(wrongYear, 'en')).toBe(
    '“20x0” is not a valid value for “year”. Expected: years of four digits, such as 2013.',
  );
  expect(say(wrongYear, 'fr').replace(/[\u00a0\u202f]/g, ' ')).toBe(
    '« 20x0 » n’est pas une valeur valide pour « year ». Valeurs attendues : des années en quatre chiffres, comme 2013.',
  );
  expect(say(wrongYear, 'nl')).toBe(
    '‘20x0’ is geen geldige waarde voor ‘year’. Verwacht: jaartallen van vier cijfers, zoals 2013.',
  );
});

describe.each(locales)('in %s', (locale) => {
  const ownParameters = ['limit', 'cursor', 'delimiter', 'decimal', 'lang'] as const;
  const parameters = [...listFilters, 'q', 'release', ...ownParameters] as const;
  const codes = ['empty', 'repeated', 'malformed', 'unknown', 'too-many'] as const;

  test.each(parameters)('every problem of %s has a whole sentence', (parameter) => {
    for (const code of codes) {
      const sentence = say({ parameter, found: 'XYZ', code }, locale);
      expect(sentence).toContain(parameter);
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toMatch(/[{}]|problems\./);
      if (code !== 'empty') expect(sentence).toContain('XYZ');
    }
  });

  test('what was sent is shown as it is, never read as part of the sentence', () => {
    const found = "{parameter} <b>'{'</b> # %s";
    expect(say({ parameter: 'q', found, code: 'malformed' }, locale)).toContain(found);
  });
});
