import { describe, expect, test } from 'vitest';
import type { ContentRow, LastVersion } from '@/lib/domain/releases/content-schema';
import { diffTable } from '@/lib/domain/releases/release-summary';

const bank: ContentRow = {
  id: 'sector/bank',
  breakdown: 'sector',
  code: 'bank',
  label: { fr: 'Banque', en: 'Bank' },
};
const renamed: ContentRow = { ...bank, label: { fr: 'Banques', en: 'Banks' } };
const shop: ContentRow = { ...bank, id: 'sector/shop', code: 'shop' };

const standing = (row: ContentRow, author = 'seed'): [string, LastVersion] => [
  row.id,
  { row, standing: true, author },
];
const withdrawn = (row: ContentRow, author = 'seed'): [string, LastVersion] => [
  row.id,
  { row, standing: false, author },
];

function diff(incoming: ContentRow[], last: [string, LastVersion][], author = 'seed') {
  return diffTable('Code', incoming, new Map(last), author);
}

const nothing = { added: [], changed: [], withdrawn: [] };

describe('what a release would change', () => {
  test('is nothing where nothing is new', () => {
    expect(diff([bank, shop], [standing(bank), standing(shop)])).toEqual(nothing);
    expect(diff([], [])).toEqual(nothing);
  });

  test('is what was never there', () => {
    expect(diff([bank, shop], [standing(bank)])).toEqual({ ...nothing, added: [shop] });
  });

  test('is what says something else now', () => {
    expect(diff([renamed], [standing(bank)])).toEqual({ ...nothing, changed: [renamed] });
  });

  test('is what is no longer said', () => {
    const last = [standing(bank), standing(shop)];
    expect(diff([bank], last)).toEqual({ ...nothing, withdrawn: [shop.id] });
  });

  test('is what comes back after it was withdrawn', () => {
    expect(diff([bank], [withdrawn(bank)])).toEqual({ ...nothing, added: [bank] });
  });

  test('is not what was withdrawn before and still is not said', () => {
    expect(diff([], [withdrawn(bank)])).toEqual(nothing);
  });

  test('can be all of this at once', () => {
    const post = { ...bank, id: 'sector/post', code: 'post' };
    expect(diff([renamed, post], [standing(bank), standing(shop)])).toEqual({
      added: [post],
      changed: [renamed],
      withdrawn: [shop.id],
    });
  });
});

describe('two rows say the same', () => {
  test('where one leaves out what the other says is unknown', () => {
    const { label: _, ...unlabelled } = bank;
    expect(diff([unlabelled], [standing({ ...unlabelled, label: null })])).toEqual(nothing);
  });

  test('whatever else the database keeps of them', () => {
    expect(diff([bank], [standing({ ...bank, key: 7, since: 3, until: null })])).toEqual(nothing);
  });

  test('but not where one value of a text has changed', () => {
    const other = { ...bank, label: { fr: 'Banque', en: 'Banks' } };
    expect(diff([other], [standing(bank)]).changed).toEqual([other]);
  });
});

describe('the seed', () => {
  test('leaves alone what an editor changed, withdrew or added', () => {
    expect(diff([renamed], [standing(bank, 'editor')])).toEqual(nothing);
    expect(diff([bank], [withdrawn(bank, 'editor')])).toEqual(nothing);
    expect(diff([], [standing(bank, 'editor')])).toEqual(nothing);
  });

  test('may be changed by an editor in all these ways', () => {
    expect(diff([renamed], [standing(bank)], 'editor').changed).toEqual([renamed]);
    expect(diff([], [standing(bank)], 'editor').withdrawn).toEqual([bank.id]);
    expect(diff([bank], [withdrawn(bank)], 'editor').added).toEqual([bank]);
  });

  test('still adds beside what an editor touched', () => {
    expect(diff([bank, shop], [standing(renamed, 'editor')])).toEqual({
      ...nothing,
      added: [shop],
    });
  });
});
