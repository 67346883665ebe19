import { answerEditor, seeOther } from '@/lib/features/accounts/editor-guard';
import { allTextFields } from '@/lib/base/http/text-fields';
import { campaignFileBytes, getKeptForm, keepForm } from '@/lib/features/assessments/kept-forms';
import { readLocale } from '../../../page-view';

/** Takes a campaign's description and its file, and leads to what they come to. Nothing is stored. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/import/campaign/check'>,
) {
  const locale = await readLocale(params);
  const fileBytes = campaignFileBytes();
  return answerEditor(
    request,
    { locale, needed: 'assessor', fileBytes },
    async ({ actor, form }) => {
      const fields = allTextFields(form);
      const sent = form.get('file');
      const file =
        sent instanceof File && sent.name !== ''
          ? { name: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) }
          : (getKeptForm(actor, fields.get('form') ?? null)?.file ?? null);
      const kept = keepForm(actor, { fields, file, refusal: null });
      return seeOther(`/${locale}/import/campaign?form=${kept}`);
    },
  );
}
