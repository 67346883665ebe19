import { describe, expect, test } from 'vitest';
import type { SheetName } from '@/lib/domain/imports/sheet-columns';
import { importOptionsSchema } from '@/lib/domain/imports/import-schema';
import { readHeader } from '@/lib/features/import/file/sheet-header';
import type { ImportCell } from '@/lib/features/import/cells/import-cell';
import type { ItemFinding, SheetFindings, SheetItem } from '@/lib/features/import/rows/sheet-item';
import { originOf } from '@/lib/features/import/rows/sheet-origin';
import { fillOwners } from '@/lib/features/import/rows/sheet-owners';
import { contentOf, smallContent } from '../../../../fixtures/import-file';
import { smallSurveyFile } from '../../../../fixtures/survey-file';

/** A row of a sheet with these columns, as it was read. */
function row(
  name: SheetName,
  columns: Record<string, ImportCell>,
  own: { owner?: string; id?: string; row?: number } = {},
): SheetItem {
  const head = { row: 1, cells: Object.keys(columns) };
  const sheet = { name, tab: 'Blad', head, header: readHeader(name, head.cells), rows: [] };
  const cells = Object.values(columns);
  return {
    ...{ sheet, row: { row: own.row ?? 2, cells }, owner: own.owner ?? null },
    item: { id: own.id ?? 'a' },
  };
}

function fill(
  items: Parameters<typeof fillOwners>[0],
  { options = {}, known = smallContent() } = {},
) {
  const told: ItemFinding[] = [];
  const found: SheetFindings = { questions: [], tell: (finding) => told.push(finding) };
  fillOwners(items, importOptionsSchema.parse(options), known, found);
  return { told, questions: found.questions };
}

describe('the source of a row that names none', () => {
  test('is the one that was named for the file', () => {
    const figure = row('figures', { id: 'a' });
    expect(fill({ figures: [figure] }, { options: { source: 'gazette' } })).toEqual({
      ...{ told: [], questions: [] },
    });
    expect(figure.owner).toBe('gazette');
  });

  test('is the only one that the file brings', () => {
    const figure = row('figures', { id: 'a' });
    fill({ sources: [row('sources', { id: 'report' }, { id: 'report' })], figures: [figure] });
    expect(figure.owner).toBe('report');
  });

  test('is asked where the file brings two, with examples of rows', () => {
    const sources = ['one', 'two'].map((id) => row('sources', { id }, { id }));
    const figures = Array.from({ length: 6 }, (_, n) =>
      row('figures', { id: `f-${n}` }, { row: n + 2 }),
    );
    const { told, questions } = fill({ sources, figures });
    expect(told).toEqual([]);
    expect(questions).toEqual([
      {
        ...{ option: 'source', choices: ['gazette'], sheet: 'Blad', column: null },
        examples: [2, 3, 4, 5, 6].map((at) => ({ row: at, found: `f-${at - 2}` })),
      },
    ]);
  });

  test('is asked without examples of ids where rows have none', () => {
    const { questions } = fill({ figures: [row('figures', { country: 'BE' })] });
    expect(questions.map(({ examples }) => examples)).toEqual([[{ row: 2, found: '' }]]);
  });

  test('is missing where other rows say theirs, or where nothing stands that one could choose', () => {
    const [lacking, said] = [row('figures', {}), row('figures', {}, { owner: 'gazette' })];
    const missing = {
      ...{ item: lacking, severity: 'error', issue: { path: ['source'], code: 'missing' } },
    };
    expect(fill({ figures: [said, lacking] })).toEqual({ questions: [], told: [missing] });
    const known = { ...smallContent(), sources: new Map() };
    expect(fill({ figures: [lacking] }, { known })).toEqual({ questions: [], told: [missing] });
  });

  test('may stay open for references, which may belong to none', () => {
    const reference = row('references', { id: 'a' });
    expect(fill({ references: [reference] })).toEqual({ questions: [], told: [] });
    expect(reference.owner).toBeNull();
  });
});

describe('the source that a row names', () => {
  test('is found by its label, too', () => {
    const { source, ...file } = smallSurveyFile();
    const label = { fr: 'La Gazette', nl: 'De Gazet', en: 'The Gazette' };
    const known = contentOf({ ...file, source: { ...source, label } });
    const figure = row('figures', {}, { owner: 'de gazet' });
    expect(fill({ figures: [figure] }, { known }).told).toEqual([]);
    expect(figure.owner).toBe('gazette');
  });

  test('is told where nobody knows it, and stays as it is written', () => {
    const statement = row('statements', {}, { owner: 'nowhere' });
    const issue = { path: ['source'], code: 'unknown-source', found: 'nowhere' };
    expect(fill({ statements: [statement] }).told).toEqual([
      { item: statement, severity: 'error', issue },
    ]);
    expect(statement.owner).toBe('nowhere');
  });
});

test('figures have the survey that was named, unless they have a column for it', () => {
  const [bare, own] = [row('figures', { id: 'a' }), row('figures', { survey: 'own' })];
  const options = { source: 'gazette', survey: 'survey' };
  fill({ figures: [bare, own] }, { options });
  expect([bare.item.survey, own.item.survey]).toEqual(['survey', undefined]);
  const none = row('figures', { id: 'a' });
  fill({ figures: [none] }, { options: { source: 'gazette' } });
  expect(none.item).toEqual({ id: 'a' });
});

describe('where a field was read', () => {
  const item = row('figures', { id: 'a', 'Note (FR)': 'Arrondi.', note_nl: 'x', value: 38 });

  test('is its row, the column as the sheet calls it, and what stands there', () => {
    expect(originOf(item, ['value'])).toEqual({
      ...{ sheet: 'Blad', row: 2, column: 'value', found: '38' },
    });
    expect(originOf(item, [])).toEqual({ sheet: 'Blad', row: 2 });
    expect(originOf(item, ['country'])).toEqual({ sheet: 'Blad', row: 2, column: 'country' });
  });

  test.each([
    ['nl', 'note_nl', 'x'],
    ['fr', 'Note (FR)', 'Arrondi.'],
    ['en', 'Note (FR)', 'Arrondi.'],
  ])('of a text in %s is the column %s', (lang, column, found) => {
    expect(originOf(item, ['note', lang])).toMatchObject({ column, found });
  });

  test('of one item of a list is its column, not the whole cell', () => {
    const organisation = row('organisations', { identifiers: 'a, b' });
    expect(originOf(organisation, ['identifiers', 1])).toEqual({
      ...{ sheet: 'Blad', row: 2, column: 'identifiers' },
    });
  });

  test('of a row that stands as a form is its line', () => {
    const { sheet, ...rest } = item;
    const form = { ...rest, sheet: { ...sheet, lines: [5, 6, 7, 8] } };
    expect(originOf(form, ['value'])).toMatchObject({ row: 8, column: 'value' });
  });
});
