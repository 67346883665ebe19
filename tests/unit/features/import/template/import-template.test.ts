import { describe, expect, test } from 'vitest';
import { fieldHint } from '@/lib/features/import/messages/field-hint';
import { unzipSync, strFromU8 } from 'fflate';
import { locales } from '@/lib/base/i18n/locales';
import { getMessages } from '@/lib/base/i18n/translations';
import {
  importTemplateCsv,
  importTemplateXlsx,
} from '@/lib/features/import/template/import-template';
import { sheetFields, sheetNames } from '@/lib/domain/imports/sheet-columns';
import { explanationOf } from '@/lib/features/import/template/template-sheets';
import { fillTemplate, type Typed } from '../../../../fixtures/fill-template';
import { check, linesOf, smallContent, workbookOf } from '../../../../fixtures/import-file';
import { sampleVocabulary } from '../../../../fixtures/sample-vocabulary';
import { smallSurveyFile } from '../../../../fixtures/survey-file';

const vocabulary = sampleVocabulary;

const typed: Typed = {
  form: {
    ...{ 'source.label_en': 'Monthly 2024', 'source.form': 'article', 'source.language': 'fr' },
    ...{ 'source.summary_en': 'On calls.', 'survey.label_en': 'Callers 2024' },
    ...{ 'survey.countries_covered': 1, 'survey.sample_size': 1000 },
    ...{ 'figures.kind': 'survey', 'figures.country': 'Belgium', 'figures.year': 2024 },
    ...{ 'figures.year_basis': 'stated', 'figures.base': 'all' },
  },
  figures: [
    { indicator: 'answered', value: '81 %', paragraph: 3 },
    { indicator: 'answered', value: 79.5, stated_as: '79,5 %', paragraph: 4, sector: 'energy' },
    {
      ...{ indicator: 'answered', value: '70 %', paragraph: 5, country: 'France', year: 2023 },
      ...{ base: 'part', kind: 'survey' },
    },
    { indicator: 'answered', value: '90 %', paragraph: 6, country: 'France', kind: 'target' },
  ],
};

async function fill(own: Partial<Typed['form']>, figures = typed.figures) {
  const form = { ...typed.form, ...own };
  const said = Object.entries(form).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value] as const],
  );
  return fillTemplate(await importTemplateXlsx(vocabulary, 'en'), {
    ...{ form: Object.fromEntries(said), figures },
  });
}

describe('a template with its form filled in once', () => {
  test('gives each figure the source, the survey and what else the form says', async () => {
    const { rows, questions, ...checked } = await check((await fill({})).bytes);
    expect(linesOf({ rows, questions, ...checked }).filter(isNoLanguage)).toEqual([]);
    expect(questions).toEqual([]);
    expect(rows?.Source).toMatchObject([{ id: 'monthly-2024', label: { en: 'Monthly 2024' } }]);
    expect(rows?.Survey).toMatchObject([{ id: 'callers-2024', sample_size: 1000 }]);
    const common = { source: 'monthly-2024', year_basis: 'stated', sample_size: null };
    expect(rows?.Figure).toMatchObject([
      {
        ...{ ...common, id: 'monthly-2024-be-2024-answered', country: 'BE', year: 2024, value: 81 },
        ...{ survey: 'callers-2024', kind: 'survey', stated_as: '81 %', base: null },
      },
      {
        ...{ ...common, id: 'monthly-2024-be-2024-answered-energy', value: 79.5, base: null },
        ...{ stated_as: '79,5 %', sector: 'energy', survey: 'callers-2024' },
      },
      {
        ...{ ...common, id: 'monthly-2024-fr-2023-answered', country: 'FR', year: 2023 },
        ...{ survey: 'callers-2024', base: 'part' },
      },
      { id: 'monthly-2024-fr-2024-answered', kind: 'target', survey: null, base: null },
    ]);
  });

  test('asks of whom the answers are told, and takes nothing for granted', async () => {
    const checked = await check((await fill({ 'figures.base': '' })).bytes);
    expect(linesOf(checked).filter(isNoLanguage)).toEqual([
      'sheet survey and source, row 38, column figures.base: The value is missing.',
    ]);
    const rows = typed.figures.slice(0, 1).map((figure) => ({ ...figure, base: 'unknown' }));
    const said = await check((await fill({ 'figures.base': '' }, rows)).bytes);
    expect(said.rows?.Figure[0]).toMatchObject({ base: 'unknown' });
  });

  test('names the line of the form where something is wrong', async () => {
    const checked = await check(
      (
        await fill({
          'source.form': 'novel',
          'survey.sample_size': 'many',
          'source.summary_en': '',
        })
      ).bytes,
    );
    expect(linesOf(checked).filter(isNoLanguage)).toEqual([
      'sheet survey and source, row 4, column form: “novel” is not one of the choices.',
      'sheet survey and source, row 7, column summary_en: The value is missing.',
      'sheet survey and source, row 27, column sample_size: “many” cannot be read as a number.',
    ]);
  });

  test('can name ids, and a survey that stands', async () => {
    const form = { 'source.id': 'gazette-2024', 'survey.label_en': '' };
    const [first] = typed.figures;
    const rows = [{ ...first, id: 'own-id', survey: 'callers-2012' }];
    const filled = await fill(
      { ...form, 'survey.countries_covered': '', 'survey.sample_size': '' },
      rows,
    );
    const { rows: found } = await check(filled.bytes);
    expect(found?.Source).toMatchObject([{ id: 'gazette-2024' }]);
    expect(found?.Survey).toEqual([]);
    expect(found?.Figure).toMatchObject([{ id: 'own-id', survey: 'callers-2012' }]);
  });
});

describe('a form that somebody wrote', () => {
  const figures = [
    ['indicator', 'value', 'stated_as', 'paragraph'],
    ['answered', 81, '81 %', 3],
  ];
  const lines = [
    ['source.id', 'gazette'],
    ['survey.id', 'callers-2012'],
    ['figures.kind', 'survey'],
    ['figures.country', 'FR'],
    ['figures.year', 2013],
    ['figures.year_basis', 'stated'],
    ['figures.base', 'all'],
  ];

  test('may name what stands: only the ids are needed', async () => {
    const checked = await check(await workbookOf({ figures, anything: lines.slice(2) }), {
      options: { source: 'gazette' },
    });
    expect(linesOf(checked)).toEqual([]);
    expect(checked.rows?.Figure).toMatchObject([
      { id: 'fr-2013-answered', source: 'gazette', country: 'FR', year: 2013, base: null },
    ]);
  });

  test('says what it does not know, what stands beside it, and what is there twice', async () => {
    const form = [
      ...lines,
      ['source.colour', 'blue'],
      ['figures.year', 2014],
      ['figures.sector', 'energy', 'or is it?'],
    ];
    const checked = await check(await workbookOf({ figures, form }));
    expect(linesOf(checked)).toEqual(
      expect.arrayContaining([
        '(warning) sheet form, row 8: The column “source.colour” was skipped: the barometer does not know it.',
        expect.stringMatching(/^sheet form, row 9: “figures.year” occurs twice in the form/),
        expect.stringMatching(/^\(warning\) sheet form, row 10: .*or is it\?/),
      ]),
    );
  });
});

/** Texts in one language are published as they are: the rest can come later. */
const isNoLanguage = (line: string) => !line.includes('Missing languages');

test('an empty template has nothing to import, and says so', async () => {
  const checked = await check(await importTemplateXlsx(vocabulary, 'fr'));
  expect(linesOf(checked)).toEqual(['sheet chiffres: There is no row below the header.']);
});

test.each(locales)('the workbook in %s is in that language, figures first', async (locale) => {
  const parts = unzipSync(await importTemplateXlsx(vocabulary, locale));
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const tabs = Array.from(workbook.matchAll(/<sheet name="([^"]+)"/g), ([, tab = '']) => tab);
  const { sheets, template } = getMessages(locale).import;
  expect(tabs.slice(0, 3)).toEqual([sheets.figures, template.formTab, template.listsTab]);
  expect(tabs.slice(3)).toHaveLength(sheetNames.length - 1);
  for (const tab of tabs) expect(tab.length).toBeLessThanOrEqual(31);
  const figures = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(figures).toContain('indicator *');
  expect(figures).toContain(`note_${locale}`);
  expect(figures.match(/note_/g)).toHaveLength(1);
});

test('the workbook is the same whenever it is made', async () => {
  const first = await importTemplateXlsx(vocabulary, 'fr');
  const second = await importTemplateXlsx(vocabulary, 'fr');
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});

describe('lists to choose from', () => {
  test('hold the words of the barometer, and of each field its values', async () => {
    const parts = unzipSync(await importTemplateXlsx(vocabulary, 'en'));
    const xmlOf = (index: number) =>
      strFromU8(parts[`xl/worksheets/sheet${index}.xml`] ?? new Uint8Array());
    const figures = xmlOf(1);
    // The column of kinds is the fifth: stated alone, and no other value.
    expect(figures).toMatch(
      /<dataValidation type="list" errorStyle="stop"[^>]+sqref="E2:E1000"><formula1>&quot;survey,target,observation,statistic&quot;</,
    );
    const indicators = vocabulary.indicators.size;
    expect(figures).toContain(
      `errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="A2:A1000"><formula1>'lists'!$B$2:$B$${indicators + 1}</formula1>`,
    );
    expect(figures).toContain('<formula1>&quot;all,part,unknown&quot;</formula1>');
    expect(xmlOf(2)).toContain(
      '<formula1>&quot;article,blog,opinion,report,web-page,data-file,parliament&quot;</formula1>',
    );
    const lists = xmlOf(3);
    for (const id of vocabulary.indicators.keys()) expect(lists).toContain(`>${id}<`);
    expect(lists).toContain('>Belgium<');
    expect(lists).toContain('>Zimbabwe<');
  });
});

test('every column has its comment', () => {
  const columns = sheetNames.flatMap((sheet) =>
    sheetFields(sheet).map(({ field }) => ({ sheet, field })),
  );
  for (const locale of locales) {
    expect(columns.filter(({ sheet, field }) => fieldHint(sheet, field, locale) === '')).toEqual(
      [],
    );
    const named = new Set(columns.map(({ field }) => field));
    const explained = Object.keys(getMessages(locale).import.fields);
    expect(explained.filter((field) => !named.has(field))).toEqual([]);
  }
});

test('an explanation ends with one mark, whatever its example ends with', () => {
  expect(explanationOf('sources', 'form', 'en')).toMatch(/ For example: article\.$/);
  expect(explanationOf('sources', 'summary', 'en')).toMatch(/: What the article is about\.$/);
  expect(explanationOf('indicators', 'question', 'en')).toMatch(/: Are you satisfied\?$/);
});

test.each(locales)('the CSV in %s checks without an issue, and changes nothing', async (locale) => {
  const [figure] = smallContent().figures.values();
  expect(figure?.id).toBe(smallSurveyFile().figures[0]?.id);
  const checked = await check(importTemplateCsv(figure, locale));
  expect(linesOf(checked)).toEqual([]);
  expect(checked.rows?.Figure[0]).toMatchObject({ value: 87.8, stated_as: '87,8 %' });
});
