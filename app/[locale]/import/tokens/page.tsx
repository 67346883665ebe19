import { EditorShell } from '@/components/import/editor-shell';
import { NewToken } from '@/components/import/new-token';
import { TokenTable } from '@/components/import/token-table';
import { takeSecret } from '@/lib/features/accounts/one-time-secret';
import { getTokens } from '@/lib/database/queries/accounts/token-queries';
import { editorMetadata, readEditorView } from '../editor-view';

type Props = PageProps<'/[locale]/import/tokens'>;

export const generateMetadata = ({ params }: Props) =>
  editorMetadata(params, (t) => t('accounts.tokens.title'));

/** The tokens that programs act with. */
export default async function TokensPage({ params, searchParams }: Props) {
  const { view, actor } = await readEditorView(params, 'publisher');
  const { locale } = view;
  const { t } = view.words;
  const { made } = await searchParams;
  return (
    <EditorShell
      view={view}
      actor={actor}
      path="/tokens"
      title={t('accounts.tokens.title')}
      lead={t('accounts.tokens.lead')}
    >
      <NewToken
        token={typeof made === 'string' ? takeSecret(actor, made) : null}
        locale={locale}
        t={t}
      />
      <TokenTable tokens={await getTokens(actor)} locale={locale} t={t} />
    </EditorShell>
  );
}
