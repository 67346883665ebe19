import { notFound } from 'next/navigation';
import { CampaignFacts } from '@/components/assessments/assessment-facts';
import { OrganisationResultDetails } from '@/components/assessments/organisation-result-details';
import { ResultTable } from '@/components/assessments/result-table';
import { EditorShell } from '@/components/import/accounts/editor-shell';
import { EvidenceSection } from '@/components/import/assessments/evidence-section';
import { PublicationSection } from '@/components/import/assessments/publication-section';
import { ReplyForm } from '@/components/import/assessments/reply-form';
import { Notice } from '@/components/ui/notice';
import { firstOf, readQuery } from '@/lib/base/http/query';
import { pickText } from '@/lib/base/i18n/text-schema';
import { db } from '@/lib/database/client';
import { getVersions } from '@/lib/database/queries/assessments/assessment-queries';
import { mayActAs } from '@/lib/domain/accounts/actor-schema';
import { getVersionView } from '@/lib/features/assessments/assessment-page';
import { assessmentRefusalText } from '@/lib/features/assessments/assessment-texts';
import { getCampaign } from '@/lib/features/assessments/campaign-state';
import { getKeptForm } from '@/lib/features/assessments/kept-forms';
import { editorMetadata, readEditorView } from '../../editor-view';

type Props = PageProps<'/[locale]/import/assessments/[id]'>;

export const generateMetadata = ({ params }: Props) =>
  editorMetadata(params, (t) => t('assessments.forms.title'));

/** A campaign from its file to its publication: what was measured, to whom it was handed, what they reply. */
export default async function CampaignPage({ params, searchParams }: Props) {
  const { view, actor } = await readEditorView(params, 'assessor');
  const { locale, words, newest } = view;
  const { id } = await params;
  const client = await db();
  const state = await getCampaign(client, id, actor);
  if (state === null) notFound();
  const kept = getKeptForm(actor, firstOf(readQuery(await searchParams), 'form'));
  const now = new Date();
  const none = new Map<string, string>();
  const fields = kept?.fields ?? none;
  const isReply = fields.has('text');
  const shown = await getVersionView(state.newest, newest);
  const { campaign } = state.newest;
  return (
    <EditorShell
      view={view}
      actor={actor}
      path={`/assessments/${id}`}
      title={pickText(campaign.title, locale).text}
      lead={words.t('assessments.measuredBy', { body: campaign.body })}
    >
      {kept?.refusal && <Notice>{assessmentRefusalText(kept.refusal, words)}</Notice>}
      <div className="max-w-2xl">
        <CampaignFacts
          shown={shown}
          protocolHref={`/${locale}/assessments#protocol-${campaign.protocol}`}
          words={words}
        />
      </div>
      <EvidenceSection state={state} fields={isReply ? none : fields} now={now} words={words} />
      <PublicationSection
        state={state}
        versions={await getVersions(client, id)}
        actor={actor}
        now={now}
        words={words}
      />
      {mayActAs(actor, 'publisher') && (
        <ReplyForm newest={state.newest} fields={isReply ? fields : none} now={now} words={words} />
      )}
      <section className="mt-12">
        <h2 className="section-title">{words.t('assessments.results')}</h2>
        <ResultTable results={shown.results} label={words.t('assessments.total')} words={words} />
      </section>
      {shown.results.map((own) => (
        <OrganisationResultDetails key={own.result.organisation} own={own} words={words} />
      ))}
    </EditorShell>
  );
}
