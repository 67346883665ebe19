import { toFigureRows } from '@/lib/domain/figures/figure-rows';
import type { PageView } from '@/lib/features/dashboard/dashboard-schema';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import { PageMenus } from '../layout/page-menus';
import { ExplorerLink } from './explorer-link';
import { FigureTable } from './figure-table';

/** The figures of a theme or a country as a table, and as files. */
export function FigureSection({
  figures,
  total,
  title,
  query,
  path,
  level: Heading = 'h2',
  view,
}: {
  /** The first of them: as many as a table holds. */
  figures: readonly Figure[];
  total: number;
  title: string;
  query: string;
  /** The page's path after its language. */
  path: string;
  /** Its heading: on an organisation's page it stands beneath another one. */
  level?: 'h2' | 'h3';
  view: PageView;
}) {
  const { locale, words } = view;
  const { t } = words;
  return (
    <section className="mt-14">
      <Heading className={Heading === 'h2' ? 'section-title' : 'mb-2 text-xl font-semibold'}>
        {t('theme.figuresTitle')}
      </Heading>
      <div className="mb-4">
        <PageMenus view={view} path={path} query={query} />
      </div>
      <FigureTable
        rows={toFigureRows(figures, words)}
        caption={t('table.caption', { title })}
        hasSource
        t={t}
      />
      {total > figures.length && (
        <p className="mt-3">{t('theme.more', { shown: figures.length, total })}</p>
      )}
      <ExplorerLink count={total} query={query} locale={locale} t={t} />
    </section>
  );
}
