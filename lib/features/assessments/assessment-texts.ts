import { formatDate } from '../../base/i18n/format';
import type { Locale } from '../../base/i18n/locales';
import { pickText } from '../../base/i18n/text-schema';
import { getTranslator, type Translator } from '../../base/i18n/translations';
import type {
  Assessment,
  AssessmentRefused,
  Campaign,
} from '../../domain/assessments/campaign-schema';
import type { ContactIssue } from '../../domain/assessments/contact-issues';
import type { CampaignReading } from '../../domain/assessments/read-campaign';

/** What is wrong with a cell or a file, in a reader's words. */
export function contactIssueText({ code, values }: ContactIssue, t: Translator): string {
  return t(`assessments.issues.${code}`, { meant: 'none', ...values });
}

/** Where an issue stands: `row 3, column waiting_seconds`; a dash where the whole file is wrong. */
export function contactIssuePlace({ row, column }: ContactIssue, t: Translator): string {
  const parts = [
    row !== null && t('import.place.row', { row: String(row) }),
    column !== null && t('import.place.column', { column }),
  ].filter((part) => part !== false);
  return parts.length === 0 ? '–' : parts.join(', ');
}

/** An issue as one line: `row 3, menu seconds: “-5”. Expected: …` */
export function contactIssueLine(issue: ContactIssue, t: Translator): string {
  const { row, column, found } = issue;
  const text = contactIssueText(issue, t);
  if (row === null) return column === null ? text : t('labelled', { label: column, value: text });
  return t('assessments.issueLine', { row: String(row), column: column ?? '', found, text });
}

/** Every issue that is listed, and of each code how many are not. */
export function issueLines(reading: ListedIssues, t: Translator): string[] {
  return [
    ...reading.issues.map((issue) => contactIssueLine(issue, t)),
    ...unlistedIssueLines(reading, t),
  ];
}

type ListedIssues = Pick<CampaignReading, 'issues' | 'counts'>;

/** Of each code of which more was found than is listed, how many more. */
export function unlistedIssueLines({ issues, counts }: ListedIssues, t: Translator): string[] {
  const codes = [...new Set(issues.map(({ code }) => code))];
  return codes.flatMap((code) => {
    const listed = issues.filter((issue) => issue.code === code);
    const count = (counts[code] ?? 0) - listed.length;
    const [first] = listed;
    if (count === 0 || first === undefined) return [];
    return [`${contactIssueText(first, t)} ${t('assessments.more', { count })}`];
  });
}

/** Why something was refused, in a reader's words. */
export function assessmentRefusalText(
  { code, values }: Pick<AssessmentRefused, 'code' | 'values'>,
  { t, locale }: { t: Translator; locale: Locale },
): string {
  const { day } = values;
  const written = typeof day === 'string' ? { ...values, day: formatDate(day, locale) } : values;
  return t(`assessments.refused.${code}`, { ...written });
}

/** The reason of a release with which a campaign is published. */
export function publicationReason(
  { campaign, reason }: Pick<Assessment, 'campaign' | 'reason'>,
  locale: Locale,
): string {
  const t = getTranslator(locale);
  const { text: title } = pickText(campaign.title, locale);
  return reason === null
    ? t('assessments.release.published', { title })
    : t('assessments.release.corrected', { title, reason });
}

/** The reason of a release with which a reply is published. */
export function replyReason(campaign: Campaign, organisation: string, locale: Locale): string {
  const { text: title } = pickText(campaign.title, locale);
  return getTranslator(locale)('assessments.release.replied', { organisation, title });
}
