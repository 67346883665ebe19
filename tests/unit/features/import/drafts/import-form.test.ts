import { describe, expect, test } from 'vitest';
import { definitionIssues } from '@/lib/features/import/drafts/definition-form';
import { importCallSchema } from '@/lib/features/import/import-call-schema';
import {
  addFormAnswers,
  isAnswered,
  parseImportForm,
} from '@/lib/features/import/drafts/import-form';

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

describe('what a form says of a file', () => {
  test('is what is filled in, and whether the file tells all', () => {
    const said = { percent_as: 'share', decimal: 'comma', source: ' gazette ', complete: 'yes' };
    expect(parseImportForm(formOf({ ...said, survey: '', note_language: ' ' }))).toEqual({
      ...{ percent_as: 'share', decimal: 'comma', source: 'gazette', complete: true },
    });
    expect(parseImportForm(formOf({}))).toEqual({ complete: false });
    expect(parseImportForm(formOf({ complete: 'no' }))).toEqual({ complete: false });
  });

  test.each([
    ['decimal', 'dot'],
    ['percent_as', 'half'],
    ['note_language', 'de'],
    ['source', 'A B'],
    ['column', 'Pays'],
    ['column', '=country'],
    ['column', 'Pays=land'],
  ])('is nothing where no form of ours says it: %s %s', (name, value) => {
    const form = formOf({ [name]: value });
    expect(parseImportForm(form)).toBeNull();
    expect(addFormAnswers({ complete: false }, form)).toBeNull();
  });

  test('says which column is which, and what all rows have', () => {
    const form = formOf({ 'constant.country': ' BE ', 'constant.id': ' ', column: 'Pays=' });
    form.append('column', 'Part en %=value');
    expect(parseImportForm(form)).toEqual({
      ...{ column: ['Pays=', 'Part en %=value'], constant: ['country=BE'], complete: false },
    });
    // What was said of all rows before is gone where the form no longer says it.
    const before = { constant: ['year=2013'], complete: false };
    expect(addFormAnswers(before, formOf({ column: 'Pays=country' }))).toEqual({
      ...{ column: ['Pays=country'], constant: [], complete: false },
    });
  });

  test('takes no file for a text, and what all rows have only beside columns', () => {
    const form = formOf({ 'constant.country': 'BE', 'other.constant.year': '2013' });
    for (const name of ['source', 'column', 'constant.kind']) form.set(name, new File(['x'], 'x'));
    expect(parseImportForm(form)).toEqual({ complete: false });
    form.append('column', 'Pays=');
    expect(parseImportForm(form)).toEqual({
      ...{ column: ['Pays='], constant: ['country=BE'], complete: false },
    });
  });

  test.each<[string, string]>([
    ['encoding', 'cp850'],
    ['hidden', 'skip'],
    ['formulas', 'refuse'],
    ['clock_as', 'hours'],
    ['year_as', 'month'],
    ['date_order', 'mdy'],
    ['survey', 'callers-2012'],
    ['note_language', 'nl'],
  ])('says %s', (name, value) => {
    expect(parseImportForm(formOf({ [name]: value }))).toEqual({ [name]: value, complete: false });
  });

  const rapid = {
    ...{ 'indicators.0.id': 'rapid', 'definition.language': 'nl', 'indicators.0.label': 'Snel ' },
    ...{ 'indicators.0.definition': 'Hoe snel.', 'indicators.0.theme': 'waiting' },
    ...{ 'indicators.0.unit': 'score', 'indicators.0.high_is': 'good' },
    ...{ 'indicators.0.scale_min': '1', 'indicators.0.scale_max': '7.5' },
  };

  test('defines a new indicator, which takes the place of one of the same id', () => {
    const before = { complete: true, decimal: 'comma' } as const;
    const after = addFormAnswers(before, formOf(rapid));
    expect(after).toMatchObject({
      ...{ complete: true, decimal: 'comma', unfinished: [] },
      indicators: [{ id: 'rapid', label: { nl: 'Snel' }, scale_min: 1, scale_max: 7.5 }],
    });
    const other = formOf({ ...rapid, 'indicators.0.label': 'Vlug' });
    expect(addFormAnswers({ ...before, ...after }, other)?.indicators).toMatchObject([
      { id: 'rapid', label: { nl: 'Vlug' } },
    ]);
    // What it is called in another language stays.
    const english = formOf({
      ...rapid,
      'indicators.0.label': 'Quick',
      'definition.language': 'en',
    });
    expect(addFormAnswers({ ...before, ...after }, english)?.indicators).toMatchObject([
      { id: 'rapid', label: { nl: 'Snel', en: 'Quick' } },
    ]);
  });

  test.each([
    ['indicators.0.scale_max', '', 'scale_max'],
    ['indicators.0.unit', 'days', 'scale_max'],
    ['indicators.0.theme', '', 'theme'],
    ['indicators.0.scale_min', '1,500', 'scale_min'],
    ['indicators.0.label', '', 'label'],
  ])('keeps what lacks something as it was typed, and says what: %s “%s”', (name, typed, field) => {
    const options = addFormAnswers({ complete: false }, formOf({ ...rapid, [name]: typed }));
    expect(options?.indicators ?? []).toEqual([]);
    const [one] = options?.unfinished ?? [];
    expect(one?.fields).toMatchObject({ id: 'rapid', definition: 'Hoe snel.' });
    expect(one && [...definitionIssues(one, 'nl').keys()]).toEqual([field]);
    expect(options && isAnswered(options, formOf(rapid))).toBe(false);
  });

  test('says in words what is wrong beside which field', () => {
    const fields = { id: 'bva', label: 'BVA', sample_size: '1.5', fieldwork_start: '04/2013' };
    expect([...definitionIssues({ kind: 'surveys', fields: { ...fields } }, 'en')]).toEqual([
      [
        'fieldwork_start',
        '“04/2013” is not a valid date. A date as year-month-day, year-month or year.',
      ],
      ['sample_size', '“1.5” is not a whole number. A whole number.'],
    ]);
  });

  test.each([
    ['1000', 1000],
    ['1.000', 1000],
    ['1,000', 1000],
    ['1 000', 1000],
    ['12.345', 12345],
  ])('a sample of %s is %d people', (typed, size) => {
    const fields = { 'surveys.0.id': 'bva', 'surveys.0.label': 'BVA', 'definition.language': 'fr' };
    const form = formOf({ ...fields, 'surveys.0.sample_size': typed });
    const options = addFormAnswers({ complete: false }, form);
    expect(options?.surveys).toMatchObject([{ sample_size: size }]);
  });

  test('a scale from 1,5 has its decimals, in any language', () => {
    const form = formOf({ ...rapid, 'indicators.0.scale_min': '1,5' });
    const options = addFormAnswers({ complete: false }, form);
    expect(options?.indicators).toMatchObject([{ scale_min: 1.5, scale_max: 7.5 }]);
  });

  test('of a page that asks no language of ours, nothing is defined', () => {
    const form = formOf({ ...rapid, 'definition.language': 'de' });
    expect(addFormAnswers({ complete: false }, form)).toEqual({ complete: false });
  });

  const several = {
    ...{ 'definition.language': 'fr', 'surveys.0.id': 'bva-2013', 'surveys.0.label': 'BVA 2013' },
    ...{ 'surveys.0.found': 'BVA 2013', 'surveys.0.near': 'bva-2012', 'surveys.0.mode': '' },
    ...{ 'surveys.0.sample_size': '1000', 'surveys.0.fieldwork_start': '2013-04' },
    ...{ 'sources.0.id': 'le-soir', 'sources.0.label': 'Le Soir', 'sources.0.form': 'article' },
    ...{ 'sources.0.summary': 'Une enquête.', 'sources.0.language': 'fr' },
    ...{ 'codes.0.breakdown': 'sector', 'codes.0.code': 'rail', 'codes.0.label': 'Rail' },
    ...{ 'codes.1.breakdown': 'sector', 'codes.1.code': 'eau', 'codes.1.label': '' },
    ...{ 'codes.1.found': 'Eau', 'codes.1.near': 'water' },
  };

  test('defines a survey, a source and a code of one form; what was left empty stays open', () => {
    const options = addFormAnswers({ complete: false }, formOf(several));
    expect(options).toMatchObject({
      surveys: [
        {
          ...{ id: 'bva-2013', label: { fr: 'BVA 2013' }, mode: null, sample_size: 1000 },
          fieldwork_start: '2013-04',
        },
      ],
      sources: [{ id: 'le-soir', summary: { fr: 'Une enquête.' }, publisher: null }],
      codes: [{ breakdown: 'sector', code: 'rail', label: { fr: 'Rail' } }],
      unfinished: [],
    });
    expect(options?.names).toBeUndefined();
  });

  test('one of them that cannot be keeps none of the others', () => {
    const form = formOf({ ...several, 'surveys.0.fieldwork_start': '04/2013' });
    const options = addFormAnswers({ complete: false }, form);
    expect(options).toMatchObject({
      ...{ sources: [{ id: 'le-soir' }], codes: [{ code: 'rail' }] },
      unfinished: [{ kind: 'surveys', fields: { id: 'bva-2013', fieldwork_start: '04/2013' } }],
    });
    expect(options?.surveys).toBeUndefined();
  });

  test('says by a button what a name stands for, and keeps all that was typed besides', () => {
    const options = addFormAnswers({ complete: false }, formOf({ ...several, use: 'codes.1' }));
    expect(options).toMatchObject({
      names: [{ field: 'sector', found: 'Eau', id: 'water' }],
      unfinished: [
        { kind: 'surveys', fields: { id: 'bva-2013', sample_size: '1000' } },
        { kind: 'sources', fields: { id: 'le-soir' } },
        { kind: 'codes', fields: { code: 'rail', label: 'Rail' } },
      ],
    });
    expect(options?.codes).toBeUndefined();
    const used = options && addFormAnswers(options, formOf({ ...several, use: 'surveys.0' }));
    expect(used?.names).toEqual([
      { field: 'sector', found: 'Eau', id: 'water' },
      { field: 'survey', found: 'BVA 2013', id: 'bva-2012' },
    ]);
    // What was typed of a name that stands for another is not needed.
    expect(used?.unfinished?.map(({ kind }) => kind)).toEqual(['sources', 'codes']);
    const taken = used && addFormAnswers(used, formOf({ ...several, forget: '0' }));
    expect(taken?.names).toEqual([{ field: 'survey', found: 'BVA 2013', id: 'bva-2012' }]);
    expect(taken?.unfinished).toHaveLength(3);
  });

  test.each(['codes.7', 'figures.0', 'codes', '__proto__.0', ''])(
    'no name is used as %j',
    (use) => {
      expect(addFormAnswers({ complete: false }, formOf({ ...several, use }))?.names).toEqual([]);
    },
  );

  test('more than may be said of a file is no answer', () => {
    const many = Array.from({ length: 101 }, (_, index): Record<string, string> => ({
      ...{ [`codes.${index}.breakdown`]: 'sector', [`codes.${index}.code`]: `c${index}` },
      [`codes.${index}.label`]: 'C',
    }));
    const codes = Object.fromEntries(many.flatMap((one) => Object.entries(one)));
    const form = formOf({ ...codes, 'definition.language': 'fr' });
    expect(addFormAnswers({ complete: false }, form)).toBeNull();
  });

  test('answers what was asked, and leaves the rest as it was said', () => {
    const before = { source: 'gazette', decimal: 'point', complete: true } as const;
    const form = formOf({ decimal: 'comma', percent_as: 'share', source: ' ' });
    expect(addFormAnswers(before, form)).toEqual({
      ...{ source: 'gazette', decimal: 'comma', percent_as: 'share', complete: true },
    });
  });
});

test.each<[Record<string, string>, boolean]>([
  [{ 'definition.language': 'nl' }, false],
  [{ 'definition.language': 'nl', use: 'codes.0' }, true],
  [{ 'definition.language': 'nl', forget: '0' }, true],
  [{ source: 'gazette' }, true],
])('whether %j may go on beside what is not yet described: %s', (fields, isSo) => {
  const form = formOf(fields);
  const unfinished = [{ kind: 'codes' as const, fields: { code: 'rail' } }];
  expect(isAnswered({ complete: false, unfinished }, form)).toBe(isSo);
  expect(isAnswered({ complete: false, unfinished: [] }, form)).toBe(true);
  expect(isAnswered({ complete: false }, form)).toBe(true);
});

describe('the query of an import by a program', () => {
  test('says what to do with the file and what the file does not tell', () => {
    expect(importCallSchema.parse({ reason: ' The 2026 edition ', decimal: 'comma' })).toEqual({
      ...{ check: false, reason: 'The 2026 edition', name: 'import', confirmsRedefinitions: false },
      options: { decimal: 'comma', complete: false },
    });
    const confirmed = { check: '1', complete: '1', name: 'a.csv', confirm: 'redefinitions' };
    expect(importCallSchema.parse(confirmed)).toEqual({
      ...{ check: true, reason: '', name: 'a.csv', confirmsRedefinitions: true },
      ...{ options: { complete: true } },
    });
  });

  test.each([
    [{}, 'reason'],
    [{ reason: '  ' }, 'reason'],
    [{ reason: 'x'.repeat(301) }, 'reason'],
    [{ check: 'yes' }, 'check'],
    [{ check: '1', name: ' ' }, 'name'],
    [{ check: '1', name: 'x'.repeat(201) }, 'name'],
    [{ check: '1', complete: '2' }, 'complete'],
    [{ check: '1', decimal: 'dot' }, 'decimal'],
    [{ check: '1', column: 'Pays=country' }, 'column'],
  ])('is refused as %j', (query, field) => {
    const { error } = importCallSchema.safeParse(query);
    expect(error?.issues.map(({ path }) => path)).toEqual([[field]]);
  });
});
