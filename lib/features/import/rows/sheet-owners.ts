import { unguardedText } from '../cells/import-cell';
import { ownedWordSheets } from '../../../domain/imports/sheet-columns';
import type { ImportOptions } from '../../../domain/imports/import-schema';
import type { ImportSheet } from '../file/sheet-header';
import type { KnownContent } from '../../../domain/survey-files/known-content-schema';
import type { SheetFindings, ItemFinding, SheetItem, SheetItems } from './sheet-item';
import { idOfName, sourceWords } from './named-words';
import { columnOfField } from './sheet-origin';

/** Sources that a question offers at most. */
const OFFERED = 500;

/**
 * Says which source figures, statements and so on belong to where their row does not: the one that was
 * named for the file, or the only one of its sheet `sources`; asks where neither tells. Figures
 * without a column for it get the survey that was named.
 */
export function fillOwners(
  items: SheetItems,
  options: ImportOptions,
  known: KnownContent,
  found: SheetFindings,
): void {
  const own = (items.sources ?? []).map(({ item }) => String(item.id));
  const usual = options.source ?? (own.length === 1 ? own[0] : undefined);
  const words = sourceWords(items, known, options);
  for (const list of ['figures', ...ownedWordSheets] as const) {
    const rows = items[list] ?? [];
    for (const row of rows) {
      row.owner ??= usual ?? null;
      if (typeof row.owner !== 'string') continue;
      const id = idOfName(words, row.owner);
      if (id === null) found.tell(unknownSource(row));
      else row.owner = id;
    }
    if (list !== 'references') sayMissing(rows, known, found);
  }
  for (const { sheet, item } of items.figures ?? [])
    if (options.survey !== undefined && !columnOfField(sheet, 'survey'))
      item.survey = options.survey;
}

function unknownSource(item: SheetItem): ItemFinding {
  const issue = { path: ['source'], code: 'unknown-source', found: item.owner } as const;
  return { item, severity: 'error', issue };
}

/** Where no row says its source, the file is asked; where some do, the others lack it. */
function sayMissing(rows: readonly SheetItem[], known: KnownContent, found: SheetFindings): void {
  const lacking = rows.filter(({ owner }) => owner === null);
  const [first] = lacking;
  if (!first) return;
  if (lacking.length === rows.length && known.sources.size > 0)
    found.questions.push(askSource(first.sheet, lacking, known));
  else
    for (const item of lacking)
      found.tell({
        item,
        severity: 'error',
        issue: { path: ['source'], code: 'missing' },
      });
}

function askSource(sheet: ImportSheet, rows: readonly SheetItem[], known: KnownContent) {
  const column = columnOfField(sheet, 'id');
  return {
    option: 'source' as const,
    choices: [...known.sources.keys()].slice(0, OFFERED),
    ...{ sheet: sheet.tab, column: null },
    examples: rows.slice(0, 5).map(({ row: { row, cells } }) => ({
      ...{ row, found: column ? unguardedText(cells[column.index]) : '' },
    })),
  };
}
