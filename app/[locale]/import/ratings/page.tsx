import { EditorShell } from '@/components/import/accounts/editor-shell';
import { DoubtList, FrozenList, WaitingTable } from '@/components/import/ratings/moderation-lists';
import { CopyField } from '@/components/ui/copy-field';
import { Notice } from '@/components/ui/notice';
import { firstOf, readQuery } from '@/lib/base/http/query';
import { db } from '@/lib/database/client';
import { getFrozen } from '@/lib/database/queries/ratings/rating-queries';
import { getOpenDoubts } from '@/lib/database/stores/ratings/doubt-store';
import { takeSecret } from '@/lib/database/stores/one-time-secret-store';
import { getWaitingOrganisations } from '@/lib/features/ratings/moderation';
import { editorMetadata, readEditorView } from '../editor-view';

type Props = PageProps<'/[locale]/import/ratings'>;

export const generateMetadata = ({ params }: Props) =>
  editorMetadata(params, (t) => t('ratings.moderate.title'));

const shownDoubts = 50;

/** Where moderators begin: what waits, what is frozen, what the public asks. */
export default async function ModerationPage({ params, searchParams }: Props) {
  const { view, actor } = await readEditorView(params, 'moderator');
  const { locale, words } = view;
  const { t } = words;
  const client = await db();
  const drawn = firstOf(readQuery(await searchParams), 'code');
  const code = drawn === null ? null : await takeSecret(actor, drawn);
  return (
    <EditorShell
      view={view}
      actor={actor}
      path="/ratings"
      title={t('ratings.moderate.title')}
      lead={t('ratings.moderate.lead')}
    >
      <section>
        <h2 className="section-title">{t('ratings.moderate.waiting')}</h2>
        <WaitingTable waiting={await getWaitingOrganisations(client, new Date())} words={words} />
      </section>
      <section className="mt-12 max-w-prose">
        <h2 className="section-title">{t('ratings.moderate.frozenList')}</h2>
        <FrozenList frozen={await getFrozen(client)} words={words} />
      </section>
      <section className="mt-12 max-w-prose">
        <h2 className="section-title">{t('ratings.moderate.doubts')}</h2>
        <DoubtList doubts={await getOpenDoubts(client, shownDoubts)} words={words} />
      </section>
      <section className="mt-12 max-w-prose">
        <h2 className="section-title">{t('ratings.moderate.codeTitle')}</h2>
        <p>{t('ratings.moderate.codeLead')}</p>
        {code !== null && (
          <Notice>
            <CopyField
              label={t('ratings.moderate.codeDrawn')}
              value={code}
              rows={1}
              labels={{
                copy: t('accounts.tokens.copy'),
                copied: t('accounts.tokens.copied'),
                failed: t('accounts.tokens.failed'),
              }}
              t={t}
            />
          </Notice>
        )}
        <form method="post" action={`/${locale}/import/ratings/code`} className="mt-3">
          <button className="button-quiet">{t('ratings.moderate.codeDraw')}</button>
        </form>
      </section>
    </EditorShell>
  );
}
