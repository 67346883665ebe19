import { describe, expect, test } from 'vitest';
import { recordFields, toRecord } from '@/lib/import/record-fields';

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

describe('the fields of a form', () => {
  test('of a code: a choice, a word, and a text in three languages, filled with what stands', () => {
    const code = { breakdown: 'sector', code: 'energy', label: { en: 'Energy', fr: 'Énergie' } };
    const text = { input: 'text', choices: [], isRequired: false };
    expect(recordFields('codes', code)).toEqual([
      {
        ...{ name: 'breakdown', property: 'breakdown', language: null, input: 'text' },
        choices: ['sector', 'channel', 'aspect', 'provider', 'segment'],
        ...{ isRequired: true, value: 'sector' },
      },
      {
        ...{ name: 'code', property: 'code', language: null, input: 'text', choices: [] },
        ...{ isRequired: true, value: 'energy' },
      },
      { name: 'label.fr', property: 'label', language: 'fr', ...text, value: 'Énergie' },
      { name: 'label.nl', property: 'label', language: 'nl', ...text, value: '' },
      { name: 'label.en', property: 'label', language: 'en', ...text, value: 'Energy' },
    ]);
  });

  test('of a figure: numbers as they stand, what is not known empty, its source left to its file', () => {
    const fields = recordFields('figures', { value: 38.5, sample_size: null, year: 2010 });
    const one = (name: string) => fields.find((field) => field.name === name);
    expect(one('value')).toMatchObject({ input: 'number', isRequired: true, value: '38.5' });
    expect(one('year')).toMatchObject({ input: 'number', value: '2010' });
    expect(one('sample_size')).toMatchObject({ input: 'number', isRequired: false, value: '' });
    expect(one('sector')).toMatchObject({ input: 'text', isRequired: false, choices: [] });
    expect(one('year_basis')?.choices).toEqual(['stated', 'inferred']);
    expect(one('note.nl')).toMatchObject({ property: 'note', language: 'nl', value: '' });
    expect(one('source')).toBeUndefined();
  });

  test('of an indicator: the ends of its scale are numbers, where it has one', () => {
    const fields = recordFields('indicators', { unit: 'score', scale_min: 1, scale_max: null });
    const ends = fields.filter(({ name }) => name.startsWith('scale_'));
    expect(ends.map(({ name, input, value }) => [name, input, value])).toEqual([
      ['scale_min', 'number', '1'],
      ['scale_max', 'number', ''],
    ]);
  });

  test.each([
    ['figures', 'indicator'],
    ['sources', 'published_on'],
    ['indicators', 'unit'],
    ['codes', 'breakdown'],
    ['surveys', 'sample_size'],
    ['statements', 'paragraph'],
    ['references', 'about_id'],
    ['standards', 'threshold_seconds'],
  ] as const)('of %s have %s', (kind, name) => {
    expect(recordFields(kind, {}).map((field) => field.name)).toContain(name);
  });
});

test('of a survey and a statement: sizes by country and themes are written as in a file', () => {
  const one = (fields: ReturnType<typeof recordFields>, name: string) =>
    fields.find((field) => field.name === name);
  const survey = recordFields('surveys', { country_sample_size: { BE: 331, FR: 1000 } });
  expect(one(survey, 'country_sample_size')).toMatchObject({
    ...{ input: 'sizes', value: 'BE: 331; FR: 1000', isRequired: false },
  });
  expect(one(survey, 'mode')?.choices).toEqual(['online', 'telephone', 'face-to-face', 'mixed']);
  const statement = recordFields('statements', { themes: ['waiting', 'switching'] });
  expect(one(statement, 'themes')).toMatchObject({
    ...{ input: 'list', value: 'waiting, switching', isRequired: true },
  });
  expect(one(statement, 'source')).toBeUndefined();
});

describe('what a form says', () => {
  test('reads sizes by country and themes, and keeps what is neither for the check', () => {
    const sizes = (typed: string) =>
      toRecord('surveys', formOf({ country_sample_size: typed })).country_sample_size;
    expect(sizes('Belgique: 331; FR: 1 000')).toEqual({ BE: 331, FR: 1000 });
    expect(sizes('331')).toBe('331');
    expect(sizes('')).toBeNull();
    const themes = (typed: string) => toRecord('statements', formOf({ themes: typed })).themes;
    expect(themes('waiting, switching')).toEqual(['waiting', 'switching']);
    expect(themes('nonsense')).toEqual(['nonsense']);
  });

  test('is a record: numbers with either mark, texts by language, what is empty not known', () => {
    const figure = toRecord(
      'figures',
      formOf({ id: ' be-2010-a ', value: '38,5', year: '2010', sector: ' ', 'note.en': ' Note ' }),
    );
    expect(figure).toMatchObject({
      ...{ id: 'be-2010-a', value: 38.5, year: 2010, sector: null, sample_size: null },
      note: { en: 'Note' },
    });
    expect(toRecord('figures', formOf({ value: '-3' })).value).toBe(-3);
    expect(toRecord('figures', formOf({ value: '0.25' })).value).toBe(0.25);
  });

  test('keeps every language of a text, and none where none is filled in', () => {
    const label = { 'label.fr': 'Énergie', 'label.nl': '', 'label.en': 'Energy' };
    expect(toRecord('codes', formOf({ breakdown: 'sector', code: '12', ...label }))).toEqual({
      ...{ breakdown: 'sector', code: '12' },
      label: { fr: 'Énergie', en: 'Energy' },
    });
    expect(toRecord('codes', formOf({}))).toEqual({ breakdown: null, code: null, label: null });
  });

  test.each(['38 %', '1e3', '1.234,5', 'x5', '5x', '-', '.5', '5.'])(
    'stays as it was typed where it is no number, for the check to say so: %s',
    (typed) => {
      expect(toRecord('figures', formOf({ value: typed })).value).toBe(typed);
    },
  );

  test('takes no file for a text', () => {
    const form = new FormData();
    form.set('code', new File(['energy'], 'code.txt'));
    expect(toRecord('codes', form).code).toBeNull();
  });
});
