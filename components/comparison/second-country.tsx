import { countryName } from '@/lib/base/i18n/country-schema';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import { compareCountriesHref } from '@/lib/domain/figures/figure-links';
import { formatFigureFilters, type FigureFilters } from '@/lib/domain/filters/figure-filters';
import { pageHref } from '../layout/page-href';
import { Notice } from '../ui/notice';

/** Asks for countries to compare where the address names none or one. */
export function SecondCountry({
  first,
  filters,
  words,
}: {
  /** The country that is chosen already. */
  first: string | null;
  filters: FigureFilters;
  words: ChartWords;
}) {
  const { locale, t, vocabulary } = words;
  const query = formatFigureFilters({ ...filters, country: undefined });
  const others = vocabulary.countries.filter((code) => code !== first);
  return (
    <>
      <Notice>
        <p>
          {first === null
            ? t('compare.choose')
            : t('compare.second', { country: countryName(first, locale) })}
        </p>
        {first !== null && others.length === 0 && <p>{t('compare.noSecond')}</p>}
        {first !== null && (
          <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-2">
            {others.map((code) => (
              <li key={code}>
                <a href={compareCountriesHref([first, code], locale, query)}>
                  {countryName(code, locale)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Notice>
      <section className="mt-10 max-w-prose">
        <h2 className="section-title">{t('compare.figuresTitle')}</h2>
        <p>{t('compare.chooseFigures')}</p>
        <p className="mt-3">
          <a href={pageHref(locale, '/figures', formatFigureFilters(filters))}>
            {t('compare.findSecond')}
          </a>
        </p>
      </section>
    </>
  );
}
