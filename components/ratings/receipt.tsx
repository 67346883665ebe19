import { formatDate, formatDay, formatNumber } from '@/lib/base/i18n/format';
import type { TextFields } from '@/lib/base/http/text-fields';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import { decisionDueAt, readyAt } from '@/lib/domain/ratings/release-window';
import type { StoredRating } from '@/lib/domain/ratings/stored-rating';
import type { RatingFieldIssue } from '@/lib/features/ratings/rating-fields';
import { FactList } from '../ui/fact-list';
import { RatingQuestions } from './rating-questions';

/** Where a rating stands, and what it says. */
export function ReceiptFacts({
  rating,
  organisation,
  words,
}: {
  rating: StoredRating;
  /** Its name. */
  organisation: string;
  words: ChartWords;
}) {
  const { t, locale } = words;
  const yesNo = (is: boolean) => t(`ratings.form.${is ? 'yes' : 'no'}`);
  const outOf5 = (mark: number) => t('ratings.outOf5', { score: formatNumber(mark, locale) });
  return (
    <section className="mt-8 max-w-2xl" aria-labelledby="state">
      <h2 id="state" className="section-title">
        {t('ratings.receipt.state')}
      </h2>
      <p className="font-semibold">{stateText(rating, words)}</p>
      {rating.state === 'waiting' && rating.replaces !== null && (
        <p>{t('ratings.receipt.earlier')}</p>
      )}
      <div className="mt-4">
        <FactList
          facts={[
            {
              name: t('ratings.receipt.organisation'),
              value: <a href={`/${locale}/organisations/${rating.organisation}`}>{organisation}</a>,
            },
            { name: t('ratings.receipt.receivedOn'), value: formatDay(rating.received_at, locale) },
            { name: t('ratings.form.fields.month'), value: formatDate(rating.month, locale) },
            {
              name: t('ratings.form.fields.channel'),
              value: t(`ratings.channels.${rating.channel}`),
            },
            {
              name: t('ratings.form.fields.wait'),
              value: t('ratings.minutes', { minutes: rating.minutes_waited }),
            },
            { name: t('ratings.form.fields.reached'), value: yesNo(rating.reached) },
            { name: t('ratings.form.fields.solved'), value: yesNo(rating.solved) },
            { name: t('ratings.form.fields.courtesy'), value: outOf5(rating.courtesy) },
            { name: t('ratings.form.fields.overall'), value: outOf5(rating.overall) },
          ]}
        />
      </div>
    </section>
  );
}

function stateText(rating: StoredRating, { t, locale }: ChartWords): string {
  const { state, held_since: held, refusal, since, until } = rating;
  if (state === 'refused' && refusal !== null)
    return t('ratings.receipt.states.refused', { reason: t(`ratings.reasons.${refusal}`) });
  if (state === 'released') return t('ratings.receipt.states.released', { number: since ?? 0 });
  if (state === 'withdrawn' && until !== null)
    return t('ratings.receipt.states.left', { number: until });
  if (state === 'withdrawn')
    return t(`ratings.receipt.states.${since === null ? 'withdrawn' : 'leaving'}`);
  if (state === 'replaced') return t('ratings.receipt.states.replaced');
  return t('ratings.receipt.states.waiting', {
    ...{ from: formatDay(readyAt(held), locale), due: formatDay(decisionDueAt(held), locale) },
  });
}

/** What the holder of a receipt may do: change the rating, withdraw it. */
export function ReceiptForms({
  rating: { state },
  page,
  fields,
  issues,
  now,
  words,
}: {
  rating: StoredRating;
  /** The address of the receipt. */
  page: string;
  fields: TextFields;
  issues: readonly RatingFieldIssue[];
  now: Date;
  words: ChartWords;
}) {
  const { t } = words;
  return (
    <>
      {(state === 'waiting' || state === 'released') && (
        <details className="mt-8" open={issues.length > 0}>
          <summary>{t('ratings.receipt.change')}</summary>
          <p className="mt-2 max-w-prose">{t('ratings.receipt.changeText')}</p>
          <form method="post" action={`${page}/change`} className="mt-4 flex flex-col gap-6">
            <RatingQuestions fields={fields} issues={issues} now={now} words={words} />
            <p>
              <button className="button">{t('ratings.receipt.changeSend')}</button>
            </p>
          </form>
        </details>
      )}
      {(state === 'waiting' || state === 'released' || state === 'refused') && (
        <details className="mt-6">
          <summary>{t('ratings.receipt.withdraw')}</summary>
          <p className="mt-2 max-w-prose">{t('ratings.receipt.withdrawText')}</p>
          <form method="post" action={`${page}/withdraw`} className="mt-3">
            <button className="button-quiet">{t('ratings.receipt.withdrawSend')}</button>
          </form>
        </details>
      )}
    </>
  );
}
