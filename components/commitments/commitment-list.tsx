import { formatDate, formatDuration } from '@/lib/base/i18n/format';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { Commitment } from '@/lib/domain/commitments/commitment-schema';
import { formatValue } from '@/lib/domain/indicators/format-value';
import type { CharterPage } from '@/lib/features/commitments/charter-page';
import { pageHref } from '../layout/page-href';
import { LocalisedText } from '../ui/content-text';
import { PromiseSource } from './promise-source';

/** What a charter or law promises, one by one: in our own words, as a number, and where it is told. */
export function CommitmentList({
  commitments,
  words,
}: {
  commitments: CharterPage['commitments'];
  words: ChartWords;
}) {
  const { t, locale } = words;
  if (commitments.length === 0) return <p className="text-muted">{t('commitments.none')}</p>;
  return (
    <ul>
      {commitments.map((one) => (
        <li key={one.id} id={one.id} className="border-line border-b py-3">
          <LocalisedText text={one.label} words={words} />
          <span className="text-muted block text-sm">
            {measureOf(one, words).map((text) => `${text} · `)}
            <PromiseSource source={one.source} locator={one.locator} words={words} />
          </span>
          {one.standard && (
            <a className="text-sm" href={pageHref(locale, '/benchmark', '')}>
              {t('commitments.benchmark')}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A commitment as a measure: the threshold, the share, the channel, and since when. */
function measureOf(one: Commitment, { t, locale, vocabulary }: ChartWords): string[] {
  const { threshold, unit, share, channel, in_force } = one;
  const label = vocabulary.codes.channel.get(channel ?? '')?.label;
  return [
    threshold !== null &&
      unit !== null &&
      t('commitments.atMost', {
        threshold:
          unit === 'seconds'
            ? formatDuration(threshold, locale)
            : formatValue(threshold, { unit, scale_max: null }, locale),
      }),
    share !== null &&
      t('commitments.share', {
        share: formatValue(share, { unit: 'percent', scale_max: null }, locale),
      }),
    channel !== null && (label?.[locale] ?? channel),
    in_force !== null &&
      t('labelled', { label: t('commitments.inForce'), value: formatDate(in_force, locale) }),
  ].filter((text) => text !== false);
}
