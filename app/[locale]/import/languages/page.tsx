import { EditorShell } from '@/components/import/accounts/editor-shell';
import { MissingTextList } from '@/components/import/corrections/missing-text-list';
import { getMissingTexts } from '@/lib/database/queries/content/missing-text-queries';
import { localeSchema } from '@/lib/base/i18n/locales';
import { editorMetadata, readEditorView } from '../editor-view';

type Props = PageProps<'/[locale]/import/languages'>;

export const generateMetadata = ({ params }: Props) =>
  editorMetadata(params, (t) => t('import.missing.title'));

/** Every text that stands without one of the languages, each leading to the form that adds it. */
export default async function LanguagesPage({ params, searchParams }: Props) {
  const { view, actor } = await readEditorView(params, 'editor');
  const { locale, release } = view;
  const { t } = view.words;
  const language = localeSchema
    .nullable()
    .catch(null)
    .parse((await searchParams).language);
  return (
    <EditorShell
      view={view}
      actor={actor}
      path="/languages"
      title={t('import.missing.title')}
      lead={t('import.missing.lead')}
    >
      <MissingTextList
        tables={await getMissingTexts(release.number, language)}
        language={language}
        locale={locale}
        t={t}
      />
    </EditorShell>
  );
}
