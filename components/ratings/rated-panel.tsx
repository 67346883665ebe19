import { formatDate } from '@/lib/base/i18n/format';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import { leastDays, leastRatings } from '@/lib/domain/ratings/rating-aggregate';
import type { PublicRatings } from '@/lib/features/ratings/public-ratings';
import { RatingFreezeNotice } from './rating-freeze-notice';
import { RatingScoreFacts } from './rating-score-facts';

/** What the public says of an organisation, with all that has to stand beside it, and the way to rate it. */
export function RatedPanel({
  rated,
  organisation,
  rateHref,
  words,
}: {
  rated: PublicRatings;
  /** Its name. */
  organisation: string;
  /** Where it is rated; null on a server where nothing can be. */
  rateHref: string | null;
  words: ChartWords;
}) {
  const { t, locale } = words;
  const { aggregate, month, freeze, reply } = rated;
  return (
    <section className="mt-14" aria-labelledby="rated">
      <h2 id="rated" className="section-title">
        {t('ratings.panel')}
      </h2>
      {freeze && <RatingFreezeNotice freeze={freeze} words={words} />}
      {aggregate.scored ? (
        <RatingScoreFacts scored={aggregate.scored} count={aggregate.count} words={words} />
      ) : (
        <p>
          {t('ratings.tooFew', {
            ...{ count: aggregate.count, least: leastRatings, days: leastDays },
          })}
        </p>
      )}
      {aggregate.count > 0 && (
        <>
          <p className="mt-3">{t('ratings.caveat')}</p>
          <p className="text-muted mt-3 max-w-3xl text-sm">
            {t('ratings.formula', { month: formatDate(month, locale) })} {t('ratings.rules')}
          </p>
        </>
      )}
      <p className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        {rateHref !== null && (
          <a className="button-quiet" href={rateHref}>
            {t('ratings.rate', { organisation })}
          </a>
        )}
        <a href={`/${locale}/ratings`}>{t('ratings.form.more')}</a>
      </p>
      {reply && (
        <div className="mt-6 max-w-3xl">
          <h3 className="font-semibold">
            {t('ratings.replyOf', {
              ...{ organisation, domain: reply.domain },
              date: formatDate(reply.received_on, locale),
            })}
          </h3>
          <p className="mt-1 whitespace-pre-line" lang={reply.language}>
            {reply.text}
          </p>
        </div>
      )}
    </section>
  );
}
