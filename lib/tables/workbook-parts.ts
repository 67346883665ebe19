import { readXml } from './read-xml';

/** What a number's format makes of it. */
export type NumberStyle = 'moment' | 'percent' | 'plain';

/** The parts of a workbook by their path in the archive. */
type Parts = ReadonlyMap<string, Uint8Array>;

const none = new Uint8Array();

/** Texts that cells point to by number: runs of a rich text joined, readings of Japanese left out. */
export function readSharedTexts(part: Uint8Array | undefined): string[] {
  const texts: string[] = [];
  // A workbook may write every text in its own cell.
  if (part === undefined) return texts;
  let current = '';
  let [isInText, isReading] = [false, false];
  readXml(part, {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 't') isInText = true;
      if (name === 'rPh') isReading = true;
    },
    text: (text) => {
      if (isInText && !isReading) current += text;
    },
    close: (name) => {
      if (name === 'si') texts.push(current);
      if (name === 't') isInText = false;
      if (name === 'rPh') isReading = false;
    },
  });
  return texts;
}

/** Built-in formats of dates, times and durations (ECMA-376 part 1, 18.8.30). */
const MOMENT_FORMATS = new Set([
  ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36],
  ...[45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58],
]);

/** The style of each cell format, by its number. */
export function readStyles(part: Uint8Array | undefined): NumberStyle[] {
  const own = new Map<string, string>();
  const styles: NumberStyle[] = [];
  if (part === undefined) return styles;
  let isInCellFormats = false;
  readXml(part, {
    open: (name, attributes) => {
      if (name === 'cellXfs') isInCellFormats = true;
      if (name === 'numFmt') own.set(attributes().numFmtId ?? '', attributes().formatCode ?? '');
      if (name !== 'xf' || !isInCellFormats) return;
      const id = attributes().numFmtId ?? '0';
      styles.push(styleOf(id, own.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') isInCellFormats = false;
    },
  });
  return styles;
}

/** Built-in formats of shares, which show 0.38 as 38 %. */
const PERCENT_FORMATS = new Set([9, 10]);

/** Letters of days and times, outside of quoted text, escapes, and colours or locales in brackets. */
function styleOf(id: string, code: string | undefined): NumberStyle {
  if (PERCENT_FORMATS.has(Number(id))) return 'percent';
  if (code === undefined) return MOMENT_FORMATS.has(Number(id)) ? 'moment' : 'plain';
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (/[dmyhsj]/i.test(bare.replace(/general|standaard|standard/gi, ''))) return 'moment';
  return bare.includes('%') ? 'percent' : 'plain';
}

/** What a tab is called, and where its sheet is in the archive. */
type SheetPart = { name: string; path: string };

/** The sheets, hidden ones left out, and whether days count from 1904. */
export function readSheets(parts: Parts): { sheets: SheetPart[]; startsIn1904: boolean } {
  const targets = new Map<string, string>();
  readXml(parts.get('xl/_rels/workbook.xml.rels') ?? none, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const { Id = '', Target = '' } = attributes();
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const sheets: SheetPart[] = [];
  let startsIn1904 = false;
  readXml(parts.get('xl/workbook.xml') ?? none, {
    open: (name, attributes) => {
      if (name === 'workbookPr') startsIn1904 = /^(?:1|true)$/.test(attributes().date1904 ?? '');
      if (name !== 'sheet' || attributes().state?.includes('idden')) return;
      const { name: tab = '', 'r:id': id = '' } = attributes();
      const path = targets.get(id);
      if (path !== undefined) sheets.push({ name: tab, path });
    },
  });
  return { sheets, startsIn1904 };
}
