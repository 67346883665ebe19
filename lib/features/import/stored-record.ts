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
    case 'indicators':
      return vocabulary[kind].get(id) ?? null;
    case 'codes': {
      const [name, code = ''] = id.split('/');
      const breakdown = breakdownSchema.safeParse(name);
      return breakdown.success ? (vocabulary.codes[breakdown.data].get(code) ?? null) : null;
    }
    default:
      return getStandingRow(kind, id, release);
  }
}

/** The survey file that withdraws one figure, as a draft's bytes; null where it does not stand. */
export async function toWithdrawal(
  id: string,
  selection: FigureSelection,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const figure = await getFigure(id, selection);
  const source = figure && selection.vocabulary.sources.get(figure.source);
  if (!source) return null;
  return new TextEncoder().encode(JSON.stringify({ source, withdrawals: [id] }, null, 2));
}
