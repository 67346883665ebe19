import { Fragment } from 'react';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { SourceCharter } from '@/lib/domain/commitments/commitment-schema';
import { charterHref } from '@/lib/domain/figures/figure-links';
import { LocalisedText } from '../ui/content-text';
import { OrganisationLink } from '../ui/organisation-link';

/** The charters and laws that a publication tells of, with those whom it names as signatories. */
export function SourceCharterList({
  charters,
  words,
}: {
  charters: readonly SourceCharter[];
  words: ChartWords;
}) {
  const { t, locale, query } = words;
  if (charters.length === 0) return null;
  return (
    <section className="mt-14 max-w-prose">
      <h2 className="section-title">{t('sources.pledges')}</h2>
      <ul>
        {charters.map(({ charter, signatories }) => (
          <li key={charter.id} className="border-line border-b py-3">
            <a href={charterHref(charter.id, locale, query)} className="font-semibold">
              <LocalisedText text={charter.label} words={words} />
            </a>
            {signatories.length > 0 && (
              <span className="text-muted block text-sm">
                {t('labelled', { label: t('commitments.signatories'), value: '' })}
                {signatories.map((id, at) => (
                  <Fragment key={id}>
                    {at > 0 && ', '}
                    <OrganisationLink id={id} words={words} />
                  </Fragment>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
