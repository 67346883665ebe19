import type { ReactNode } from 'react';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import { refusalReasons } from '@/lib/domain/ratings/batch-decision';
import type { ModeratedBatch } from '@/lib/features/ratings/moderation';
import { SelectField } from '../corrections/select-field';
import { warningText } from './batch-facts';

/** What a moderator may decide of a batch, and of a freeze. */
export function BatchDecisions({
  batch,
  page,
  words,
}: {
  batch: ModeratedBatch;
  /** The address of the batch. */
  page: string;
  words: ChartWords;
}) {
  const { t } = words;
  const { count, warnings, freeze, leaving } = batch;
  return (
    <div className="max-w-prose">
      {freeze && (
        <section className="mt-10">
          <h2 className="section-title">{t('ratings.moderate.unfreeze')}</h2>
          <p>{t('ratings.moderate.unfreezeText')}</p>
          <form method="post" action={`${page}/unfreeze`} className="mt-3 flex flex-col gap-3">
            <label className="flex flex-col gap-1">
              <span className="font-semibold">{t('ratings.moderate.reason')}</span>
              <input name="reason" className="field" required maxLength={500} autoComplete="off" />
            </label>
            <p>
              <button className="button">{t('ratings.moderate.unfreezeSend')}</button>
            </p>
          </form>
        </section>
      )}
      {count > 0 && !freeze && (
        <section className="mt-10">
          <h2 className="section-title">{t('ratings.moderate.release')}</h2>
          <p>{t('ratings.moderate.releaseText')}</p>
          <DecisionForm batch={batch} page={page} decision="release">
            <button className="button">{t('ratings.moderate.release')}</button>
          </DecisionForm>
        </section>
      )}
      {count === 0 && leaving > 0 && !freeze && (
        <DecisionForm batch={batch} page={page} decision="release">
          <button className="button">{t('ratings.moderate.releaseLeaving')}</button>
        </DecisionForm>
      )}
      {count > 0 && (
        <section className="mt-10">
          <h2 className="section-title">{t('ratings.moderate.refuse')}</h2>
          <p>{t(`ratings.moderate.${freeze ? 'refuseFrozen' : 'refuseText'}`)}</p>
          <DecisionForm batch={batch} page={page} decision="refuse">
            {warnings.length > 0 && !freeze && (
              <fieldset className="mb-3">
                <legend className="font-semibold">{t('ratings.moderate.warnings')}</legend>
                {warnings.map((warning, at) => (
                  <label key={at} className="flex items-start gap-2 py-0.5">
                    <input type="checkbox" name="warning" value={at} className="mt-1.5" />
                    {warningText(warning, words)}
                  </label>
                ))}
              </fieldset>
            )}
            <SelectField
              name="reason"
              label={t('ratings.moderate.reason')}
              choices={refusalReasons.map((value) => ({
                value,
                label: t(`ratings.reasons.${value}`),
              }))}
            />
            <p className="mt-3">
              <button className="button-quiet">{t('ratings.moderate.refuseSend')}</button>
            </p>
          </DecisionForm>
        </section>
      )}
    </div>
  );
}

/** A form that names the batch that was seen: another one is not decided on. */
function DecisionForm({
  batch: { count, last },
  page,
  decision,
  children,
}: {
  batch: ModeratedBatch;
  page: string;
  decision: 'release' | 'refuse';
  children: ReactNode;
}) {
  return (
    <form method="post" action={`${page}/decide`} className="mt-3">
      <input type="hidden" name="decision" value={decision} />
      <input type="hidden" name="count" value={count} />
      <input type="hidden" name="last" value={last} />
      {children}
    </form>
  );
}
