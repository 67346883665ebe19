import type { ReactNode } from 'react';
import { formatFigureFilters } from '@/lib/domain/filters/figure-filters';
import { joinQueries } from '@/lib/base/http/query';
import { publicUrl } from '@/lib/base/settings/settings';
import type { PageView } from '@/lib/features/dashboard/dashboard-schema';
import { type FilterProblem, problemText } from '@/lib/domain/filters/parameters';
import type { ForeignText } from '@/lib/base/i18n/foreign-texts';
import type { Translator } from '@/lib/base/i18n/translations';
import { ContentText } from '../ui/content-text';
import { Notice } from '../ui/notice';
import { PageActions } from './page-actions';
import { FrozenNotice } from './frozen-notice';
import { pageHref } from './page-href';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';

/** The frame of every page: header, title, what was wrong with its address, filters, content, footer. */
export function PageShell({
  view,
  path,
  title,
  lead,
  foreign = [],
  filterBar,
  ownQuery = '',
  children,
}: {
  view: PageView;
  /** The page's path after its language; null where it stands at no address of its own. */
  path: string | null;
  title: string;
  lead?: string;
  /** What of title and lead is not in the page's language. */
  foreign?: readonly ForeignText[];
  filterBar?: ReactNode;
  /** What the address says beside filters, kept when the language changes. */
  ownQuery?: string;
  children: ReactNode;
}) {
  const { locale, query, problems, release, later, selection } = view;
  const { t } = view.words;
  const frozen = formatFigureFilters({ ...selection.filters, release: release.number });
  const href = path === null ? null : pageHref(locale, path, joinQueries(frozen, ownQuery));
  return (
    <>
      <SiteHeader locale={locale} path={path} query={query} ownQuery={ownQuery} t={t} />
      <main id="content" tabIndex={-1} className="focus:outline-none">
        <div className="page pt-4 pb-4 sm:pt-8 sm:pb-6">
          <h1 className="text-2xl font-bold tracking-tight sm:text-4xl">
            <ContentText text={title} foreign={foreign} t={t} />
          </h1>
          {lead !== undefined && (
            <p className="text-muted mt-1 max-w-prose sm:mt-2 sm:text-lg">
              <ContentText text={lead} foreign={foreign} t={t} />
            </p>
          )}
          {problems.length > 0 && <ProblemNotice problems={problems} t={t} />}
          {later && (
            <FrozenNotice release={release} later={later} path={path ?? ''} locale={locale} t={t} />
          )}
        </div>
        {filterBar}
        <div className="page">{children}</div>
      </main>
      <SiteFooter
        release={release}
        address={href && `${publicUrl()}${href}`}
        locale={locale}
        t={t}
      />
      <PageActions />
    </>
  );
}

/** What of a page's address could not be understood. */
export function ProblemNotice({
  problems,
  t,
}: {
  problems: readonly FilterProblem[];
  t: Translator;
}) {
  return (
    <Notice>
      <p className="font-semibold">{t('filters.problems')}</p>
      <ul className="list-disc pl-5 break-words">
        {problems.slice(0, 10).map((problem) => (
          <li key={problem.parameter + problem.found + problem.code}>{problemText(problem, t)}</li>
        ))}
      </ul>
    </Notice>
  );
}
