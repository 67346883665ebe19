import { toFigureRecord } from './figure-csv';
import { encodeRow } from '../../../base/csv/encode-row';
import type { FigureRecord } from '../../../domain/figures/figure-record-schema';
import type { Figure } from '../../../domain/figures/figure-schema';
import type { Vocabulary } from '../../../domain/figures/vocabulary-schema';
import type { Locale } from '../../../base/i18n/locales';
import { breakdowns } from '../../../domain/indicators/indicator-schema';

// SDMX-CSV 2.0 (SDMX 3.0): https://github.com/sdmx-twg/sdmx-csv, data-message/docs/sdmx-csv-field-guide.md
// Components are called as in the contract, in capitals, but for the cross-domain concepts of SDMX:
// REF_AREA (country), TIME_PERIOD (year), OBS_VALUE (value), UNIT_MEASURE (unit), OBS_STATUS.

const structureId = 'SERVICE_BAROMETER:FIGURES(1.2.0)';

/** What a missing code means in SDMX: not broken down (total); not applicable. */
const total = '_T';
const notApplicable = '_Z';

/** Of several countries together: SDMX has no area for them. */
const severalAreas = '_X';

/** Codes of SDMX for how an observation came about: as its document states it, or worked out from it. */
const normalValue = 'A';
const estimatedValue = 'E';

type Component = readonly [id: string, value: (record: FigureRecord) => string | number | null];

const asNamed = (name: keyof FigureRecord): Component => [
  name.toUpperCase(),
  (record) => record[name],
];

/** No two figures agree in all dimensions: the import sees to it. */
const dimensions: readonly Component[] = [
  ['REF_AREA', ({ country }) => country ?? severalAreas],
  asNamed('indicator'),
  ...breakdowns.map((name): Component => [name.toUpperCase(), (row) => row[name] ?? total]),
  ['SURVEY', ({ survey }) => survey ?? notApplicable],
  asNamed('source'),
  ['TIME_PERIOD', ({ period }) => period],
];

const attributes: readonly Component[] = [
  ['OBS_STATUS', ({ evidence }) => (evidence === 'derived' ? estimatedValue : normalValue)],
  ['UNIT_MEASURE', ({ unit }) => unit],
  ...(['id', 'theme', 'kind', 'paragraph', 'stated_as', 'year_basis', 'sample_size'] as const).map(
    asNamed,
  ),
  ...(['margin_low', 'margin_high', 'note', 'base', 'organisation'] as const).map(asNamed),
  ...(['locator', 'countries_covered', 'evidence', 'seen_in', 'year'] as const).map(asNamed),
];

const components: readonly Component[] = [
  ...dimensions,
  ['OBS_VALUE', ({ value }) => value],
  ...attributes,
];

const dialect = { delimiter: 'comma', decimal: 'point' } as const;

/** The header line. */
export function sdmxCsvHeader(): string {
  const names = components.map(([id]) => id);
  return encodeRow(['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...names], dialect);
}

/** One line a figure, each an observation given for information (`I`). */
export function sdmxCsvLines(
  figures: readonly Figure[],
  vocabulary: Vocabulary,
  lang: Locale,
): string {
  let lines = '';
  for (const figure of figures) {
    const record = toFigureRecord(figure, vocabulary, lang);
    const cells = components.map(([, valueOf]) => valueOf(record));
    lines += encodeRow(['dataflow', structureId, 'I', ...cells], dialect);
  }
  return lines;
}
