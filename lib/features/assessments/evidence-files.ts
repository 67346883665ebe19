import { db } from '../../database/client';
import { getContacts } from '../../database/queries/assessments/assessment-queries';
import { formatDates, formatShare } from '../../base/i18n/format';
import type { Locale } from '../../base/i18n/locales';
import { pickText } from '../../base/i18n/text-schema';
import { getTranslator, type Translator } from '../../base/i18n/translations';
import { longestReply, type Assessment } from '../../domain/assessments/campaign-schema';
import type { AssessmentResult } from '../../domain/assessments/result-schema';
import type { AssessmentView } from './assessment-page';
import { contactsCsv } from './contacts-csv';
import { resultNotes, scoreText, totalText, waitText } from './result-texts';

/** The contacts of one organisation, as they will be published: what it is handed. */
export async function organisationContactsCsv(
  version: Assessment,
  organisation: string,
): Promise<string> {
  const contacts = await getContacts(await db(), version);
  return contactsCsv(contacts.filter((contact) => contact.organisation === organisation));
}

/**
 * What was measured of one organisation as plain text, with all that will stand beside it and with what it may do:
 * the other file that it is handed. Null for an organisation that the campaign is not about.
 */
export function evidenceText(
  { assessment, protocol: { protocol, hash }, days, results }: AssessmentView,
  { id, name }: { id: string; name: string },
  locale: Locale,
): string | null {
  const own = results.find(({ result }) => result.organisation === id);
  if (own === undefined) return null;
  const t = getTranslator(locale);
  const { campaign, version, reason } = assessment;
  const labelled = (label: string, value: string) => t('labelled', { label, value });
  const lines = [
    pickText(campaign.title, locale).text,
    t('assessments.resultsOf', { organisation: name }),
    '',
    labelled(
      t('assessments.body'),
      [campaign.body, campaign.body_url].filter((part) => part !== null).join(', '),
    ),
    labelled(t('assessments.funding'), pickText(campaign.funding, locale).text),
    labelled(t('assessments.interests'), pickText(campaign.interests, locale).text),
    labelled(
      t('assessments.protocol'),
      `${protocol.version} (${labelled(t('assessments.hash'), hash)})`,
    ),
    labelled(t('assessments.contactsFrom'), formatDates(days.from, days.to, locale)),
    ...(reason === null ? [] : [t('assessments.versionText', { version, reason })]),
    '',
    totalText(own.result, { t, locale }),
    ...(['telephone', 'email'] as const).map((channel) =>
      labelled(
        t(`assessments.channels.${channel}`),
        channelText(own.result[channel], { t, locale }),
      ),
    ),
    ...resultNotes(own, { t, locale }),
    '',
    t('assessments.forms.rights', {
      days: protocol.reply_working_days,
      most: longestReply,
    }),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function channelText(
  channel: AssessmentResult['telephone'],
  { t, locale }: { t: Translator; locale: Locale },
): string {
  const { contacts, reached, in_time, median_menu, median_waiting, scored } = channel;
  const duration = (seconds: number | null) => (seconds === null ? '–' : waitText(seconds, locale));
  const counts = [
    [t('assessments.contacts'), String(contacts)],
    [t('assessments.reached'), String(reached)],
    [t('assessments.inTime'), String(in_time)],
    [t('assessments.menu'), duration(median_menu)],
    [t('assessments.waiting'), duration(median_waiting)],
  ];
  const parts =
    scored === null
      ? []
      : [
          [t('assessments.access'), formatShare(scored.access, locale)],
          [t('assessments.answer'), formatShare(scored.answer, locale)],
          [t('assessments.courtesy'), formatShare(scored.courtesy, locale)],
          [t('assessments.score'), scoreText(scored.score, locale)],
        ];
  return [...counts, ...parts]
    .map(([label = '', value = '']) => t('labelled', { label, value }))
    .join('; ');
}
