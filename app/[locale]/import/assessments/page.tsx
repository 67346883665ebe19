import { EditorShell } from '@/components/import/accounts/editor-shell';
import { CampaignList } from '@/components/import/assessments/campaign-list';
import { db } from '@/lib/database/client';
import { getCampaigns } from '@/lib/features/assessments/campaign-state';
import { editorMetadata, readEditorView } from '../editor-view';

type Props = PageProps<'/[locale]/import/assessments'>;

export const generateMetadata = ({ params }: Props) =>
  editorMetadata(params, (t) => t('assessments.forms.title'));

/** Where assessors begin: their campaigns with how far each is, and the way to bring one. */
export default async function CampaignsPage({ params }: Props) {
  const { view, actor } = await readEditorView(params, 'assessor');
  const { locale, words } = view;
  const { t } = words;
  const template = `/${locale}/assessment-template`;
  return (
    <EditorShell
      view={view}
      actor={actor}
      path="/assessments"
      title={t('assessments.forms.title')}
      lead={t('assessments.forms.lead')}
    >
      <p>
        <a className="button" href={`/${locale}/import/campaign`}>
          {t('assessments.forms.new')}
        </a>
      </p>
      <p className="mt-4">
        {t('assessments.forms.templates')} <a href={`${template}.xlsx`}>XLSX</a>,{' '}
        <a href={`${template}.csv`}>CSV</a>
      </p>
      <CampaignList campaigns={await getCampaigns(await db(), actor)} words={words} />
    </EditorShell>
  );
}
