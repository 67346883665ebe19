import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuery } from '@/lib/base/http/query';
import {
  formatFigureFilters,
  parseFigureFilters,
  parseReleaseNumber,
  type FigureFilters,
} from '@/lib/domain/filters/figure-filters';
import { listFilters } from '@/lib/domain/filters/filter-value-schema';
import { sampleVocabulary } from '../../../fixtures/sample-vocabulary';

const codes = ['none', 'any'];

/** What each parameter may hold. */
const known: Record<(typeof listFilters)[number], readonly string[]> = {
  country: ['BE', 'FR', 'NL', 'DE', 'LU'],
  year: ['1900', '2009', '2010', '2013', '2100'],
  theme: ['satisfaction', 'waiting', 'switching', 'offshoring'],
  indicator: ['switched', 'satisfied', 'wait', 'desks', 'mark'],
  kind: ['survey', 'target', 'observation', 'statistic'],
  sector: ['bank', 'shop', ...codes],
  channel: ['phone', 'mail', ...codes],
  aspect: ['speed', ...codes],
  provider: ['company', 'public-service', ...codes],
  segment: ['wary', ...codes],
  source: ['alpha', 'beta'],
  organisation: ['tax-office', ...codes],
  evidence: ['printed', 'converted', 'derived', ...codes],
};

/** Values of every parameter, in any order and number; empty lists stand for a missing parameter. */
const chosen = fc.record(
  Object.fromEntries(
    listFilters.map((name) => [name, fc.array(fc.constantFrom(...known[name]), { maxLength: 6 })]),
  ),
);

const searched = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) => text.trim())
  .filter((text) => text !== '' && !/[\p{Cc}\p{Bidi_Control}\ufffd]/u.test(text))
  // Diacritics alone are folded to nothing, and nothing is not searched for.
  .filter((text) => /[^\p{Diacritic}\s]/u.test(text));

/** What a canonical reading of these values is, worked out without the code under test. */
function canonical(values: Record<string, readonly string[]>): FigureFilters {
  const lists = Object.entries(values).filter(([, list]) => list.length > 0);
  return Object.fromEntries(
    lists.map(([name, list]) => [name, list.filter((v, i) => list.indexOf(v) === i).sort()]),
  );
}

const parse = (query: string | URLSearchParams) =>
  parseFigureFilters(readQuery(query.toString()), sampleVocabulary);

describe('whatever is chosen', () => {
  test('comes back from its canonical query', () => {
    fc.assert(
      fc.property(chosen, fc.option(searched, { nil: undefined }), (values, q) => {
        const filters = { ...canonical(values), ...(q === undefined ? {} : { q }) };
        expect(parse(formatFigureFilters(filters))).toEqual({ filters, problems: [] });
      }),
    );
  });

  test('means the same in every order and in both ways of writing lists', () => {
    fc.assert(
      fc.property(chosen, fc.boolean(), (values, listed) => {
        const query = new URLSearchParams();
        for (const [name, list] of Object.entries(values).reverse()) {
          if (listed && list.length > 0) query.append(name, list.toReversed().join(','));
          if (!listed) list.toReversed().forEach((value) => query.append(name, value));
        }
        expect(parse(query)).toEqual({ filters: canonical(values), problems: [] });
        expect(formatFigureFilters(parse(query).filters)).toBe(
          formatFigureFilters(canonical(values)),
        );
      }),
    );
  });
});

describe('whatever anybody sends', () => {
  const anyName = fc.oneof(fc.constantFrom(...listFilters, 'q', 'release'), fc.string());
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.constantFrom('', ',', '\0', '\ud800', '\ufffd', '__proto__', 'constructor', 'BE,FR'),
  );

  test('never makes parsing throw, and every answer can be asked for again', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyName, anyText), { maxLength: 12 }), (pairs) => {
        const query = new URLSearchParams(pairs);
        const { filters } = parse(query);
        parseReleaseNumber(readQuery(query.toString()));
        expect(parse(formatFigureFilters(filters))).toEqual({ filters, problems: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('is either applied or named as a problem, never dropped', () => {
    fc.assert(
      fc.property(fc.constantFrom(...listFilters), anyText, (name, value) => {
        const { filters, problems } = parse(new URLSearchParams([[name, value]]));
        expect(problems.length > 0 || filters[name] !== undefined).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('never makes parsing throw as the text of an address either', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), fc.string({ unit: 'binary' }), (query, rest) => {
        const { problems } = parse(`${query}&country=${rest}`);
        expect(problems.every(({ found }) => found.isWellFormed())).toBe(true);
      }),
    );
  });
});
