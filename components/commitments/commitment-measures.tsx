import { formatFigureFilters } from '@/lib/domain/filters/figure-filters';
import { toFigureRows } from '@/lib/domain/figures/figure-rows';
import type { PageView } from '@/lib/features/dashboard/dashboard-schema';
import type { CharterPage } from '@/lib/features/commitments/charter-page';
import { ChartGrid } from '../charts/chart-grid';
import { ExplorerLink } from '../figures/explorer-link';
import { FigureTable } from '../figures/figure-table';
import { CommitmentVerdicts } from './commitment-verdicts';

/** What was measured since: of those who signed, with verdicts where shares tell them, and of anybody. */
export function CommitmentMeasures({
  measured,
  hasSignatories,
  path,
  view,
}: {
  measured: CharterPage['measured'];
  hasSignatories: boolean;
  path: string;
  view: PageView;
}) {
  const { locale, words } = view;
  const { t } = words;
  if (measured === null || measured.total === 0)
    return <p className="text-muted">{t('commitments.nothingMeasured')}</p>;
  const { selection, ofSignatories, judged, charts, total } = measured;
  return (
    <>
      {hasSignatories && (
        <h3 className="text-xl font-semibold">{t('commitments.ofSignatories')}</h3>
      )}
      {hasSignatories && ofSignatories.length === 0 && (
        <p className="text-muted">{t('commitments.nothingOfSignatories')}</p>
      )}
      {ofSignatories.length > 0 && (
        <>
          <CommitmentVerdicts judged={judged} words={words} />
          <FigureTable
            rows={toFigureRows(ofSignatories, words)}
            caption={t('commitments.ofSignatories')}
            hasSource
            t={t}
          />
        </>
      )}
      <h3 className="mt-8 text-xl font-semibold">{t('commitments.ofOthers')}</h3>
      <p className="text-muted max-w-prose">{t('commitments.othersLead')}</p>
      <ChartGrid charts={charts} filters={selection.filters} path={path} locale={locale} t={t} />
      <ExplorerLink
        count={total}
        query={formatFigureFilters(selection.filters)}
        locale={locale}
        t={t}
      />
    </>
  );
}
