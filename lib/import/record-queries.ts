import { getFigure } from '../figures/figure-queries';
import type { FigureSelection } from '../figures/figure-sql';
import { breakdownSchema } from '../indicators/indicator-schema';
import type { RecordKind } from './record-fields';

/** A record as it stands; null where none of this kind has the id. Codes are called `breakdown/code`. */
export async function getRecord(
  kind: RecordKind,
  id: string,
  selection: FigureSelection,
): Promise<Readonly<Record<string, unknown>> | null> {
  const { vocabulary } = selection;
  switch (kind) {
    case 'figures':
      return getFigure(id, selection);
    case 'sources':
      return vocabulary.sources.get(id) ?? null;
    case 'indicators':
      return vocabulary.indicators.get(id) ?? null;
    case 'codes': {
      const [name, code = ''] = id.split('/');
      const breakdown = breakdownSchema.safeParse(name);
      return breakdown.success ? (vocabulary.codes[breakdown.data].get(code) ?? null) : null;
    }
  }
}

/** The survey file that says one corrected record, as a draft's bytes. A figure comes with its source. */
export async function toSurveyFile(
  kind: RecordKind,
  id: string,
  record: Readonly<Record<string, unknown>>,
  selection: FigureSelection,
): Promise<Uint8Array<ArrayBuffer>> {
  const figure = kind === 'figures' ? await getFigure(id, selection) : null;
  const source = figure && selection.vocabulary.sources.get(figure.source);
  const file =
    kind === 'sources' ? { source: record } : { ...(source && { source }), [kind]: [record] };
  return new TextEncoder().encode(JSON.stringify(file, null, 2));
}
