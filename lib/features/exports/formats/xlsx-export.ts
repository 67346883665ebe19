import type { SelectionRequest } from '../../responses/figures-response';
import { toFigureRecord } from './figure-csv';
import { fileHeaders } from '../file-headers';
import { countFigures } from '../../../database/queries/figures/count-queries';
import { streamFigures } from '../../../database/queries/figures/figure-queries';
import type { Figure } from '../../../domain/figures/figure-schema';
import { figureCsvColumns, fileColumns, labelWriter, type FileColumn } from './label-columns';
import { streamOf } from '../../../base/http/stream';
import type { Locale } from '../../../base/i18n/locales';
import { getTranslator } from '../../../base/i18n/translations';
import { getAbout } from '../about-queries';
import { exportFormats } from '../export-formats';
import type { Sheet, SheetRow } from '../../../base/spreadsheet/write-sheet';
import { workbookEntries } from '../../../base/spreadsheet/write-workbook';
import { zipOf } from '../../../base/spreadsheet/zip-stream';

/** A sheet has room for 1,048,576 rows; what is more goes on in a further one. */
const figuresPerSheet = 1_000_000;

/** Column widths in characters, where ten are not right. */
const widths: Partial<Record<FileColumn, number>> = {
  ...{ id: 40, indicator: 26, indicator_label: 44, source: 32, survey: 26, note: 60 },
  ...{ country: 8, year: 7, stated_as: 18, theme: 14, kind: 12, provider: 15, channel: 14 },
  ...{ sector: 16, aspect: 16, segment: 14, year_basis: 10, sample_size: 12 },
  ...{ theme_label: 20, country_label: 14, kind_label: 18, sector_label: 22, channel_label: 18 },
  ...{
    aspect_label: 26,
    provider_label: 18,
    segment_label: 22,
    survey_label: 44,
    source_label: 44,
  },
};

/** The whole selection as an XLSX workbook, written while it is read, with a sheet that says what it is. */
export async function respondWithXlsx(asked: SelectionRequest<Locale>) {
  const { selection, release, options: lang } = asked;
  const sheets = [...figureSheets(asked, await countFigures(selection)), aboutSheet(asked)];
  return {
    body: streamOf(zipOf(workbookEntries(sheets), release.published_at)),
    headers: await fileHeaders(asked, {
      type: exportFormats.xlsx.type,
      extension: 'xlsx',
      lang,
    }),
  };
}

/** The sheets of a selection's figures: one, or as many as its figures fill. */
function figureSheets(
  { selection, options: lang }: SelectionRequest<Locale>,
  count: number,
): Sheet[] {
  const name = getTranslator(lang)('exports.figuresSheet');
  const figures = streamFigures(selection);
  const needed = Math.max(1, Math.ceil(count / figuresPerSheet));
  const labelsOf = labelWriter(selection.vocabulary, lang, (label) => label);
  const toRow = (figure: Figure): SheetRow => {
    const record = toFigureRecord(figure, selection.vocabulary, lang);
    const cells = [...figureCsvColumns.map((column) => record[column]), ...labelsOf(record)];
    return { style: 'plain', cells };
  };
  return Array.from({ length: needed }, (_, index) => ({
    name: index === 0 ? name : `${name} ${index + 1}`,
    widths: fileColumns.map((column) => widths[column] ?? 10),
    isHeaderFrozen: true,
    isFiltered: true,
    pages: sheetPages(figures, toRow),
  }));
}

/** A header, then the next figures that one sheet has room for; the pages' source stays open for the next. */
async function* sheetPages(
  figures: AsyncGenerator<Figure[]>,
  toRow: (figure: Figure) => SheetRow,
): AsyncGenerator<SheetRow[]> {
  yield [{ style: 'heading', cells: fileColumns }];
  for (let written = 0; written < figuresPerSheet;) {
    const page = await figures.next();
    if (page.done) return;
    yield page.value.map(toRow);
    written += page.value.length;
  }
}

function aboutSheet(asked: SelectionRequest<Locale>): Sheet {
  const name = getTranslator(asked.options)('exports.aboutSheet');
  return { name, widths: [34, 100], isHeaderFrozen: false, pages: aboutPages(asked) };
}

async function* aboutPages(asked: SelectionRequest<Locale>): AsyncGenerator<SheetRow[]> {
  for (const { title, lines } of await getAbout(asked, asked.options)) {
    yield [
      { style: 'heading', cells: [title] },
      ...lines.map(({ name, text }) => ({ style: 'prose' as const, cells: [name, text] })),
      { style: 'plain', cells: [] },
    ];
  }
}
