import { readXml } from './read-xml';

/** What a number's format makes of it. */
export type NumberStyle = 'moment' | 'plain';

/** The parts of a workbook by their path in the archive. */
type Parts = ReadonlyMap<string, Uint8Array>;

const toText = (bytes: Uint8Array | undefined) => (bytes ? new TextDecoder().decode(bytes) : '');

/** Texts that cells point to by number: runs of a rich text joined, readings of Japanese left out. */
export function readSharedTexts(part: Uint8Array | undefined): string[] {
  const texts: string[] = [];
  let current = '';
  let [isInText, isReading] = [false, false];
  readXml(toText(part), {
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
  let isInCellFormats = false;
  readXml(toText(part), {
    open: (name, attributes) => {
      if (name === 'cellXfs') isInCellFormats = true;
      if (name === 'numFmt') own.set(attributes().numFmtId ?? '', attributes().formatCode ?? '');
      if (name !== 'xf' || !isInCellFormats) return;
      const id = attributes().numFmtId ?? '0';
      styles.push(isMoment(id, own.get(id)) ? 'moment' : 'plain');
    },
    close: (name) => {
      if (name === 'cellXfs') isInCellFormats = false;
    },
  });
  return styles;
}

/** Letters of days and times, outside of quoted text, escapes, and colours or locales in brackets. */
function isMoment(id: string, code: string | undefined): boolean {
  if (code === undefined) return MOMENT_FORMATS.has(Number(id));
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[dmyhsj]/i.test(bare.replace(/general|standaard|standard/gi, ''));
}

/** Where the sheets are, hidden ones left out, and whether days count from 1904. */
export function readSheetPaths(parts: Parts): { paths: string[]; startsIn1904: boolean } {
  const targets = new Map<string, string>();
  readXml(toText(parts.get('xl/_rels/workbook.xml.rels')), {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const { Id = '', Target = '' } = attributes();
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const paths: string[] = [];
  let startsIn1904 = false;
  readXml(toText(parts.get('xl/workbook.xml')), {
    open: (name, attributes) => {
      if (name === 'workbookPr') startsIn1904 = /^(?:1|true)$/.test(attributes().date1904 ?? '');
      if (name !== 'sheet' || attributes().state?.includes('idden')) return;
      const path = targets.get(attributes()['r:id'] ?? '');
      if (path !== undefined) paths.push(path);
    },
  });
  return { paths, startsIn1904 };
}
