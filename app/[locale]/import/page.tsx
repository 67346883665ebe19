import { firstOf, readQuery } from '@/lib/base/http/query';
import { redirect } from 'next/navigation';
import { EditorShell } from '@/components/import/accounts/editor-shell';
import { ImportHome } from '@/components/import/import-home';
import { PageShell } from '@/components/layout/page-shell';
import { Notice } from '@/components/ui/notice';
import { isConfigured } from '@/lib/database/stores/auth-store';
import { mayActAs } from '@/lib/domain/accounts/actor-schema';
import { refusalSchema } from '@/lib/domain/accounts/refusal-schema';
import { db } from '@/lib/database/client';
import { importLimits } from '@/lib/base/settings/settings';
import { listDrafts } from '@/lib/database/stores/draft-store';
import { editorMetadata, readFrame, readVisitor } from './editor-view';

type Props = PageProps<'/[locale]/import'>;

export const generateMetadata = ({ params }: Props) =>
  editorMetadata(params, (t) => t('accounts.start.title'));

const shownDrafts = 20;

/**
 * Where editors begin: a file to check, what was brought lately, a single correction. Whoever was refused
 * something is led here, too, and told why.
 */
export default async function ImportPage({ params, searchParams }: Props) {
  const view = await readFrame(params);
  const { locale } = view;
  const { t } = view.words;
  const frame = { view, title: t('accounts.start.title'), lead: t('accounts.lead') };
  const actor = await readVisitor();
  const asked = readQuery(await searchParams);
  const refusal = refusalSchema.parse(firstOf(asked, 'refused'));
  const notice = refusal && <Notice>{t(`accounts.refused.${refusal}`)}</Notice>;
  // Who was refused something reads why before signing in.
  if (actor === null && refusal === null && isConfigured()) redirect(`/${locale}/import/sign-in`);
  if (actor?.role === 'assessor' && refusal === null) redirect(`/${locale}/import/assessments`);
  if (actor?.role === 'moderator' && refusal === null) redirect(`/${locale}/import/ratings`);
  if (actor === null)
    return (
      <PageShell {...frame} path="/import">
        {notice}
        {isConfigured() ? (
          <a className="button" href={`/${locale}/import/sign-in`}>
            {t('accounts.signIn.title')}
          </a>
        ) : (
          <section className="max-w-prose">
            <h2 className="section-title">{t('accounts.notConfigured.title')}</h2>
            <p>{t('accounts.notConfigured.text')}</p>
          </section>
        )}
      </PageShell>
    );
  return (
    <EditorShell {...frame} actor={actor} path="">
      {notice}
      {firstOf(asked, 'said') === 'noFile' && <Notice>{t('drafts.noFile')}</Notice>}
      {mayActAs(actor, 'editor') && (
        <ImportHome
          view={view}
          drafts={await listDrafts(await db(), shownDrafts)}
          fileBytes={importLimits().fileBytes}
        />
      )}
    </EditorShell>
  );
}
