import { attachment } from '@/lib/base/http/download';
import { firstOf, noQuery, queryOf } from '@/lib/base/http/query';
import { pickText } from '@/lib/base/i18n/text-schema';
import { db } from '@/lib/database/client';
import { resolveSelection } from '@/lib/database/queries/figures/selection-queries';
import { answerEditor } from '@/lib/features/accounts/editor-guard';
import { getVersionView } from '@/lib/features/assessments/assessment-page';
import { getCampaign } from '@/lib/features/assessments/campaign-state';
import { evidenceText } from '@/lib/features/assessments/evidence-files';
import { readLocale } from '../../../../page-view';
import { notMeasured } from '../../../assessment-form';

/** What was measured of one organisation, as text to hand over. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/import/assessments/[id]/result.txt'>,
) {
  const locale = await readLocale(params);
  const { id } = await params;
  const organisation = firstOf(queryOf(request), 'organisation') ?? '';
  return answerEditor(request, { locale, needed: 'assessor' }, async ({ actor }) => {
    const state = await getCampaign(await db(), id, actor);
    if (state === null) return notMeasured(state, { id, organisation }, locale);
    const { selection, release } = await resolveSelection(noQuery);
    const view = await getVersionView(state.newest, release.number);
    const known = selection.vocabulary.organisations.get(organisation);
    const name = known ? pickText(known.name, locale).text : organisation;
    const text = evidenceText(view, { id: organisation, name }, locale);
    if (text === null) return notMeasured(state, { id, organisation }, locale);
    return new Response(text, {
      headers: {
        'Content-Type': 'text/plain; charset=utf-8',
        'Content-Language': locale,
        'Content-Disposition': attachment(
          `${id}-${state.newest.version}-${organisation}`,
          `-result_${locale}.txt`,
        ),
        'Cache-Control': 'no-store',
      },
    });
  });
}
