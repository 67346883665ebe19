import { releaseText } from '@/lib/domain/filters/figure-filters';
import { parseBefore } from '@/lib/domain/filters/api-filters';
import { firstOf, readQuery } from '@/lib/base/http/query';
import { EditorShell } from '@/components/import/accounts/editor-shell';
import { ReleaseTable } from '@/components/import/corrections/release-table';
import { Notice } from '@/components/ui/notice';
import { getReleaseLog } from '@/lib/database/queries/changes/release-log-queries';
import { editorMetadata, readEditorView } from '../editor-view';

type Props = PageProps<'/[locale]/import/releases'>;

const releasesPerPage = 20;

export const generateMetadata = ({ params }: Props) =>
  editorMetadata(params, (t) => t('accounts.releases.title'));

/** Every release, the newest first, and the way to take one back. */
export default async function ReleasesPage({ params, searchParams }: Props) {
  const { view, actor } = await readEditorView(params, 'publisher');
  const { locale, release, selection } = view;
  const { t } = view.words;
  const asked = readQuery(await searchParams);
  const [done, before] = [firstOf(asked, 'done'), parseBefore(asked).value];
  const newest = Math.min(release.number, (before ?? Infinity) - 1);
  const log = await getReleaseLog(selection, { since: 0, release: newest }, releasesPerPage);
  const oldest = log.at(-1)?.release.number ?? 1;
  const made = releaseText.safeParse(done).data;
  return (
    <EditorShell
      view={view}
      actor={actor}
      path="/releases"
      title={t('accounts.releases.title')}
      lead={t('accounts.releases.lead')}
    >
      {made !== undefined && <Notice>{t('accounts.releases.done', { number: made })}</Notice>}
      {done === 'nothing' && <Notice>{t('accounts.releases.doneNothing')}</Notice>}
      <ReleaseTable log={log} locale={locale} t={t} />
      {oldest > 1 && (
        <p className="mt-6">
          <a href={`/${locale}/import/releases?before=${oldest}`}>{t('accounts.releases.older')}</a>
        </p>
      )}
    </EditorShell>
  );
}
