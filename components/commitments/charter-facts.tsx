import { countryName } from '@/lib/base/i18n/country-schema';
import { formatDate } from '@/lib/base/i18n/format';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { Charter } from '@/lib/domain/commitments/commitment-schema';
import { countryHref } from '@/lib/domain/figures/figure-links';
import { LocalisedText } from '../ui/content-text';
import { FactList } from '../ui/fact-list';
import { PromiseSource } from './promise-source';

/** What a charter or law is: where it holds, since when, under whose auspices, and what tells of it. */
export function CharterFacts({
  charter: { kind, country, organiser, in_force, note, source, locator },
  words,
}: {
  charter: Charter;
  words: ChartWords;
}) {
  const { t, locale, query } = words;
  const facts = [
    { name: t('commitments.kind'), value: t(`commitments.kinds.${kind}`) },
    country !== null && {
      name: t('countries.country'),
      value: <a href={countryHref(country, locale, query)}>{countryName(country, locale)}</a>,
    },
    organiser !== null && { name: t('commitments.organiser'), value: organiser },
    {
      name: t('commitments.inForce'),
      value: in_force === null ? t('notReported') : formatDate(in_force, locale),
    },
    {
      name: t('commitments.source'),
      value: <PromiseSource source={source} locator={locator} words={words} />,
    },
  ].filter((fact) => fact !== false);
  return (
    <div className="mt-6 max-w-2xl">
      <FactList facts={facts} />
      {note !== null && (
        <p className="mt-4">
          <LocalisedText text={note} words={words} />
        </p>
      )}
    </div>
  );
}
