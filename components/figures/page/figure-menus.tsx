import { formatQuery, withQuery } from '@/lib/base/http/query';
import { exportHref } from '@/lib/features/exports/export-formats';
import { formatFigureFilters, narrowestFilters } from '@/lib/domain/filters/figure-filters';
import { figurePath } from '@/lib/domain/figures/figure-links';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { pageHref } from '../../layout/page-href';
import { FetchedPart } from '../../ui/fetched-part';
import { Menu } from '../../ui/menu';

/** The ways to take one figure away, at the release that is shown; its picture is one tap away. */
export function FigureMenus({
  figure,
  locale,
  frozen,
  t,
}: {
  figure: Figure;
  locale: Locale;
  /** The release the URL froze; undefined where it did not. */
  frozen: number | undefined;
  t: Translator;
}) {
  const release = formatQuery({ release: frozen });
  const rest = formatQuery({ lang: locale, release: frozen });
  const file = `/api/v1/figures/${figure.id}`;
  const filters = formatFigureFilters(narrowestFilters([figure], frozen));
  const shareHref = pageHref(locale, `/share${figurePath(figure.id)}`, release);
  const files = [
    { label: t('exports.short.csv'), href: `${file}.csv?${rest}` },
    {
      label: t('exports.short.csv-excel'),
      href: `${file}.csv?${rest}&delimiter=semicolon&decimal=comma`,
    },
    { label: t('exports.short.xlsx'), href: exportHref('xlsx', filters, locale) },
    { label: t('exports.short.json'), href: `${file}?${rest}` },
  ];
  return (
    <div className="menus text-sm">
      <Menu label={t('take.share')} look="button">
        <FetchedPart href={shareHref} part="share-panel">
          {t('take.allWays')}
        </FetchedPart>
      </Menu>
      <a
        className="button-quiet"
        href={withQuery(`/${locale}${figurePath(figure.id)}/picture.png`, release)}
        download={`${figure.id}.png`}
      >
        {t('take.png')}
      </a>
      <Menu label={t('take.download')} name={t('dashboard.export')} look="button-quiet">
        <ul>
          {files.map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </Menu>
    </div>
  );
}
