import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { Localised } from '@/lib/base/i18n/text-schema';
import type { Indicator, Theme } from '@/lib/domain/indicators/indicator-schema';
import { LocalisedText } from '../ui/content-text';
import { AskedQuestion } from '../sources/asked-question';

/** What a theme measures: each indicator with its definition, question and population. */
export function IndicatorList({ theme, words }: { theme: Theme; words: ChartWords }) {
  const { vocabulary, t } = words;
  const indicators = [...vocabulary.indicators.values()].filter(
    (indicator) => indicator.theme === theme,
  );
  return (
    <section className="mt-14">
      <h2 className="section-title">{t('theme.measured')}</h2>
      <dl className="grid gap-x-10 gap-y-6 [--height-before-layout:24rem] lg:grid-cols-2">
        {indicators.map((indicator) => (
          <IndicatorEntry key={indicator.id} indicator={indicator} words={words} />
        ))}
      </dl>
    </section>
  );
}

function IndicatorEntry({ indicator, words }: { indicator: Indicator; words: ChartWords }) {
  const { t } = words;
  const text = (localised: Localised | null) =>
    localised === null ? t('notReported') : <LocalisedText text={localised} words={words} />;
  return (
    <div id={`indicator-${indicator.id}`} className="late-layout">
      <dt className="font-semibold">{text(indicator.label)}</dt>
      <dd>
        {text(indicator.definition)}
        {indicator.question && (
          <span className="text-muted block text-sm">
            {t('labelled', { label: t('figure.question'), value: '' }).trimEnd()}{' '}
            <AskedQuestion indicator={indicator} words={words} />
          </span>
        )}
        <span className="text-muted block text-sm">
          {t('labelled', { label: t('sources.population'), value: '' }).trimEnd()}{' '}
          {text(indicator.population)} · {t(`highIs.${indicator.high_is}`)}
        </span>
      </dd>
    </div>
  );
}
