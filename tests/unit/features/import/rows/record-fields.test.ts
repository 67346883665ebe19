import { describe, expect, test } from 'vitest';
import {
  isNeeded,
  propertyChoices,
  recordFields,
  toRecordRow,
  type RecordKind,
} from '@/lib/features/import/rows/record-fields';
import { toRecordFile } from '@/lib/features/import/rows/record-file';
import { check, smallContent } from '../../../../fixtures/import-file';

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
    const kinds = ['survey', 'target', 'observation', 'statistic'];
    expect(one('kind')?.choices).toEqual(kinds);
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

test('what is of another form than it should be shows nothing, rather than what it is not', () => {
  const record = { code: { a: 'b' }, breakdown: [1], label: 'Energy' };
  expect(recordFields('codes', record).map(({ value }) => value)).toEqual(['', '', '', '', '']);
});

test.each<[RecordKind, string, boolean, string[]]>([
  ['figures', 'year_basis', true, ['stated', 'inferred']],
  ['figures', 'value', true, []],
  ['figures', 'sector', false, []],
  ['indicators', 'high_is', true, ['good', 'bad', 'neither']],
  ['surveys', 'mode', false, ['online', 'telephone', 'face-to-face', 'mixed']],
  ['codes', 'lost', false, []],
])('of %s, whether %s is needed and what it may be', (kind, property, needed, choices) => {
  expect(isNeeded(kind, property)).toBe(needed);
  expect(propertyChoices(kind, property)).toEqual(choices);
});

describe('the row of a form', () => {
  const fields = { breakdown: ' sector ', code: 'energy', 'label.nl': 'Energie', 'label.en': ' ' };

  test('has the headers of its sheet, and what is typed without blanks around it', () => {
    expect(toRecordRow('codes', formOf(fields), { source: 'gazette' })).toEqual({
      header: ['breakdown', 'code', 'label_fr', 'label_nl', 'label_en'],
      cells: ['sector', 'energy', null, 'Energie', null],
    });
  });

  test('says the source of what belongs to one, last', () => {
    const source = { source: 'gazette' };
    const { header, cells } = toRecordRow('statements', formOf({ id: 'said' }), source);
    expect(header).toEqual([
      ...['id', 'paragraph', 'themes', 'text_fr', 'text_nl', 'text_en', 'source'],
    ]);
    expect(cells).toEqual(['said', null, null, null, null, null, 'gazette']);
    const bare = toRecordRow('references', formOf({}), { source: null });
    expect([bare.header.includes('source'), bare.cells.length]).toEqual([
      ...[false, bare.header.length],
    ]);
  });

  test.each<[string, unknown, string | number]>([
    ['1.714', 1.714, 1.714],
    ['1,714', 1.714, '1,714'],
    ['12', '12', '12'],
  ])('keeps %s as a number only where that number stands: %j', (typed, standing, cell) => {
    const { header, cells } = toRecordRow('figures', formOf({ value: typed }), { value: standing });
    expect(cells[header.indexOf('value')]).toBe(cell);
  });
});

/** What a check finds of a form, filled with what stands but for what was typed. */
async function checkForm(kind: RecordKind, record: object, typed: Record<string, string>) {
  const standing = Object.fromEntries(Object.entries(record));
  const shown = recordFields(kind, standing).map(({ name, value }): [string, string] => [
    name,
    value,
  ]);
  const form = formOf({ ...Object.fromEntries(shown), ...typed });
  const bytes = await toRecordFile(kind, toRecordRow(kind, form, standing));
  const { questions, ...checked } = await check(bytes, { name: `${kind}.xlsx` });
  return { ...checked, asked: questions.map(({ option }) => option) };
}

const known = smallContent();
const figure = known.figures.get('be-2012-answered') ?? {};

describe('what a form says', () => {
  test('is what stands, where nothing was typed', async () => {
    const { asked, issues, rows } = await checkForm('figures', figure, {});
    expect([asked, issues]).toEqual([[], []]);
    expect(rows?.Figure).toMatchObject([figure]);
    const [survey] = known.surveys.values();
    const [statement] = known.statements.values();
    const [reference] = known.references.values();
    const all = [
      ['surveys', survey],
      ['statements', statement],
      ['references', reference],
    ] as const;
    for (const [kind, record = {}] of all)
      expect((await checkForm(kind, record, {})).issues).toMatchObject([]);
  });

  test.each([
    ['1,714', 'decimal'],
    ['0,5', 'percent_as'],
  ])('is asked where a file would be: %s', async (value, option) => {
    const { asked, rows } = await checkForm('figures', figure, { value, stated_as: value });
    expect(asked).toEqual([option]);
    expect(rows).toBeNull();
  });

  test('asks nothing of a number that stands and was left alone', async () => {
    const { asked } = await checkForm('figures', { ...figure, value: 1.714 }, { paragraph: '2' });
    expect(asked).toEqual([]);
  });

  test('asks what 2010-11 is as a year', async () => {
    expect((await checkForm('figures', figure, { year: '2010-11' })).asked).toEqual(['year_as']);
  });

  test('is read as people write: a sign, a fraction, a country, a date', async () => {
    const typed = { value: '38,5 %', stated_as: '38,5 %', country: 'Belgique' };
    const { rows, asked } = await checkForm('figures', figure, typed);
    expect(asked).toEqual([]);
    expect(rows?.Figure).toMatchObject([{ value: 38.5, country: 'BE', sample_size: null }]);
    const [survey = {}] = known.surveys.values();
    const sizes = { country_sample_size: 'Belgique: 331; FR: 1 000' };
    const read = await checkForm('surveys', survey, { ...sizes, fieldwork_start: '13/11/2013' });
    expect(read.rows?.Survey).toMatchObject([
      { country_sample_size: { BE: 331, FR: 1000 }, fieldwork_start: '2013-11-13' },
    ]);
    const open = await checkForm('surveys', survey, { fieldwork_start: '12/11/2013' });
    expect(open.asked).toEqual(['date_order']);
  });

  test('keeps every language of a text, and none where none is filled in', async () => {
    const code = { breakdown: 'sector', code: 'energy', label: { en: 'Energy' } };
    const { rows } = await checkForm('codes', code, { 'label.fr': 'Énergie', 'label.en': '' });
    expect(rows?.Code).toMatchObject([{ label: { fr: 'Énergie' } }]);
    const { issues } = await checkForm('codes', code, { 'label.en': ' ' });
    expect(issues.map(({ code: found }) => found)).toEqual(['missing']);
  });

  test.each(['x5', '-', '5.', 'nonsense', '=1+1', '_x0041_', '\u0001'])(
    'is refused in words where it is no number: %j',
    async (value) => {
      const { issues, rows } = await checkForm('figures', figure, { value });
      expect(rows).toBeNull();
      expect(issues.filter(({ severity }) => severity === 'error')).not.toEqual([]);
    },
  );

  test('takes no file for a text', () => {
    const form = new FormData();
    form.set('code', new File(['energy'], 'code.txt'));
    expect(toRecordRow('codes', form, {}).cells[1]).toBeNull();
  });
});
