import type { Locale } from '../../base/i18n/locales';
import type { Campaign } from '../../domain/assessments/campaign-schema';
import { measureContacts } from '../../domain/assessments/measure-contacts';
import type { Protocol } from '../../domain/assessments/protocol-schema';
import { findShortfalls } from '../../domain/assessments/protocol-shortfalls';
import { readCampaignRows, type CampaignReading } from '../../domain/assessments/read-campaign';
import type { BroughtCampaign } from '../../database/stores/assessments/assessment-store';
import { contentHashOf } from '../../domain/imports/check-identity';
import { readCampaignFile } from './read-campaign-file';

/** A campaign's file as it was sent. */
export type CampaignFile = { name: string; bytes: Uint8Array };

/** What a check holds a campaign against. */
export type CampaignCheckRules = {
  protocol: Protocol;
  /** Ids of the organisations there are. */
  organisations: ReadonlySet<string>;
  locale: Locale;
  now: Date;
};

/** What came of a check: the campaign with what it measured, or what is wrong with its file. */
export type CampaignCheck = {
  reading: Omit<CampaignReading, 'contacts'>;
  brought: Omit<BroughtCampaign, 'reason'> | null;
};

/** No zone of the world is further ahead of UTC: a contact's time is by the clock of its own wall. */
const furthestZone = 14 * 3_600_000;

/** Reads, checks and measures a campaign. @throws ImportRefused for a file that cannot be read */
export function checkCampaign(
  file: CampaignFile,
  campaign: Campaign,
  { protocol, organisations, locale, now }: CampaignCheckRules,
): CampaignCheck {
  const { contacts, ...reading } = readCampaignRows(readCampaignFile(file.bytes), {
    ...{ protocol, organisations, locale, namesCallers: true },
    latest: new Date(now.getTime() + furthestZone).toISOString().slice(0, 19),
    registered: {
      scenarios: new Set(campaign.scenarios.map(({ code }) => code)),
      on: campaign.scenarios_registered_on,
    },
  });
  if (reading.issues.length > 0) return { reading, brought: null };
  const brought = {
    ...{ campaign, contacts },
    results: measureContacts(contacts, protocol),
    shortfalls: findShortfalls(contacts, protocol),
    file: { name: file.name.slice(0, 200), contentHash: contentHashOf(file.bytes) },
  };
  return { reading, brought };
}
