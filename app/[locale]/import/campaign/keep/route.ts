import { db } from '@/lib/database/client';
import { answerEditor, seeOther } from '@/lib/features/accounts/editor-guard';
import { bringCampaign } from '@/lib/features/assessments/bring-campaign';
import { allTextFields } from '@/lib/base/http/text-fields';
import { readCampaignFields } from '@/lib/features/assessments/campaign-fields';
import { getKeptForm } from '@/lib/features/assessments/kept-forms';
import { readLocale } from '../../../page-view';
import { answerAssessmentForm } from '../../assessment-form';

/** Stores the campaign that a preview showed, if nothing is wrong with it. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/import/campaign/keep'>,
) {
  const locale = await readLocale(params);
  const page = `/${locale}/import/campaign`;
  return answerEditor(request, { locale, needed: 'assessor' }, async ({ actor, form }) => {
    const keptId = allTextFields(form).get('form') ?? '';
    const sent = getKeptForm(actor, keptId);
    if (sent === null) return seeOther(`${page}?said=gone`);
    const { fields, file } = sent;
    const read = readCampaignFields(fields);
    const again = `${page}?form=${keptId}`;
    if ('issues' in read || file === null) return seeOther(again);
    return answerAssessmentForm({ request, locale, actor, page, sent }, async () => {
      const given = (fields.get('reason') ?? '').trim();
      const reason = given === '' ? null : given;
      const asked = { campaign: read.campaign, file, reason };
      const { kept } = await bringCampaign(await db(), asked, { actor, locale });
      return kept === null ? again : `/${locale}/import/assessments/${kept.id}`;
    });
  });
}
