import type { ChartSpec } from '@/lib/domain/charts/model/chart-schema';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { ChartFrame } from '../charts/chart-frame';

/** The chosen figures, drawn together as far as they share a unit. */
export function ChosenCharts({
  charts,
  chosen,
  inFiles,
  locale,
  t,
}: {
  charts: readonly ChartSpec[];
  /** How many figures are chosen, and how many the charts' files hold. */
  chosen: number;
  inFiles: number;
  locale: Locale;
  t: Translator;
}) {
  if (charts.length === 0) return null;
  return (
    <section aria-labelledby="chosen" className="mt-10">
      <h2 id="chosen" className="section-title">
        {t('explorer.chosenTitle')}
      </h2>
      {charts.length > 1 && <p className="caveat mb-4">{t('explorer.unitsApart')}</p>}
      <div className="grid gap-y-8">
        {charts.map((chart) => (
          <ChartFrame key={chart.id} chart={chart} locale={locale} t={t} />
        ))}
      </div>
      {inFiles > chosen && (
        <p className="text-muted mt-2 text-sm">{t('explorer.csvWider', { count: inFiles })}</p>
      )}
    </section>
  );
}
