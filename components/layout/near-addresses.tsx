import type { ForeignText } from '@/lib/base/i18n/foreign-texts';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { ContentText } from '../ui/content-text';
import { pageHref } from './page-href';

/** Ways on from an address that leads nowhere: what may have been meant, the dashboard, all figures. */
export function NearAddresses({
  pages,
  locale,
  t,
}: {
  pages: readonly {
    href: string;
    label: string;
    id: string;
    foreign: readonly ForeignText[];
  }[];
  locale: Locale;
  t: Translator;
}) {
  return (
    <>
      {pages.length > 0 && (
        <section className="mb-8">
          <h2 className="section-title">{t('notFound.near')}</h2>
          <ul className="flex flex-col gap-3">
            {pages.map(({ href, label, id, foreign }) => (
              <li key={href}>
                <a href={href}>
                  <ContentText text={label} foreign={foreign} t={t} />
                </a>
                <code className="text-muted block text-sm break-words">{id}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="flex flex-wrap gap-3">
        <a href={pageHref(locale, '', '')} className="button-quiet">
          {t('notFound.home')}
        </a>
        <a href={pageHref(locale, '/figures', '')} className="button-quiet">
          {t('notFound.all')}
        </a>
      </p>
    </>
  );
}
