import type { ChartSpec } from '@/lib/domain/charts/model/chart-schema';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { pageHref } from '../layout/page-href';
import { FetchedPart } from '../ui/fetched-part';
import { Menu } from '../ui/menu';
import { MenuBar } from '../ui/menu-bar';

/** The page with all that can be taken of a chart. */
export function chartTakeHref({ name }: ChartSpec, locale: Locale): string {
  return pageHref(locale, `/share/charts/${name.id}`, name.query);
}

/** The two menus of a chart: what they hold is made when it is asked for. */
export function ChartMenus({
  chart,
  locale,
  t,
}: {
  chart: ChartSpec;
  locale: Locale;
  t: Translator;
}) {
  const href = chartTakeHref(chart, locale);
  return (
    <MenuBar label={chart.label}>
      <Menu label={t('take.download')}>
        <FetchedPart href={`${href}#figures`} part="chart-figures">
          {t('take.allFiles')}
        </FetchedPart>
      </Menu>
      <Menu label={t('take.share')}>
        <FetchedPart href={href} part="share-panel">
          {t('take.allWays')}
        </FetchedPart>
      </Menu>
    </MenuBar>
  );
}
