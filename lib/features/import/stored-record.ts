import { getComposedCharts } from '../../database/queries/content/chart-queries';
import { getPromises } from '../../database/queries/content/commitment-queries';
import { getStandingRow } from '../../database/queries/content/source-queries';
import { getFigure } from '../../database/queries/figures/figure-queries';
import type { FigureSelection } from '../../domain/filters/figure-filters';
import { breakdownSchema } from '../../domain/indicators/indicator-schema';
import type { RecordKind } from './rows/record-fields';

/** A record as it stands; null where none of this kind has the id. Codes are called `breakdown/code`. */
export async function getRecord(
  kind: RecordKind,
  id: string,
  selection: FigureSelection,
): Promise<Readonly<Record<string, unknown>> | null> {
  const { vocabulary, release } = selection;
  switch (kind) {
    case 'figures':
      return getFigure(id, selection);
    case 'sources':
    case 'surveys':
    case 'organisations':
    case 'indicators':
      return vocabulary[kind].get(id) ?? null;
    case 'codes': {
      const [name, code = ''] = id.split('/');
      const breakdown = breakdownSchema.safeParse(name);
      return breakdown.success ? (vocabulary.codes[breakdown.data].get(code) ?? null) : null;
    }
    case 'breaks':
      return vocabulary.breaks.find((one) => one.id === id) ?? null;
    case 'charts':
      return (await getComposedCharts(release)).find((chart) => chart.id === id) ?? null;
    case 'charters':
      return (await getPromises(release)).charters.get(id) ?? null;
    case 'commitments':
    case 'signatures':
      return (await getPromises(release))[kind].find((one) => one.id === id) ?? null;
    default:
      return getStandingRow(kind, id, release);
  }
}

/** Whether a form is about a chart that is yet to be composed: its id stands in the form, not in the address. */
export function isNewChart(kind: RecordKind, id: string): boolean {
  return kind === 'charts' && id === '';
}

/** What a form opens with: a record as it stands, nothing yet for a new chart; null where none has the id. */
export async function getFormRecord(
  kind: RecordKind,
  id: string,
  selection: FigureSelection,
): Promise<Readonly<Record<string, unknown>> | null> {
  return isNewChart(kind, id) ? {} : getRecord(kind, id, selection);
}

/** What can be withdrawn one by one. */
const withdrawableKinds = [
  ...(['figures', 'charts'] as const),
  ...(['charters', 'commitments', 'signatures'] as const),
] as const satisfies readonly RecordKind[];
export type WithdrawableKind = (typeof withdrawableKinds)[number];

/** Whether a record can be withdrawn by itself. */
export function isWithdrawable(kind: RecordKind): kind is WithdrawableKind {
  return withdrawableKinds.some((one) => one === kind);
}

/** The survey file that withdraws a figure, a composed chart or a promise, as a draft's bytes; null where it does not stand. */
export async function toWithdrawal(
  kind: WithdrawableKind,
  id: string,
  selection: FigureSelection,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const write = (file: object) => new TextEncoder().encode(JSON.stringify(file, null, 2));
  if (kind !== 'figures') return write({ [`withdrawn_${kind}`]: [id] });
  const figure = await getFigure(id, selection);
  const source = figure && selection.vocabulary.sources.get(figure.source);
  return source ? write({ source, withdrawals: [id] }) : null;
}
