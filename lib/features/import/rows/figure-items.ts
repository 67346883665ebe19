import { sampleSizeOf } from '../../../domain/figures/sample-summary';
import { foldText } from '../../../base/i18n/text-schema';
import type { Unit } from '../../../domain/indicators/indicator-schema';
import { isTimeUnit } from '../../../domain/indicators/time-units';
import { withAddedNote } from '../cells/added-note';
import { readFigureValues, type ReadValue, type ValueCell } from '../cells/figure-values';
import { unguardedText } from '../cells/import-cell';
import type { ImportOptions } from '../../../domain/imports/import-schema';
import type { KnownContent } from '../../../domain/survey-files/known-content-schema';
import type { SheetFindings, SheetItem } from './sheet-item';
import { columnOfField } from './sheet-origin';

type ValueContext = { options: ImportOptions; known: KnownContent; found: SheetFindings };

/** Reads the values of figures, which need their indicators' units, and compares derived columns. */
export function withValues(
  figures: readonly SheetItem[],
  units: ReadonlyMap<string, Unit>,
  { options, known, found }: ValueContext,
): void {
  const [first] = figures;
  const column = first && columnOfField(first.sheet, 'value');
  for (const figure of figures) keepDerivedSize(figure, known);
  if (first && first.sheet.header.derived.size > 0)
    for (const figure of figures) compareDerived(figure, known, found);
  if (!column) return;
  const unitOf = ({ item }: SheetItem) => units.get(String(item.indicator)) ?? null;
  const cells = figures.map((figure): ValueCell => ({
    row: figure.row.row,
    cell: figure.row.cells[column.index] ?? '',
    unit: unitOf(figure),
    standing: known.figures.get(String(figure.item.id))?.value ?? null,
  }));
  const { values, questions } = readFigureValues(cells, options);
  const place = {
    sheet: first.sheet.tab,
    column: unguardedText(first.sheet.head.cells[column.index]),
  };
  found.questions.push(...questions.map((question) => ({ ...question, ...place })));
  figures.forEach((figure, index) => {
    const read = values[index];
    if (read) setValue(figure, read, unitOf(figure), found);
  });
}

function setValue(
  figure: SheetItem,
  read: ReadValue,
  unit: Unit | null,
  found: SheetFindings,
): void {
  const { item, sheet } = figure;
  const before = item.value;
  item.value = read.value;
  const isStale = !columnOfField(sheet, 'stated_as') && before !== read.value;
  const isUnsaid = (item.stated_as ?? null) === null;
  const asksPrinted = isUnsaid || isStale;
  const printed = asksPrinted ? (read.printed ?? bareNumber(figure, read, unit)) : null;
  if (printed !== null) item.stated_as = printed;
  else if (isUnsaid && columnOfField(sheet, 'stated_as'))
    found.tell({
      ...{ item: figure, severity: 'error', issue: { path: ['stated_as'], code: 'not-stated' } },
    });
  if (read.isFraction) item.note = withAddedNote(item.note, 'fractionNote', read.printed ?? '');
  const path = ['value'];
  if (read.issue) found.tell({ item: figure, severity: 'error', issue: { path, ...read.issue } });
  if (read.isShownOtherwise) {
    const values = { value: Number(read.value) };
    found.tell({
      ...{ item: figure, severity: 'warning', issue: { path, code: 'shown-otherwise', values } },
    });
  }
  if (read.isConverted) {
    const values = { value: Number(read.value), unit: unit ?? '' };
    found.tell({
      ...{ item: figure, severity: 'warning', issue: { path, code: 'converted', values } },
    });
  }
}

/**
 * The number alone as its cell has it, where a source would print it so: `81` of percentages, not `150` of
 * seconds, which may be two and a half minutes there, nor a number that somebody worked out.
 */
function bareNumber(
  { sheet, row }: SheetItem,
  { value, isConverted, isShownOtherwise }: ReadValue,
  unit: Unit | null,
): string | null {
  if (unit === null || isTimeUnit(unit)) return null;
  const text = unguardedText(row.cells[columnOfField(sheet, 'value')?.index ?? -1]);
  const isAlone = /^[-−]?\d[\d \u00a0\u202f'’]*(?:[.,]\d+)*$/.test(text);
  const decimals = String(value).split('.')[1] ?? '';
  // As a share of 1, `0.81` was read as 81.
  const isSame = [text.replace(',', '.'), text.replace(/[.,](?=\d{3}(?!\d))/g, '')].some(
    (digits) => Number(digits.replace(/[ \u00a0\u202f'’]/g, '').replace('−', '-')) === value,
  );
  const isAsRead = isSame && !isConverted && !isShownOtherwise;
  return isAlone && isAsRead && decimals.length <= PRINTED_DECIMALS ? text : null;
}

/** More decimals than that are worked out, not printed. */
const PRINTED_DECIMALS = 2;

/** An export writes the size of the survey's sample for a figure that has none of its own: that is no change. */
function keepDerivedSize({ item }: SheetItem, { figures, surveys }: KnownContent): void {
  const standing = figures.get(String(item.id));
  if (standing?.sample_size !== null) return;
  if (item.sample_size === sampleSizeOf(standing, { surveys })) item.sample_size = null;
}

/** Columns that follow from the indicator: another unit changes what the value means, the rest is said. */
function compareDerived(
  figure: SheetItem,
  { indicators }: KnownContent,
  found: SheetFindings,
): void {
  const { sheet, row, item } = figure;
  const indicator = indicators.get(String(item.indicator));
  if (!indicator) return;
  const { theme, unit, label } = indicator;
  const said = { theme: [theme], unit: [unit], indicator_label: Object.values(label) };
  for (const [name, known] of Object.entries(said)) {
    const index = sheet.header.derived.get(name);
    const text = index === undefined ? '' : unguardedText(row.cells[index]);
    if (text === '' || known.some((one) => foldText(one) === foldText(text))) continue;
    const isUnit = name === 'unit';
    found.tell({
      ...{ item: figure, severity: isUnit ? 'error' : 'warning' },
      issue: {
        ...{ path: [name], found: text, code: isUnit ? 'other-unit' : 'label-differs' },
        values: { unit, known: known[0] ?? '' },
      },
    });
  }
}
