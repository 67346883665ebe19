import type { FileRow } from '../../base/text/row-schema';

/**
 * The tables of a page in HTML, or of a workbook in SpreadsheetML 2003, which report servers send under the
 * name of an old workbook. Only tags of tables are looked at, so that a page need not be well-formed.
 */
export function markupTables(text: string): FileRow[][] {
  const tables: FileRow[][] = [];
  let rows: FileRow[] = [];
  let cells: string[] | null = null;
  let cell: string | null = null;
  const endCell = () => {
    if (cells !== null && cell !== null) cells.push(decode(cell));
    cell = null;
  };
  const endRow = () => {
    endCell();
    if (cells?.some((one) => one !== '')) rows.push({ row: rows.length + 1, cells });
    cells = null;
  };
  const tag = /<(\/?)(?:[a-z]+:)?(table|row|tr|cell|td|th)\b([^>]*)>/gi;
  let from = 0;
  for (const found of text.matchAll(tag)) {
    const [all, slash = '', name = '', attributes = ''] = found;
    if (cell !== null) cell += text.slice(from, found.index);
    from = found.index + all.length;
    const kind = name.toLowerCase();
    if (kind === 'table') {
      endRow();
      if (rows.length > 0) tables.push(rows);
      rows = [];
    } else if (kind === 'row' || kind === 'tr') {
      endRow();
      if (slash === '' && !attributes.endsWith('/')) cells = [];
    } else {
      endCell();
      if (slash !== '' || cells === null) continue;
      const at = /\bss:Index="(\d+)"/i.exec(attributes)?.[1];
      while (at !== undefined && cells.length < Number(at) - 1) cells.push('');
      if (attributes.endsWith('/')) cells.push('');
      else cell = '';
    }
  }
  endRow();
  if (rows.length > 0) tables.push(rows);
  return tables;
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' },
  ...{ eacute: 'é', egrave: 'è', agrave: 'à', ccedil: 'ç', uuml: 'ü', ouml: 'ö', auml: 'ä' },
};

function decode(markup: string): string {
  return markup
    .replace(/<!--.*?-->|<[^>]*>/gs, ' ')
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w+));/gi, (all, decimal, hex, name) => {
      if (decimal) return String.fromCodePoint(Number(decimal));
      return hex
        ? String.fromCodePoint(parseInt(String(hex), 16))
        : (ENTITIES[String(name)] ?? all);
    })
    .replace(/\s+/g, ' ')
    .trim();
}
