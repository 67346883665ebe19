import { auditCsvHeader, auditCsvLines } from '@/lib/features/accounts/audit-csv';
import { getWholeTrail } from '@/lib/database/queries/accounts/audit-queries';
import { answerEditor } from '@/lib/features/accounts/editor-guard';
import type { Actor } from '@/lib/domain/accounts/actor-schema';
import { streamOf } from '@/lib/base/http/stream';
import { readLocale } from '../../page-view';

/** The whole audit trail as CSV. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/import/audit.csv'>,
) {
  const locale = await readLocale(params);
  return answerEditor(request, { locale, needed: 'publisher' }, async ({ actor }) => {
    return new Response(streamOf(writeTrail(actor)), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': 'attachment; filename="audit.csv"',
        'Cache-Control': 'no-store',
      },
    });
  });
}

async function* writeTrail(actor: Actor): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(auditCsvHeader);
  for await (const entries of getWholeTrail(actor)) yield encoder.encode(auditCsvLines(entries));
}
