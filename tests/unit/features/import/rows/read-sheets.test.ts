import { describe, expect, test } from 'vitest';
import type { SurveyFileIssue } from '@/lib/domain/issues/issue-schema';
import type { SheetName } from '@/lib/domain/imports/sheet-columns';
import { readHeader, type ImportSheet } from '@/lib/features/import/file/sheet-header';
import { tidying } from '@/lib/features/import/rows/read-sheets';
import { toSurveyFiles } from '@/lib/features/import/rows/sheet-files';
import type { SheetItem } from '@/lib/features/import/rows/sheet-item';
import { smallContent } from '../../../../fixtures/import-file';
import { smallSurveyFile } from '../../../../fixtures/survey-file';

function sheetOf(name: SheetName, cells: string[], lines?: number[]): ImportSheet {
  const header = readHeader(name, cells);
  return { name, tab: name, head: { row: 3, cells }, header, rows: [], ...(lines && { lines }) };
}

const issue = (own: Partial<SurveyFileIssue>): SurveyFileIssue => ({
  ...{ severity: 'error', code: 'missing', file: 'a.xlsx', sheet: 'figures', row: 4 },
  ...{ column: 'country', place: 'figures[0].country', found: '', values: {}, ...own },
});

describe('what is wrong with rows', () => {
  const figures = sheetOf('figures', ['id', 'value', 'kind']);

  test('for a column that is not there is told once, at the header', () => {
    const tidy = tidying([], [figures]);
    expect([issue({}), issue({ row: 5 }), issue({ row: 6, column: 'year' })].map(tidy)).toEqual([
      issue({ code: 'column-missing', row: 3 }),
      null,
      issue({ code: 'column-missing', row: 3, column: 'year' }),
    ]);
  });

  test('is told of each row where the column is there, whatever else is wrong, and of other sheets', () => {
    const tidy = tidying([], [figures]);
    for (const own of [
      issue({ column: 'value' }),
      issue({ code: 'not-a-country' }),
      issue({ sheet: 'sources' }),
      issue({ row: null }),
      issue({ column: null }),
    ])
      expect(tidy(own)).toEqual(own);
  });

  test('is told of each row under the header that the sheet has, whatever it is', () => {
    const tidy = tidying([], [sheetOf('figures', ['id', 'Country', 'year'])]);
    expect(tidy(issue({ column: 'Country' }))).toEqual(issue({ column: 'Country' }));
  });

  test('is told of each line of a form', () => {
    const tidy = tidying([], [sheetOf('figures', ['id'], [7])]);
    expect(tidy(issue({}))).toEqual(issue({}));
  });

  test('is not told again where the reading of the cell found an error already', () => {
    const [error, warning] = [
      issue({ column: 'value', code: 'formula' }),
      issue({ column: 'kind', code: 'garbled', severity: 'warning' }),
    ];
    const tidy = tidying([error, warning], [figures]);
    expect(tidy(issue({ column: 'value' }))).toBeNull();
    expect(tidy(issue({ column: 'kind' }))).toEqual(issue({ column: 'kind' }));
    expect(tidy(issue({ column: 'value', row: 5 }))).toEqual(issue({ column: 'value', row: 5 }));
  });
});

describe('survey files of sheets', () => {
  const row = (name: SheetName, id: string, owner: string | null = null, at = 4): SheetItem => ({
    sheet: sheetOf(name, ['id']),
    ...{ row: { row: at, cells: [id] }, item: { id }, owner },
  });
  const read = (items: Parameters<typeof toSurveyFiles>[1], complete = false) =>
    toSurveyFiles('a.xlsx', items, smallContent(), complete);
  const { source } = smallSurveyFile();

  test('are one for each source, and one for words that belong to none', () => {
    const files = read({
      sources: [row('sources', 'report')],
      indicators: [row('indicators', 'told')],
      figures: [row('figures', 'a', 'report'), row('figures', 'b', 'gazette')],
      references: [row('references', 'r')],
    });
    expect(files.map(({ name, content }) => [name, content])).toMatchObject([
      ['a.xlsx', { source: { id: 'report' }, figures: [{ id: 'a' }] }],
      ['a.xlsx', { source: null, indicators: [{ id: 'told' }], references: [{ id: 'r' }] }],
      ['a.xlsx', { source, figures: [{ id: 'b' }] }],
    ]);
  });

  test('have the references of a source with it, those of none among words, and no figure there', () => {
    const files = read({
      figures: [row('figures', 'a')],
      references: [row('references', 'r', 'gazette'), row('references', 's')],
    });
    expect(files.map(({ content }) => content)).toMatchObject([
      { source: { id: 'unknown-0' }, figures: [{ id: 'a' }] },
      { source, references: [{ id: 'r' }] },
      { source: null, references: [{ id: 's' }] },
    ]);
  });

  test('say a source twice where the sheet does, so that it is found', () => {
    const sources = [row('sources', 'report', null, 4), row('sources', 'report', null, 5)];
    expect(read({ sources }).map(({ content }) => content)).toEqual([
      { source: { id: 'report' } },
      { source: { id: 'report' } },
    ]);
  });

  test('have a stand-in for a source that nobody knows, so that its figures are checked', () => {
    const figures = [row('figures', 'a', 'nowhere'), row('figures', 'b', 'No id')];
    expect(read({ figures }).map(({ content }) => content)).toMatchObject([
      { source: { id: 'nowhere', form: 'article', language: 'en', title: null } },
      { source: { id: 'unknown-1' } },
    ]);
  });

  test('that are complete keep statements and references for which there is no sheet', () => {
    const small = smallSurveyFile();
    const kept = read({ figures: [row('figures', 'a', 'gazette')] }, true)[0]?.content;
    expect(kept).toMatchObject({ statements: small.statements, references: small.references });
    const other = read({ figures: [row('figures', 'a', 'report')] }, true)[0]?.content;
    expect(other).toMatchObject({ statements: [], references: [] });
    const statements = [row('statements', 's', 'gazette')];
    expect(read({ statements }, true)[0]?.content).toMatchObject({ statements: [{ id: 's' }] });
    expect(read({ statements })[0]?.content).not.toHaveProperty('references');
    expect(read({ indicators: [row('indicators', 'i')] }, true)[0]?.content).toMatchObject({
      ...{ source: null, statements: [] },
    });
  });

  test('know where each of their fields was read', () => {
    const [file, words] = read({
      sources: [row('sources', 'report', null, 4)],
      figures: [row('figures', 'a', 'report', 5), row('figures', 'b', 'report', 6)],
      indicators: [row('indicators', 'told', null, 7)],
    });
    expect(file?.originOf?.(['figures', 1, 'id'])).toEqual({
      ...{ sheet: 'figures', row: 6, column: 'id', found: 'b' },
    });
    expect(file?.originOf?.(['source', 'id'])).toMatchObject({ sheet: 'sources', row: 4 });
    expect(file?.originOf?.(['source'])).toEqual({ sheet: 'sources', row: 4 });
    expect(file?.originOf?.(['figures', 9, 'id'])).toEqual({});
    expect(words?.originOf?.(['source', 'id'])).toEqual({});
    expect(words?.originOf?.(['indicators', 0])).toEqual({ sheet: 'indicators', row: 7 });
  });
});
