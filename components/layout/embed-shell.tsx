import type { ReactNode } from 'react';
import type { PageView } from '@/lib/features/dashboard/dashboard-schema';
import type { Scheme } from '@/lib/features/embeds/embed-filters';
import { formatDay } from '@/lib/base/i18n/format';
import { FrameHeight } from './frame-height';
import { ProblemNotice } from './page-shell';

/** The frame of an embedded page: what is embedded, whose it is, and the way back to all of it. */
export function EmbedShell({
  view: { locale, words, release, problems },
  scheme,
  id,
  href,
  children,
}: {
  view: PageView;
  scheme: Scheme | null;
  /** Of the chart or figure, for the page around. */
  id: string;
  /** The page of the barometer that shows it in full. */
  href: string;
  children: ReactNode;
}) {
  const { t } = words;
  const date = formatDay(release.published_at, locale);
  return (
    <main data-scheme={scheme ?? 'light'} className="p-4 pt-1">
      <h1 className="sr-only">{t('site.name')}</h1>
      {problems.length > 0 && <ProblemNotice problems={problems} t={t} />}
      {children}
      <p className="text-muted mt-2 flex flex-wrap gap-x-4 text-sm">
        <a href={href} className="text-ink font-semibold">
          {t('take.seeAt', { name: t('site.name') })}
        </a>
        <span>{t('footer.release', { number: release.number, date })}</span>
      </p>
      <FrameHeight id={id} />
    </main>
  );
}
