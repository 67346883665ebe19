import { db } from '@/lib/database/client';
import { getNewestVersion } from '@/lib/database/queries/assessments/assessment-queries';
import { publishAssessment } from '@/lib/database/stores/assessments/assessment-publication';
import { answerEditor } from '@/lib/features/accounts/editor-guard';
import { publicationReason } from '@/lib/features/assessments/assessment-texts';
import { allTextFields } from '@/lib/base/http/text-fields';
import { readLocale } from '../../../../page-view';
import { answerAssessmentForm } from '../../../assessment-form';

/** Publishes the newest version of a campaign, once each organisation had the time to reply. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/import/assessments/[id]/publish'>,
) {
  const locale = await readLocale(params);
  const { id } = await params;
  const page = `/${locale}/import/assessments/${id}`;
  return answerEditor(request, { locale, needed: 'publisher' }, ({ actor, form }) => {
    const sent = { fields: allTextFields(form), file: null };
    return answerAssessmentForm({ request, locale, actor, page, sent }, async () => {
      const client = await db();
      const newest = await getNewestVersion(client, id);
      const reason = newest === null ? '' : publicationReason(newest, locale);
      await publishAssessment(client, { id, reason }, actor);
      return page;
    });
  });
}
