import { attachment } from '@/lib/base/http/download';
import { firstOf, queryOf } from '@/lib/base/http/query';
import { db } from '@/lib/database/client';
import { answerEditor } from '@/lib/features/accounts/editor-guard';
import { getCampaign } from '@/lib/features/assessments/campaign-state';
import { organisationContactsCsv } from '@/lib/features/assessments/evidence-files';
import { readLocale } from '../../../../page-view';
import { notMeasured } from '../../../assessment-form';

/** The contacts of one organisation, to hand over: without the codes of callers. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/import/assessments/[id]/contacts.csv'>,
) {
  const locale = await readLocale(params);
  const { id } = await params;
  const organisation = firstOf(queryOf(request), 'organisation') ?? '';
  return answerEditor(request, { locale, needed: 'assessor' }, async ({ actor }) => {
    const state = await getCampaign(await db(), id, actor);
    const isAbout = state?.newest.results.some((one) => one.organisation === organisation);
    if (!state || !isAbout) return notMeasured(state, { id, organisation }, locale);
    const name = `${id}-${state.newest.version}-${organisation}`;
    return new Response(await organisationContactsCsv(state.newest, organisation), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': attachment(name, '-contacts.csv'),
        'Cache-Control': 'no-store',
      },
    });
  });
}
