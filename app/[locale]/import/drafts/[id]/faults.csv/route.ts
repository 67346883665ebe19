import { answerEditor } from '@/lib/features/accounts/editor-guard';
import { db } from '@/lib/database/client';
import { attachment } from '@/lib/base/http/download';
import { readDraft, readDraftCheck } from '@/lib/database/stores/draft-store';
import { issuesCsv } from '@/lib/features/import/messages/issues-csv';
import { readLocale } from '../../../../page-view';

/** All that the check of a draft found, to work through in a spreadsheet. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/import/drafts/[id]/faults.csv'>,
) {
  const locale = await readLocale(params);
  const { id } = await params;
  return answerEditor(request, { locale, needed: 'editor' }, async () => {
    const client = await db();
    const [draft, check] = await Promise.all([readDraft(client, id), readDraftCheck(client, id)]);
    if (draft === null || check === null) return 'gone';
    return new Response(issuesCsv(check.findings.issues, locale), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': attachment(draft.name, `_check_${locale}.csv`),
        'Cache-Control': 'no-store',
      },
    });
  });
}
