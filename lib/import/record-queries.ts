import { db } from '../db';
import { getFigure } from '../figures/figure-queries';
import type { FigureSelection } from '../figures/figure-sql';
import { breakdownSchema } from '../indicators/indicator-schema';
import { standsAt } from '../releases/release-schema';
import type { RecordKind } from './record-fields';

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
      return getRow(kind, { id, ...standsAt(release) });
  }
}

const omit = { key: true, since: true, until: true } as const;

async function getRow(
  kind: 'statements' | 'references' | 'standards',
  where: { id: string } & ReturnType<typeof standsAt>,
) {
  const client = await db();
  if (kind === 'statements') return client.statement.findFirst({ where, omit });
  if (kind === 'references') return client.reference.findFirst({ where, omit });
  return client.standard.findFirst({ where, omit });
}

/**
 * The survey file that says one corrected record, as a draft's bytes. What belongs to a source comes with
 * it as it stands.
 */
export async function toSurveyFile(
  kind: RecordKind,
  id: string,
  record: Readonly<Record<string, unknown>>,
  selection: FigureSelection,
): Promise<Uint8Array<ArrayBuffer>> {
  const owner = kind === 'sources' ? null : (await getRecord(kind, id, selection))?.source;
  const source = selection.vocabulary.sources.get(String(owner));
  const file =
    kind === 'sources' ? { source: record } : { ...(source && { source }), [kind]: [record] };
  return new TextEncoder().encode(JSON.stringify(file, null, 2));
}
