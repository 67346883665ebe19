import {
  formatDate,
  formatDuration,
  formatShare,
  formatShareBeside,
  joinTexts,
  numberFormat,
} from '@/lib/base/i18n/format';
import { pickText } from '@/lib/base/i18n/text-schema';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import { organisationName } from '@/lib/domain/figures/vocabulary-schema';
import type { OrganisationResult } from '@/lib/features/assessments/assessment-page';
import { ChannelTable } from './channel-table';
import { scoreText } from './result-table';

/** A result with everything that must stand beside it: counts, parts, interval, agreement, shortfalls, verdicts, reply. */
export function ResultBody({ own, words }: { own: OrganisationResult; words: ChartWords }) {
  const { t, locale } = words;
  const { result, shortfalls, verdicts } = own;
  const { total, kappa, coded } = result;
  const name = organisationName(words.vocabulary, result.organisation);
  const organisation = name ? pickText(name, locale).text : result.organisation;
  const label = t('assessments.resultsOf', { organisation });
  const list = shortfalls.map(({ kind, found, asked }) =>
    t(`assessments.shortfalls.${kind}`, { found, asked }),
  );
  const notes = [
    kappa === null
      ? t('assessments.noKappa')
      : t('assessments.kappa', {
          kappa: numberFormat(locale, {
            minimumFractionDigits: 2,
            maximumFractionDigits: 2,
          }).format(kappa),
          count: coded,
        }),
    ...(list.length > 0 ? [t('assessments.shortOf', { list: joinTexts(list, locale) })] : []),
    ...verdicts.map((one) => verdictText(one, words)),
  ];
  return (
    <>
      <p className="mt-2 text-lg font-semibold">
        {total === null
          ? t(result.telephone.scored ? 'assessments.noTotal' : 'assessments.noScore')
          : t('assessments.totalOf', {
              score: scoreText(total.score, locale),
              low: scoreText(total.low, locale),
              high: scoreText(total.high, locale),
            })}
      </p>
      <div className="mt-4">
        <ChannelTable result={result} label={label} words={words} />
      </div>
      <ul className="mt-4 max-w-prose list-disc pl-5">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <OrganisationReply own={own} organisation={organisation} words={words} />
    </>
  );
}

function verdictText(
  {
    commitment,
    seconds,
    promised,
    percent,
    calls,
    verdict,
  }: OrganisationResult['verdicts'][number],
  { t, locale }: ChartWords,
): string {
  return t('assessments.verdict', {
    commitment: pickText(commitment.label, locale).text,
    share: formatShareBeside(percent / 100, promised, locale),
    count: calls,
    threshold: formatDuration(seconds, locale),
    promised: formatShare(promised / 100, locale),
    verdict: t(`assessments.verdicts.${verdict}`),
  });
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
        {t('assessments.replyOf', { organisation, date: formatDate(reply.received_on, locale) })}
      </figcaption>
      <blockquote lang={reply.language} className="mt-1 break-words whitespace-pre-line">
        {reply.text}
      </blockquote>
    </figure>
  );
}
