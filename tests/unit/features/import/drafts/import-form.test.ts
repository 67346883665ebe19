import { describe, expect, test } from 'vitest';
import { importCallSchema } from '@/lib/features/import/import-call-schema';
import { addFormAnswers, parseImportForm } from '@/lib/features/import/drafts/import-form';

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
    const form = formOf({ 'constant.country': ' BE ', 'constant.id': '', column: 'Pays=' });
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

  test('defines a new indicator, which takes the place of one of the same id', () => {
    const said = {
      ...{ 'indicators.id': 'rapid', 'definition.language': 'nl', 'indicators.label': 'Snel ' },
      ...{ 'indicators.definition': 'Hoe snel.', 'indicators.theme': 'waiting' },
      ...{ 'indicators.unit': 'score', 'indicators.high_is': 'good' },
      ...{ 'indicators.scale_min': '1', 'indicators.scale_max': '7.5' },
    };
    const before = { complete: true, decimal: 'comma' } as const;
    const after = addFormAnswers(before, formOf(said));
    expect(after).toMatchObject({
      ...{ complete: true, decimal: 'comma' },
      indicators: [{ id: 'rapid', label: { nl: 'Snel' }, scale_min: 1, scale_max: 7.5 }],
    });
    const other = formOf({ ...said, 'indicators.label': 'Vlug' });
    expect(addFormAnswers({ ...before, ...after }, other)?.indicators).toMatchObject([
      { id: 'rapid', label: { nl: 'Vlug' } },
    ]);
    // A score has a scale, and no other unit has one.
    expect(addFormAnswers(before, formOf({ ...said, 'indicators.scale_max': '' }))).toBeNull();
    expect(addFormAnswers(before, formOf({ ...said, 'indicators.unit': 'days' }))).toBeNull();
    expect(addFormAnswers(before, formOf({ ...said, 'definition.language': 'de' }))).toBeNull();
  });

  test('defines a survey, a source and a code, each beside what was defined before', () => {
    const language = { 'definition.language': 'fr' };
    const survey = formOf({
      ...{ ...language, 'surveys.id': 'bva-2013', 'surveys.label': 'BVA 2013' },
      ...{
        'surveys.mode': '',
        'surveys.sample_size': '1000',
        'surveys.fieldwork_start': '2013-04',
      },
    });
    const source = formOf({
      ...{ ...language, 'sources.id': 'le-soir', 'sources.label': 'Le Soir' },
      ...{ 'sources.summary': 'Une enquête.', 'sources.form': 'article', 'sources.language': 'fr' },
    });
    const code = formOf({
      ...{ ...language, 'codes.breakdown': 'sector', 'codes.code': 'rail', 'codes.label': 'Rail' },
    });
    let options = addFormAnswers({ complete: false }, survey);
    for (const form of [source, code]) options = options && addFormAnswers(options, form);
    expect(options).toMatchObject({
      surveys: [
        {
          ...{ id: 'bva-2013', label: { fr: 'BVA 2013' }, mode: null, sample_size: 1000 },
          fieldwork_start: '2013-04',
        },
      ],
      sources: [{ id: 'le-soir', summary: { fr: 'Une enquête.' }, publisher: null }],
      codes: [{ breakdown: 'sector', code: 'rail', label: { fr: 'Rail' } }],
    });
    survey.set('surveys.fieldwork_start', '04/2013');
    expect(addFormAnswers({ complete: false }, survey)).toBeNull();
  });

  test('answers what was asked, and leaves the rest as it was said', () => {
    const before = { source: 'gazette', decimal: 'point', complete: true } as const;
    expect(addFormAnswers(before, formOf({ decimal: 'comma', percent_as: 'share' }))).toEqual({
      ...{ source: 'gazette', decimal: 'comma', percent_as: 'share', complete: true },
    });
  });
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
