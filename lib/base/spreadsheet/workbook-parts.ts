import { builtInCode, parseNumberFormat, type NumberFormat } from './number-format';
import { TextRuns } from './text-runs';
import { isTrue, readXml } from '../xml/read-xml';
import type { Relationship, WorkbookPackage } from './workbook-package';

/** Texts that cells point to by number: runs of a rich text joined, readings of Japanese left out. */
export function readSharedTexts(part: Uint8Array | undefined): string[] {
  const texts: string[] = [];
  // A workbook may write every text in its own cell.
  if (part === undefined) return texts;
  let current = '';
  let [isInText, isReading] = [false, false];
  const runs = new TextRuns();
  readXml(part, {
    open: (name, attributes) => {
      runs.open(name, attributes);
      if (name === 'si') current = '';
      if (name === 't') isInText = true;
      if (name === 'rPh') isReading = true;
    },
    text: (text) => {
      if (isInText && !isReading) current += runs.shown(text);
    },
    close: (name) => {
      runs.close(name);
      if (name === 'si') texts.push(current);
      if (name === 't') isInText = false;
      if (name === 'rPh') isReading = false;
    },
  });
  return texts;
}

/** The number format of each cell format, by its number. */
export function readStyles(part: Uint8Array | undefined): NumberFormat[] {
  const own = new Map<string, string>();
  const ids: string[] = [];
  if (part === undefined) return [];
  let isInCellFormats = false;
  readXml(part, {
    open: (name, attributes) => {
      if (name === 'cellXfs') isInCellFormats = true;
      // Formats for the colours of conditions have numbers of their own.
      if (name === 'numFmt' && !own.has(attributes().numFmtId ?? ''))
        own.set(attributes().numFmtId ?? '', attributes().formatCode ?? '');
      if (name === 'xf' && isInCellFormats) ids.push(attributes().numFmtId ?? '0');
    },
    close: (name) => {
      if (name === 'cellXfs') isInCellFormats = false;
    },
  });
  const formats = new Map<string, NumberFormat>();
  return ids.map((id) => {
    const known = formats.get(id);
    if (known) return known;
    const format = parseNumberFormat(own.get(id) ?? builtInCode(Number(id)));
    formats.set(id, format);
    return format;
  });
}

/** What a tab is called, where its sheet is in the archive, and whether the tab is hidden. */
export type SheetPart = { name: string; path: string; isHidden: boolean };

export type WorkbookParts = {
  sheets: SheetPart[];
  /** Whether days count from 1904. */
  startsIn1904: boolean;
  /** Whether the program that opens it is to compute every formula: their last values may be none. */
  isToCompute: boolean;
  textsPath: string;
  stylesPath: string;
};

/** The parts of a workbook; null where the package holds none. */
export function readWorkbookParts(archive: WorkbookPackage): WorkbookParts | null {
  const path = relatedPath(archive.relationships(''), 'officeDocument') ?? 'xl/workbook.xml';
  const workbook = archive.part(path);
  if (workbook === undefined) return null;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const related = archive.relationships(path);
  const targets = new Map(related.map(({ id, path: target }) => [id, target]));
  const found: WorkbookParts = {
    ...{ sheets: [], startsIn1904: false, isToCompute: false },
    // Some writers leave a relationship out and count on the usual names.
    textsPath: relatedPath(related, 'sharedStrings') ?? `${folder}sharedStrings.xml`,
    stylesPath: relatedPath(related, 'styles') ?? `${folder}styles.xml`,
  };
  let isWorkbook = false;
  readXml(workbook, {
    open: (name, attributes) => {
      if (name === 'workbook') isWorkbook = true;
      if (name === 'workbookPr') found.startsIn1904 = isTrue(attributes().date1904);
      if (name === 'calcPr') found.isToCompute = isTrue(attributes().fullCalcOnLoad);
      if (name !== 'sheet') return;
      const sheetPath = targets.get(relatedId(attributes()));
      const { name: tab = '', state } = attributes();
      const isHidden = state === 'hidden' || state === 'veryHidden';
      if (sheetPath !== undefined) found.sheets.push({ name: tab, path: sheetPath, isHidden });
    },
  });
  return isWorkbook ? found : null;
}

/** The part of a kind: the last word of its type is the same in both versions of the standard. */
function relatedPath(related: readonly Relationship[], kind: string): string | undefined {
  return related.find(({ type }) => type.endsWith(`/${kind}`))?.path;
}

/** The id of a relationship stands under any prefix. */
function relatedId(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}
