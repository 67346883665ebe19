import { describe, expect, test } from 'vitest';
import type { FacetTable } from '@/lib/domain/filters/facet-schema';
import { countFacets, facetColumns, markFound } from '@/lib/domain/filters/facet-summary';
import type { FigureFilters } from '@/lib/domain/filters/figure-filters';
import type { ListFilter } from '@/lib/domain/filters/filter-value-schema';
import { sampleVocabulary } from '../../../fixtures/sample-vocabulary';

type TableColumn = (typeof facetColumns)[number];

type Version = { since: number; until?: number } & Partial<Record<TableColumn, string>>;

/** A table of versions whose keys count from 1. */
function tableOf(versions: readonly Version[]): FacetTable {
  const rows = [undefined, ...versions];
  const column = (name: TableColumn) => {
    const values = [...new Set(['', ...versions.map((version) => version[name] ?? '')])];
    return { values, codes: Uint32Array.from(rows, (row) => values.indexOf(row?.[name] ?? '')) };
  };
  const all = Object.fromEntries(facetColumns.map((name) => [name, column(name)]));
  return {
    since: Uint32Array.from(rows, (row) => row?.since ?? 0),
    until: Uint32Array.from(rows, (row) => row?.until ?? 0),
    columns: { ...noColumns, ...all },
  };
}

const none = { values: [''], codes: new Uint32Array() };
const noColumns: FacetTable['columns'] = {
  ...{ country: none, year: none, indicator: none, kind: none, source: none },
  ...{ sector: none, channel: none, aspect: none, provider: none, segment: none },
  ...{ survey: none, organisation: none, evidence: none },
};

const table = tableOf([
  { since: 1, country: 'BE', year: '2010', indicator: 'switched' },
  {
    ...{ since: 1, country: 'BE', year: '2013', indicator: 'switched', sector: 'bank' },
    evidence: 'derived',
  },
  {
    since: 1,
    country: 'FR',
    year: '2013',
    indicator: 'wait',
    sector: 'post',
    organisation: 'la-poste',
  },
  { since: 1, until: 2, country: 'FR', year: '2010', indicator: 'wait' },
  { since: 2, country: 'DE', year: '2010', indicator: 'wait' },
]);

function count(filters: FigureFilters, release = 1, found: Uint8Array | null = null) {
  const counts = countFacets(table, { filters, release, vocabulary: sampleVocabulary }, found);
  const of = (name: ListFilter) =>
    counts.facets[name].map((facet) => `${facet.value} ${facet.count}`).join(', ');
  return {
    total: counts.total,
    ...{ country: of('country'), year: of('year'), theme: of('theme') },
    ...{ indicator: of('indicator'), sector: of('sector'), organisation: of('organisation') },
    evidence: of('evidence'),
  };
}

describe('facets', () => {
  test('count every figure that stands, by each of its values', () => {
    expect(count({})).toMatchObject({
      total: 4,
      country: 'BE 2, FR 2',
      year: '2010 2, 2013 2',
      theme: 'switching 2, waiting 2',
      indicator: 'switched 2, wait 2',
      sector: 'none 2, any 2, bank 1, post 1',
      organisation: 'none 3, any 1, la-poste 1',
    });
  });

  test('count what stood at the release asked for', () => {
    expect(count({}, 2)).toMatchObject({ total: 4, country: 'BE 2, FR 1, DE 1' });
  });

  test('count no row that is there no more: the keys of rows swept away stay empty', () => {
    const swept = tableOf([{ since: 1, country: 'BE' }, { since: 0 }]);
    const selection = { filters: {}, release: 1, vocabulary: sampleVocabulary };
    expect(countFacets(swept, selection, null).total).toBe(1);
  });

  test('count a value as if it were chosen beside the other filters', () => {
    expect(count({ country: ['BE'] })).toMatchObject({
      total: 2,
      country: 'BE 2, FR 2',
      year: '2010 1, 2013 1',
      theme: 'switching 2',
    });
    expect(count({ country: ['BE'], year: ['2010'] })).toMatchObject({
      total: 1,
      country: 'BE 1, FR 1',
      year: '2010 1, 2013 1',
      sector: 'none 1',
    });
  });

  test('know none and any code of a breakdown', () => {
    expect(count({ sector: ['none'] }).total).toBe(2);
    expect(count({ sector: ['any'] }).total).toBe(2);
    expect(count({ sector: ['none', 'bank'] }).total).toBe(3);
  });

  test('know the figures about an organisation, about any, and about none', () => {
    expect(count({ organisation: ['la-poste'] })).toMatchObject({ total: 1, country: 'FR 1' });
    expect(count({ organisation: ['any'] }).total).toBe(1);
    expect(count({ organisation: ['none'] }).total).toBe(3);
  });

  test('know how numbers came about', () => {
    expect(count({ evidence: ['derived'] })).toMatchObject({ total: 1, sector: 'any 1, bank 1' });
    expect(count({ evidence: ['none'] }).total).toBe(3);
    expect(count({}).evidence).toBe('none 3, any 1, derived 1');
  });

  test('have nothing for a value that no figure has', () => {
    expect(count({ country: ['LU'] })).toMatchObject({ total: 0, country: 'BE 2, FR 2', year: '' });
  });
});

describe('what q found', () => {
  const nowhere = {
    ...{ country: [], year: [], kind: [], indicator: [], source: [], survey: [], sector: [] },
    ...{ channel: [], aspect: [], provider: [], segment: [], organisation: [], evidence: [] },
  };

  test('is a figure whose text or whose label has the word', () => {
    const found = markFound(table, [{ keys: [1], codes: { ...nowhere, sector: ['post'] } }]);
    expect([...found]).toEqual([0, 1, 0, 1, 0, 0]);
    expect(count({}, 1, found)).toMatchObject({ total: 2, country: 'BE 1, FR 1' });
  });

  test('is a figure that has every word', () => {
    const words = [
      { keys: [1, 2, 3], codes: nowhere },
      { keys: [], codes: { ...nowhere, country: ['BE'] } },
    ];
    expect([...markFound(table, words)].flatMap((hit, key) => (hit ? [key] : []))).toEqual([1, 2]);
  });

  test('is nothing where there is no word', () => {
    expect(count({}, 1, markFound(table, [])).total).toBe(0);
  });
});
