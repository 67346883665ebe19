import type { Database } from '../../database/client';
import {
  getBroughtIds,
  getEvidence,
  getNewestVersion,
  getNewestVersions,
  mayDealWith,
} from '../../database/queries/assessments/assessment-queries';
import { getProtocol } from '../../database/queries/assessments/protocol-queries';
import { mayActAs, type Actor } from '../../domain/accounts/actor-schema';
import type { Assessment, HandedEvidence } from '../../domain/assessments/campaign-schema';
import { publicationDay, type PublicationDay } from '../../domain/assessments/publication-day';
import { isoDay } from '../../domain/assessments/working-days';
import { formatDate } from '../../base/i18n/format';
import type { Locale } from '../../base/i18n/locales';
import type { Translator } from '../../base/i18n/translations';

/** How far a campaign is: its newest version, to whom it was handed, from which day it may be published. */
export type CampaignState = {
  newest: Assessment;
  evidence: readonly HandedEvidence[];
  day: PublicationDay;
};

/** The campaigns that somebody may deal with, the last one brought first: an assessor's own, all of them for a publisher. */
export async function getCampaigns(client: Database, actor: Actor): Promise<CampaignState[]> {
  const all = await getNewestVersions(client);
  const own = mayActAs(actor, 'publisher') ? null : await getBroughtIds(client, actor);
  const shown = all.filter(({ id }) => own === null || own.has(id));
  return Promise.all(shown.map((newest) => toState(client, newest)));
}

/** A campaign that somebody may deal with; null where there is none of that id, or it is another's. */
export async function getCampaign(
  client: Database,
  id: string,
  actor: Actor,
): Promise<CampaignState | null> {
  const newest = await getNewestVersion(client, id);
  if (newest === null) return null;
  return (await mayDealWith(client, id, actor)) ? toState(client, newest) : null;
}

async function toState(client: Database, newest: Assessment): Promise<CampaignState> {
  const [published, evidence] = await Promise.all([
    getProtocol(client, newest.protocol),
    getEvidence(client, newest),
  ]);
  if (published === null) throw new Error(`Protocol ${newest.protocol} is missing.`);
  const organisations = newest.results.map(({ organisation }) => organisation);
  const day = publicationDay(organisations, evidence, published.protocol.reply_working_days);
  return { newest, evidence, day };
}

/** Whether nothing but the decision of a publisher is missing. */
export function isReady({ newest, day }: CampaignState, now = new Date()): boolean {
  return newest.since === null && 'from' in day && day.from <= isoDay(now);
}

/** How far a campaign is, in a reader's words. */
export function campaignStateText(
  state: CampaignState,
  { t, locale }: { t: Translator; locale: Locale },
  now = new Date(),
): string {
  const { newest, evidence, day } = state;
  if (newest.since !== null) return t('drafts.publishedAs', { number: newest.since });
  if ('notHanded' in day)
    return t('assessments.forms.handedTo', {
      ...{ handed: evidence.length, count: newest.results.length },
    });
  if (isReady(state, now)) return t('assessments.forms.ready');
  return t('assessments.forms.from', { day: formatDate(day.from, locale) });
}
