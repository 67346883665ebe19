import { firstOf, joinQueries, readQuery } from '@/lib/base/http/query';
import { locales, type Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { themes } from '@/lib/domain/indicators/indicator-schema';
import { pageHref } from './page-href';
import { SiteSearch, type SearchLabels } from './site-search';

/** Where people's own files are read, the page may send nothing: neither a form nor a question. */
const toolPath = '/benchmark';

/** Name, pages, themes and languages. Every link keeps the filters that are set. */
export function SiteHeader({
  locale,
  path,
  query,
  ownQuery,
  t,
}: {
  locale: Locale;
  /** The page's path after its language; null where it has no address of its own: other languages lead to their dashboard. */
  path: string | null;
  query: string;
  /** The page's own parameters, which only its versions in other languages understand. */
  ownQuery: string;
  t: Translator;
}) {
  const pages = [
    { path: '', label: t('nav.dashboard') },
    { path: '/figures', label: t('explorer.nav') },
    { path: '/sources', label: t('nav.sources') },
    { path: '/benchmark', label: t('benchmark.nav') },
    { path: '/about', label: t('nav.about') },
  ];
  const topics = themes.map((theme) => ({
    path: `/themes/${theme}`,
    label: t(`themes.${theme}.title`),
  }));
  return (
    <header className="border-line border-b">
      <a href="#content" className="bg-paper absolute -top-20 left-4 z-20 p-3 focus:top-2">
        {t('nav.skip')}
      </a>
      <div className="page site-header">
        <a
          href={pageHref(locale, '', query)}
          className="flex items-center gap-2 font-bold no-underline sm:text-lg"
        >
          <Emblem />
          {t('site.name')}
        </a>
        <LanguageLinks
          locale={locale}
          path={path ?? ''}
          query={joinQueries(query, ownQuery)}
          t={t}
        />
        {path === toolPath ? (
          <a className="site-search" href={pageHref(locale, '/figures', query)}>
            {t('nav.search.field')}
          </a>
        ) : (
          <SiteSearch
            locale={locale}
            release={firstOf(readQuery(query), 'release')}
            labels={searchLabels(t)}
          />
        )}
        <div className="site-links">
          <NavLinks
            label={t('nav.label')}
            links={pages}
            current={path}
            locale={locale}
            query={query}
          />
          <NavLinks
            label={t('nav.themes')}
            links={topics}
            current={path}
            locale={locale}
            query={query}
          />
        </div>
      </div>
    </header>
  );
}

function NavLinks({
  label,
  links,
  current,
  locale,
  query,
}: {
  label: string;
  links: readonly { path: string; label: string }[];
  current: string | null;
  locale: Locale;
  query: string;
}) {
  return (
    <nav aria-label={label}>
      <ul className="flex gap-x-4 text-[0.9375rem] whitespace-nowrap sm:gap-x-5 lg:flex-wrap lg:gap-x-2.5">
        {links.map((link) => (
          <li key={link.path}>
            <a
              href={pageHref(locale, link.path, query)}
              aria-current={link.path === current ? 'page' : undefined}
              className="nav-link"
            >
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function LanguageLinks({
  locale,
  path,
  query,
  t,
}: {
  locale: Locale;
  path: string;
  query: string;
  t: Translator;
}) {
  return (
    <nav aria-label={t('nav.language')} className="site-languages">
      <ul className="flex gap-x-3 text-sm">
        {locales.map((language) => (
          <li key={language}>
            <a
              href={pageHref(language, path, query)}
              lang={language}
              hrefLang={language}
              aria-current={language === locale ? 'true' : undefined}
              className="nav-link"
            >
              <span aria-hidden="true" className="uppercase sm:hidden">
                {language}
              </span>
              <span className="max-sm:sr-only">{t(`languages.${language}`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function searchLabels(t: Translator): SearchLabels {
  return {
    field: t('nav.search.field'),
    submit: t('nav.search.submit'),
    figures: t('nav.search.figures'),
    themes: t('nav.search.themes'),
    countries: t('nav.search.countries'),
    organisations: t('nav.search.organisations'),
    commitments: t('nav.search.commitments'),
    sources: t('nav.search.sources'),
    all: t('nav.search.all'),
    found: t('nav.search.found'),
    none: t('nav.search.none'),
    near: t('notFound.near'),
  };
}

/** Three bars and a line to reach: the barometer's mark, also its favicon. */
function Emblem() {
  return (
    <svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true">
      <path d="M4 20V12M10 20V7M16 20V14" stroke="currentColor" strokeWidth="4" />
      <path d="M1 4H22" stroke="var(--country-1)" strokeWidth="2.5" />
    </svg>
  );
}
