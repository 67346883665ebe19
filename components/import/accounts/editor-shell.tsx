import type { ReactNode } from 'react';
import { PageShell } from '@/components/layout/page-shell';
import { mayActAs, type Actor } from '@/lib/domain/accounts/actor-schema';
import type { PageView } from '@/lib/features/dashboard/dashboard-schema';
import { editorPages } from './editor-pages';

/** The frame of the editors' pages: the site's own, where one may go, who one is, the way out. */
export function EditorShell({
  view,
  actor,
  path,
  title,
  lead,
  children,
}: {
  view: PageView;
  actor: Actor;
  /** The page's path after `/{locale}/import`. */
  path: string;
  title: string;
  lead: string;
  children: ReactNode;
}) {
  const { locale } = view;
  const { t } = view.words;
  const role = t(`accounts.roles.${actor.role}`);
  return (
    <PageShell view={view} path={`/import${path}`} title={title} lead={lead}>
      <div className="border-line flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-y py-3">
        <nav aria-label={t('accounts.pages.label')}>
          <ul className="flex flex-wrap gap-x-5">
            {editorPages
              .filter(({ needed }) => mayActAs(actor, needed))
              .map((page) => (
                <li key={page.name}>
                  <a
                    href={`/${locale}/import${page.path}`}
                    aria-current={page.path === path ? 'page' : undefined}
                    className="block py-1 aria-[current=page]:font-semibold"
                  >
                    {t(`accounts.pages.${page.name}`)}
                  </a>
                </li>
              ))}
          </ul>
        </nav>
        <form method="post" action={`/${locale}/import/session/end`} className="text-sm">
          <span className="text-muted mr-3">
            {t('accounts.signedIn', { name: actor.name, role })}
          </span>
          <button className="link-button mr-3">{t('accounts.signOut')}</button>
          <button className="link-button" name="everywhere" value="yes">
            {t('accounts.signOutEverywhere')}
          </button>
        </form>
      </div>
      <div className="mt-8">{children}</div>
    </PageShell>
  );
}
