import type { Locale } from '../../base/i18n/locales';
import type { Database } from '../../database/client';
import { getProtocol } from '../../database/queries/assessments/protocol-queries';
import { getOrganisationIds } from '../../database/queries/assessments/organisation-id-queries';
import { bringAssessment } from '../../database/stores/assessments/assessment-store';
import { requireRole, type Actor } from '../../domain/accounts/actor-schema';
import {
  AssessmentRefused,
  type Assessment,
  type Campaign,
} from '../../domain/assessments/campaign-schema';
import { checkCampaign, type CampaignCheck, type CampaignFile } from './check-campaign';

/** What somebody brings: how the campaign is described, its file, and why it corrects an earlier one. */
export type CampaignRequest = { campaign: Campaign; file: CampaignFile; reason: string | null };

/**
 * Checks and measures a campaign against what stands in a database.
 * @throws AssessmentRefused for an unknown protocol
 * @throws ImportRefused for a file that cannot be read
 */
export async function checkAgainst(
  client: Database,
  { campaign, file }: CampaignRequest,
  { locale, now = new Date() }: { locale: Locale; now?: Date },
): Promise<CampaignCheck> {
  const published = await getProtocol(client, campaign.protocol);
  if (published === null)
    throw new AssessmentRefused('unknown-protocol', { version: campaign.protocol });
  const organisations = await getOrganisationIds(client);
  return checkCampaign(file, campaign, {
    protocol: published.protocol,
    organisations,
    locale,
    now,
  });
}

/**
 * Checks a campaign, and keeps it where nothing is wrong with it.
 * @returns its key, or null with what is wrong
 * @throws NotAllowed, AssessmentRefused, ImportRefused, PublicationBusy
 */
export async function bringCampaign(
  client: Database,
  request: CampaignRequest,
  { actor, locale, now = new Date() }: { actor: Actor; locale: Locale; now?: Date },
): Promise<{ check: CampaignCheck; kept: Pick<Assessment, 'id' | 'version'> | null }> {
  requireRole(actor, 'assessor');
  const check = await checkAgainst(client, request, { locale, now });
  if (check.brought === null) return { check, kept: null };
  const brought = { ...check.brought, reason: request.reason };
  return { check, kept: await bringAssessment(client, brought, actor, now) };
}
