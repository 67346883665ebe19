import { formatDate } from '@/lib/base/i18n/format';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import { filterValueLabel } from '@/lib/domain/filters/value-label';
import type { OrganisationResult } from '@/lib/features/assessments/assessment-page';
import { resultNotes, totalText } from '@/lib/features/assessments/result-texts';
import { ChannelTable } from './channel-table';

/** A result with everything that must stand beside it: counts, parts, interval, agreement, shortfalls, verdicts, reply. */
export function ResultBody({
  own,
  label,
  words,
}: {
  own: OrganisationResult;
  /** What tells its table from others of the page, where that is not the organisation. */
  label?: string;
  words: ChartWords;
}) {
  const organisation = filterValueLabel('organisation', own.result.organisation, words);
  return (
    <>
      <ResultMeasures own={own} label={label} words={words} />
      <OrganisationReply own={own} organisation={organisation} words={words} />
    </>
  );
}

/** All of it but the reply, which nobody could give before it was measured. */
export function ResultMeasures({
  own,
  label,
  words,
}: {
  own: Omit<OrganisationResult, 'reply' | 'group'>;
  label?: string;
  words: ChartWords;
}) {
  const { result } = own;
  const organisation = filterValueLabel('organisation', result.organisation, words);
  return (
    <>
      <p className="mt-2 text-lg font-semibold">{totalText(result, words)}</p>
      <div className="mt-4">
        <ChannelTable
          result={result}
          label={label ?? words.t('assessments.resultsOf', { organisation })}
          words={words}
        />
      </div>
      <ul className="mt-4 max-w-prose list-disc pl-5">
        {resultNotes(own, words).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}

function OrganisationReply({
  own: { reply },
  organisation,
  words: { t, locale },
}: {
  own: OrganisationResult;
  organisation: string;
  words: ChartWords;
}) {
  if (reply === null)
    return <p className="text-muted mt-4">{t('assessments.noReply', { organisation })}</p>;
  return (
    <figure className="border-line mt-4 max-w-prose border-l-4 pl-4">
      <figcaption className="text-muted text-sm">
        {t(reply.domain === null ? 'assessments.replyOf' : 'assessments.replyOfDomain', {
          ...{ organisation, domain: reply.domain ?? '' },
          date: formatDate(reply.received_on, locale),
        })}
      </figcaption>
      <blockquote lang={reply.language} className="mt-1 break-words whitespace-pre-line">
        {reply.text}
      </blockquote>
    </figure>
  );
}
