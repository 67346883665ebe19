import { joinQueries } from '@/lib/base/http/query';
import { publicUrl } from '@/lib/base/settings/settings';
import { exportFormatNames, exportHref } from '@/lib/features/exports/export-formats';
import type { PageView } from '@/lib/features/dashboard/dashboard-schema';
import { formatFigureFilters } from '@/lib/domain/filters/figure-filters';
import { CopyField } from '../ui/copy-field';
import { Menu } from '../ui/menu';
import { copyLabels } from './copy-labels';
import { pageHref } from './page-href';

/** The two menus of a page: exactly the selection on the screen in every format, and the page's addresses. */
export function PageMenus({
  view: { locale, words, selection, release },
  path,
  query,
  ownQuery = '',
}: {
  view: PageView;
  /** The page's path after its language. */
  path: string;
  /** What the files hold: the page's filters, and those that the reader set. */
  query: string;
  /** What the address says beside filters. */
  ownQuery?: string;
}) {
  const { t } = words;
  const { filters } = selection;
  const addressAt = (at: string) => publicUrl() + pageHref(locale, path, joinQueries(at, ownQuery));
  const frozen = formatFigureFilters({ ...filters, release: release.number });
  const labels = copyLabels(t);
  return (
    <div className="menus text-sm">
      <Menu label={t('dashboard.export')} look="button">
        <ul className="flex flex-col gap-3">
          {exportFormatNames.map((format) => (
            <li key={format}>
              <a className="font-semibold" href={exportHref(format, query, locale)}>
                {t(`exports.formats.${format}`)}
              </a>
              <span className="text-muted block">{t(`exports.hints.${format}`)}</span>
            </li>
          ))}
        </ul>
      </Menu>
      <Menu label={t('take.sharePage')} look="button-quiet">
        <div className="share-panel">
          <CopyField
            label={t('take.pageLive')}
            value={addressAt(formatFigureFilters(filters))}
            rows={2}
            labels={labels}
            t={t}
          />
          <CopyField
            label={t('take.pageFrozen')}
            value={addressAt(frozen)}
            rows={2}
            labels={labels}
            t={t}
          />
        </div>
      </Menu>
    </div>
  );
}
