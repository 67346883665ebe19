import { notFound } from 'next/navigation';
import { EditorShell } from '@/components/import/accounts/editor-shell';
import { CampaignForm } from '@/components/import/assessments/campaign-form';
import { FormOutcome } from '@/components/import/assessments/form-outcome';
import { Notice } from '@/components/ui/notice';
import { firstOf, readQuery } from '@/lib/base/http/query';
import { pickText } from '@/lib/base/i18n/text-schema';
import { db } from '@/lib/database/client';
import { getProtocols } from '@/lib/database/queries/assessments/protocol-queries';
import { arrangeResults } from '@/lib/features/assessments/assessment-page';
import { campaignFields } from '@/lib/features/assessments/campaign-fields';
import { getCampaign } from '@/lib/features/assessments/campaign-state';
import { checkForm, type FormCheck } from '@/lib/features/assessments/check-form';
import { campaignFileBytes, getKeptForm } from '@/lib/features/assessments/kept-forms';
import { editorMetadata, readEditorView } from '../editor-view';

type Props = PageProps<'/[locale]/import/campaign'>;

export const generateMetadata = ({ params }: Props) =>
  editorMetadata(params, (t) => t('assessments.forms.new'));

/** Brings a campaign, or corrects one: its description and file, what is wrong with them, and what was measured. */
export default async function BringCampaignPage({ params, searchParams }: Props) {
  const { view, actor } = await readEditorView(params, 'assessor');
  const { locale, words, newest } = view;
  const { t } = words;
  const asked = readQuery(await searchParams);
  const client = await db();
  const keptId = firstOf(asked, 'form');
  const kept = getKeptForm(actor, keptId);
  const correct = kept?.fields.get('corrects') ?? firstOf(asked, 'correct');
  const corrected = correct === null ? null : await getCampaign(client, correct, actor);
  if (correct !== null && corrected === null) notFound();
  const before = corrected?.newest.campaign;
  const fields = kept?.fields ?? (before ? campaignFields(before) : new Map<string, string>());
  // Whoever asks for room for more scenarios is not done yet.
  const check = kept === null || fields.has('more') ? null : await checkForm(client, kept, locale);
  const isGone = firstOf(asked, 'said') === 'gone' || (keptId !== null && kept === null);
  return (
    <EditorShell
      view={view}
      actor={actor}
      path="/campaign"
      title={
        before
          ? t('assessments.forms.correctTitle', { title: pickText(before.title, locale).text })
          : t('assessments.forms.new')
      }
      lead={t('assessments.forms.formLead')}
    >
      {isGone && <Notice>{t('assessments.forms.gone')}</Notice>}
      {kept !== null && keptId !== null && (
        <FormOutcome
          keptId={keptId}
          refusal={kept.refusal}
          check={check}
          results={await resultsOf(check, newest)}
          words={words}
        />
      )}
      <section className="mt-10">
        <h2 className="section-title">
          {t(
            check?.kind === 'checked'
              ? 'assessments.forms.change'
              : 'assessments.forms.description',
          )}
        </h2>
        <CampaignForm
          keptId={kept === null ? null : keptId}
          fields={fields}
          issues={check?.kind === 'incomplete' ? check.issues : []}
          file={kept?.file?.name ?? null}
          corrects={before !== undefined || kept?.refusal?.code === 'reason-needed'}
          isComplete={check?.kind === 'checked'}
          protocols={(await getProtocols(client)).map(({ protocol }) => protocol.version)}
          fileBytes={campaignFileBytes()}
          locale={locale}
          t={t}
        />
      </section>
    </EditorShell>
  );
}

/** What a check measured, arranged as it will be shown. */
async function resultsOf(check: FormCheck | null, release: number) {
  if (check?.kind !== 'checked' || check.check.brought === null) return [];
  const { campaign, contacts, results, shortfalls } = check.check.brought;
  const measured = { protocol: campaign.protocol, contacts, results, shortfalls, replies: [] };
  return (await arrangeResults(measured, release)).results;
}
