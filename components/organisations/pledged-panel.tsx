import { formatDate } from '@/lib/base/i18n/format';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { OrganisationPromise } from '@/lib/domain/commitments/commitment-schema';
import { charterHref } from '@/lib/domain/figures/figure-links';
import { PromiseSource } from '../commitments/promise-source';
import { LocalisedText } from '../ui/content-text';

/** What an organisation promised: the charters it signed, with dates, and what they promise. */
export function PledgedPanel({
  promised,
  words,
}: {
  promised: readonly OrganisationPromise[];
  words: ChartWords;
}) {
  const { t, locale, query } = words;
  return (
    <section className="mt-10 max-w-prose" aria-labelledby="pledged">
      <h2 id="pledged" className="section-title">
        {t('organisations.panels.pledged')}
      </h2>
      {promised.length === 0 && (
        <p className="text-muted">{t('organisations.panels.nothingPledged')}</p>
      )}
      {promised.map(({ signature, charter, commitments }) => (
        <div key={signature.id} className="mb-6">
          <p>
            <a href={charterHref(charter.id, locale, query)} className="font-semibold">
              <LocalisedText text={charter.label} words={words} />
            </a>
            <span className="text-muted block text-sm">
              {datesOf(signature, words).map((text) => `${text} · `)}
              <PromiseSource {...signature} words={words} />
            </span>
          </p>
          <ul className="mt-2 list-disc pl-5">
            {commitments.map(({ id, label }) => (
              <li key={id}>
                <LocalisedText text={label} words={words} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function datesOf(
  { signed_on, withdrawn_on }: OrganisationPromise['signature'],
  { t, locale }: ChartWords,
): string[] {
  const signed = t('organisations.panels.signed', { date: formatDate(signed_on, locale) });
  if (withdrawn_on === null) return [signed];
  return [signed, t('organisations.panels.withdrawn', { date: formatDate(withdrawn_on, locale) })];
}
