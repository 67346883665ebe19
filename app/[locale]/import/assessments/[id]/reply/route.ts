import { localeSchema } from '@/lib/base/i18n/locales';
import { db } from '@/lib/database/client';
import { getNewestVersion } from '@/lib/database/queries/assessments/assessment-queries';
import { recordReply } from '@/lib/database/stores/assessments/assessment-publication';
import { answerEditor } from '@/lib/features/accounts/editor-guard';
import { replyReason } from '@/lib/features/assessments/assessment-texts';
import { allTextFields } from '@/lib/base/http/text-fields';
import { readLocale } from '../../../../page-view';
import { answerAssessmentForm } from '../../../assessment-form';

/** Records what an organisation replies to what was measured of it. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/import/assessments/[id]/reply'>,
) {
  const locale = await readLocale(params);
  const { id } = await params;
  const page = `/${locale}/import/assessments/${id}`;
  return answerEditor(request, { locale, needed: 'publisher' }, ({ actor, form }) => {
    const fields = allTextFields(form);
    const sent = { fields, file: null };
    return answerAssessmentForm({ request, locale, actor, page, sent }, async () => {
      const client = await db();
      const organisation = fields.get('organisation') ?? '';
      const newest = await getNewestVersion(client, id);
      const reason = newest === null ? '' : replyReason(newest.campaign, organisation, locale);
      const reply = {
        ...{ id, organisation, text: fields.get('text') ?? '' },
        language: localeSchema.catch(locale).parse(fields.get('language')),
        ...{ domain: fields.get('domain') ?? '', proof: fields.get('proof') ?? '' },
        received_on: fields.get('received_on') ?? '',
      };
      await recordReply(client, reply, { actor, reason });
      return page;
    });
  });
}
