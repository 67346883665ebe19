import { firstOf, readQuery } from '@/lib/base/http/query';
import { EditorShell } from '@/components/import/accounts/editor-shell';
import { NewToken } from '@/components/import/accounts/new-token';
import { TokenTable } from '@/components/import/accounts/token-table';
import { takeSecret } from '@/lib/database/stores/one-time-secret-store';
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
  const made = firstOf(readQuery(await searchParams), 'made');
  return (
    <EditorShell
      view={view}
      actor={actor}
      path="/tokens"
      title={t('accounts.tokens.title')}
      lead={t('accounts.tokens.lead')}
    >
      <NewToken
        token={made === null ? null : await takeSecret(actor, made)}
        locale={locale}
        t={t}
      />
      <TokenTable tokens={await getTokens(actor)} locale={locale} t={t} />
    </EditorShell>
  );
}
