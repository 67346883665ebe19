import {
  formatDuration,
  formatShare,
  formatShareBeside,
  joinTexts,
  numberFormat,
} from '../../base/i18n/format';
import type { Locale } from '../../base/i18n/locales';
import { pickText } from '../../base/i18n/text-schema';
import type { Translator } from '../../base/i18n/translations';
import type { AssessmentResult } from '../../domain/assessments/result-schema';
import type { OrganisationResult } from './assessment-page';

type Words = { t: Translator; locale: Locale };

/** A score of 0 to 100, always with one decimal, so that two can be compared. */
export function scoreText(score: number, locale: Locale): string {
  return numberFormat(locale, { minimumFractionDigits: 1 }).format(score);
}

/** The total with its interval, or why there is none. */
export function totalText({ total, telephone }: AssessmentResult, { t, locale }: Words): string {
  if (total === null) return t(telephone.scored ? 'assessments.noTotal' : 'assessments.noScore');
  return t('assessments.totalOf', {
    score: scoreText(total.score, locale),
    low: scoreText(total.low, locale),
    high: scoreText(total.high, locale),
  });
}

/** A time of waiting; from an hour on in whole minutes, since the seconds of an e-mail tell nothing. */
export function waitText(seconds: number, locale: Locale): string {
  return formatDuration(seconds < 3600 ? seconds : Math.round(seconds / 60) * 60, locale);
}

/** What must stand beside a result: agreement of the coders, shortfalls against the protocol, verdicts on promises. */
export function resultNotes(
  { result, shortfalls, verdicts }: Omit<OrganisationResult, 'reply' | 'group'>,
  words: Words,
): string[] {
  const { t, locale } = words;
  const { kappa, coded } = result;
  const decimals = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const list = shortfalls.map(({ kind, found, asked }) =>
    t(`assessments.shortfalls.${kind}`, { found, asked }),
  );
  return [
    kappa === null
      ? t('assessments.noKappa')
      : t('assessments.kappa', {
          kappa: numberFormat(locale, decimals).format(kappa),
          count: coded,
        }),
    ...(list.length > 0 ? [t('assessments.shortOf', { list: joinTexts(list, locale) })] : []),
    ...verdicts.map((one) => promiseVerdictText(one, words)),
  ];
}

/** What calls say of a promise: the share that kept it beside the share promised, and what follows. */
export function promiseVerdictText(
  {
    commitment,
    seconds,
    promised,
    percent,
    calls,
    verdict,
  }: OrganisationResult['verdicts'][number],
  { t, locale }: Words,
): string {
  return t('assessments.verdict', {
    // What stands before a colon ends without a full stop.
    commitment: pickText(commitment.label, locale).text.replace(/\.$/, ''),
    share: formatShareBeside(percent / 100, promised, locale),
    count: calls,
    threshold: formatDuration(seconds, locale),
    promised: formatShare(promised / 100, locale),
    verdict: t(`assessments.verdicts.${verdict}`),
  });
}
