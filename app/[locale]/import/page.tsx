import { EditorShell } from '@/components/import/editor-shell';
import { editorPages } from '@/components/import/editor-pages';
import { PageShell } from '@/components/shell/page-shell';
import { Notice } from '@/components/ui/notice';
import { mayActAs } from '@/lib/accounts/actor-schema';
import { isConfigured } from '@/lib/accounts/auth-store';
import { editorMetadata, readFrame, readVisitor } from './editor-view';

type Props = PageProps<'/[locale]/import'>;

export const generateMetadata = ({ params }: Props) =>
  editorMetadata(params, (t) => t('accounts.start.title'));

/** Where editors begin: who they are, and what they may do. */
export default async function ImportPage({ params, searchParams }: Props) {
  const view = await readFrame(params);
  const { locale } = view;
  const { t } = view.words;
  const frame = { view, title: t('accounts.start.title'), lead: t('accounts.lead') };
  const actor = await readVisitor();
  if (actor === null)
    return (
      <PageShell {...frame} path="/import">
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
  const links = editorPages.filter(({ needed }) => mayActAs(actor, needed));
  return (
    <EditorShell {...frame} actor={actor} path="">
      {(await searchParams).refused === 'not-allowed' && (
        <Notice>{t('accounts.refused.not-allowed')}</Notice>
      )}
      <p className="max-w-prose">{t('accounts.start.editorMay')}</p>
      <ul className="mt-4 list-disc pl-5">
        {links.map(
          ({ name, path }) =>
            name !== 'start' && (
              <li key={name}>
                <a href={`/${locale}/import${path}`}>{t(`accounts.pages.${name}`)}</a>
                {' – '}
                {t(`accounts.start.${name}`)}
              </li>
            ),
        )}
      </ul>
    </EditorShell>
  );
}
