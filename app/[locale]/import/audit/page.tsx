import { firstOf, readQuery } from '@/lib/base/http/query';
import { AuditTable } from '@/components/import/accounts/audit-table';
import { EditorShell } from '@/components/import/accounts/editor-shell';
import { getAuditTrail } from '@/lib/database/queries/accounts/audit-queries';
import { editorMetadata, readEditorView } from '../editor-view';

type Props = PageProps<'/[locale]/import/audit'>;

const entriesPerPage = 50;

export const generateMetadata = ({ params }: Props) =>
  editorMetadata(params, (t) => t('accounts.audit.title'));

/** Who did what, the newest first. */
export default async function AuditPage({ params, searchParams }: Props) {
  const { view, actor } = await readEditorView(params, 'publisher');
  const { locale } = view;
  const { t } = view.words;
  const asked = firstOf(readQuery(await searchParams), 'before') ?? '';
  const before = /^\d{1,15}$/.test(asked) ? Number(asked) : null;
  const entries = await getAuditTrail(actor, { before, limit: entriesPerPage });
  const last = entries.length < entriesPerPage ? null : entries.at(-1);
  return (
    <EditorShell
      view={view}
      actor={actor}
      path="/audit"
      title={t('accounts.audit.title')}
      lead={t('accounts.audit.lead')}
    >
      <p>
        <a href={`/${locale}/import/audit.csv`}>{t('accounts.audit.csv')}</a>
      </p>
      <AuditTable entries={entries} t={t} />
      <p className="mt-6 flex gap-3">
        {before !== null && <a href={`/${locale}/import/audit`}>{t('accounts.audit.newest')}</a>}
        {last && (
          <a href={`/${locale}/import/audit?before=${last.key}`}>{t('accounts.audit.older')}</a>
        )}
      </p>
    </EditorShell>
  );
}
