import { formatDay } from '@/lib/base/i18n/format';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import type { Release } from '@/lib/domain/releases/release-schema';
import { pageHref } from './page-href';

/** What may be done with the figures, and which release they are of. */
export function SiteFooter({
  release,
  address,
  locale,
  t,
}: {
  release: Release;
  /** Where the page stands as it is now, for ever; null where it has no address of its own. */
  address: string | null;
  locale: Locale;
  t: Translator;
}) {
  const date = formatDay(release.published_at, locale);
  return (
    <footer className="border-line text-muted mt-16 border-t text-sm">
      <div className="page flex flex-wrap justify-between gap-x-8 gap-y-2 py-8">
        <div className="max-w-prose">
          <p>{t('footer.text')}</p>
          <p>{t('footer.licence')}</p>
          {address !== null && (
            <p className="hidden break-words print:block">
              {t('footer.address', { url: address })}
            </p>
          )}
        </div>
        <ul className="[&_a]:inline-block [&_a]:py-0.5">
          <li>{t('footer.release', { number: release.number, date })}</li>
          {release.number > 1 && (
            <li>
              <a href={pageHref(locale, '', 'release=1')}>{t('footer.first')}</a>
            </li>
          )}
          <li>
            <a href={pageHref(locale, '/countries', '')}>{t('countries.title')}</a>
          </li>
          <li>
            <a href={pageHref(locale, '/organisations', '')}>{t('organisations.title')}</a>
          </li>
          <li>
            <a href={pageHref(locale, '/commitments', '')}>{t('commitments.title')}</a>
          </li>
          <li>
            <a href={pageHref(locale, '/assessments', '')}>{t('assessments.title')}</a>
          </li>
          <li>
            <a href={pageHref(locale, '/ratings', '')}>{t('ratings.about.title')}</a>
          </li>
          <li>
            <a href={pageHref(locale, '/compare', '')}>{t('compare.title')}</a>
          </li>
          <li>
            <a href={pageHref(locale, '/changes', '')}>{t('changes.title')}</a>
          </li>
          <li>
            <a href={pageHref(locale, '/api', '')}>{t('footer.api')}</a>
          </li>
          <li>
            <a href={pageHref(locale, '/import', '')}>{t('accounts.nav')}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
