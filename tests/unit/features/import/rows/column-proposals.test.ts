import { expect, test } from 'vitest';
import { proposeColumns } from '@/lib/features/import/rows/column-proposals';
import { smallContent } from '../../../../fixtures/import-file';

const known = smallContent();

/** What is proposed for columns, each a name and what stands in it. */
function propose(columns: Readonly<Record<string, string[]>>, taken: string[] = []) {
  const theirs = Object.entries(columns).map(([name, values]) => ({ name, values }));
  return Object.fromEntries(proposeColumns(theirs, new Set(taken), known));
}

test('a column is told by what it is called in four languages, whatever its case and accents', () => {
  expect(propose({ PAYS: [], Année: [], Valeur: [], Branche: [], N: [], Farbe: [] })).toEqual({
    ...{ PAYS: 'country', Année: 'year', Valeur: 'value', Branche: 'sector', N: 'sample_size' },
    Farbe: '',
  });
});

test('else by what stands in it', () => {
  const columns = {
    Where: ['Belgique', 'FR', 'Nederland'],
    When: ['2012', '2013'],
    What: ['answered'],
    A1: ['38 %', '41 %'],
    Colour: ['red', 'blue'],
  };
  expect(propose(columns)).toEqual({
    ...{ Where: 'country', When: 'year', What: 'indicator', A1: 'value', Colour: '' },
  });
});

test('the only column of numbers is the value, and of two neither is', () => {
  expect(propose({ Where: ['BE'], Share: ['38', '41'] })).toMatchObject({ Share: 'value' });
  expect(propose({ Low: ['38', '41'], High: ['48', '51'] })).toEqual({ Low: '', High: '' });
});

test('a slip of the pen is no other column, and each of ours is proposed once', () => {
  expect(propose({ Contry: ['XX'] })).toEqual({ Contry: 'country' });
  expect(propose({ Land: ['BE'], Pays: ['BE'] })).toEqual({ Land: 'country', Pays: '' });
  expect(propose({ Land: ['BE'] }, ['country'])).toEqual({ Land: '' });
});
