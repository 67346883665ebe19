import { formatDay, formatNumber } from '@/lib/base/i18n/format';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import { filterValueLabel } from '@/lib/domain/filters/value-label';
import { longestReason, type StoredDoubt } from '@/lib/domain/ratings/doubt-schema';
import type { FrozenOrganisation } from '@/lib/domain/ratings/freeze-rule';
import type { WaitingOrganisation } from '@/lib/features/ratings/moderation';
import { DataTable } from '../../ui/data-table';

/** An organisation by its name, as a way to its batch. */
function BatchLink({ organisation, words }: { organisation: string; words: ChartWords }) {
  return (
    <a href={`/${words.locale}/import/ratings/${organisation}`}>
      {filterValueLabel('organisation', organisation, words)}
    </a>
  );
}

/** Organisations on which ratings wait, what is due first at the top. */
export function WaitingTable({
  waiting,
  words,
}: {
  waiting: readonly WaitingOrganisation[];
  words: ChartWords;
}) {
  const { t, locale } = words;
  if (waiting.length === 0) return <p>{t('ratings.moderate.none')}</p>;
  return (
    <DataTable
      columns={[
        { label: t('ratings.moderate.organisation') },
        { label: t('ratings.moderate.count'), isNumber: true },
        { label: t('ratings.moderate.readyFrom') },
        { label: t('ratings.moderate.dueBy') },
      ]}
      rows={waiting.map(({ organisation, count, ready_at: ready, due_at: due, isOverdue }) => {
        const date = formatDay(due, locale);
        return {
          key: organisation,
          cells: [
            <BatchLink key="link" organisation={organisation} words={words} />,
            formatNumber(count, locale),
            formatDay(ready, locale),
            isOverdue ? <strong key="due">{t('ratings.moderate.overdue', { date })}</strong> : date,
          ],
        };
      })}
    />
  );
}

/** Organisations whose score is frozen, with the reason. */
export function FrozenList({
  frozen,
  words,
}: {
  frozen: readonly FrozenOrganisation[];
  words: ChartWords;
}) {
  const { t, locale } = words;
  if (frozen.length === 0) return <p>{t('ratings.moderate.noneFrozen')}</p>;
  return (
    <ul className="list-disc pl-5">
      {frozen.map(({ organisation, cause, frozen_at: at }) => (
        <li key={organisation}>
          <BatchLink organisation={organisation} words={words} />{' '}
          {t('ratings.moderate.frozenSince', {
            ...{ date: formatDay(at, locale), cause: t(`ratings.freezeCauses.${cause}`) },
          })}
        </li>
      ))}
    </ul>
  );
}

/** What the public asks, each with a form to answer it. */
export function DoubtList({
  doubts,
  words,
}: {
  doubts: readonly StoredDoubt[];
  words: ChartWords;
}) {
  const { t, locale } = words;
  if (doubts.length === 0) return <p>{t('ratings.moderate.noDoubts')}</p>;
  return (
    <ul>
      {doubts.map(({ key, kind, organisation, reason, name, address, asked_at: at }) => (
        <li key={key} className="border-line border-b py-4">
          <p className="font-semibold first-letter:uppercase">
            {t(`ratings.doubt.kinds.${kind}`)}
            {organisation !== null && (
              <>
                {' · '}
                <BatchLink organisation={organisation} words={words} />
              </>
            )}
          </p>
          <p className="text-muted text-sm">
            {t('ratings.moderate.asked', { name, address, date: formatDay(at, locale) })}
          </p>
          <p className="mt-2 break-words whitespace-pre-line">{reason}</p>
          <form
            method="post"
            action={`/${locale}/import/ratings/doubts/${key}/answer`}
            className="mt-3 flex flex-col gap-3"
          >
            <label className="flex flex-col gap-1">
              <span className="font-semibold">{t('ratings.moderate.answer')}</span>
              <textarea
                name="answer"
                className="field w-full"
                rows={3}
                maxLength={longestReason}
                required
              />
            </label>
            <label className="flex items-start gap-2">
              <input
                type="checkbox"
                name="code"
                value="yes"
                className="mt-1.5"
                defaultChecked={kind === 'code'}
              />
              {t('ratings.moderate.answerCode')}
            </label>
            <p>
              <button className="button-quiet">{t('ratings.moderate.answerSend')}</button>
            </p>
          </form>
        </li>
      ))}
    </ul>
  );
}
