import { db } from '@/lib/database/client';
import { recordEvidence } from '@/lib/database/stores/assessments/assessment-store';
import { answerEditor } from '@/lib/features/accounts/editor-guard';
import { allTextFields } from '@/lib/base/http/text-fields';
import { readLocale } from '../../../../page-view';
import { answerAssessmentForm } from '../../../assessment-form';

/** Records that an organisation, or each, was handed what was measured of it. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/import/assessments/[id]/evidence'>,
) {
  const locale = await readLocale(params);
  const { id } = await params;
  const page = `/${locale}/import/assessments/${id}`;
  return answerEditor(request, { locale, needed: 'assessor' }, ({ actor, form }) => {
    const fields = allTextFields(form);
    const sent = { fields, file: null };
    return answerAssessmentForm({ request, locale, actor, page, sent }, async () => {
      const chosen = fields.get('organisation') ?? '';
      const organisation = chosen === '' ? null : chosen;
      await recordEvidence(await db(), { id, organisation, on: fields.get('on') ?? '' }, actor);
      return page;
    });
  });
}
