import { db } from '../../database/client';
import {
  getContacts,
  getNewestReplies,
  getPublishedAssessments,
  type PublishedAssessment,
} from '../../database/queries/assessments/assessment-queries';
import {
  getProtocol,
  type PublishedProtocol,
} from '../../database/queries/assessments/protocol-queries';
import { getPromises } from '../../database/queries/content/commitment-queries';
import {
  isEarlier,
  promisesOf,
  type Commitment,
  type Signature,
} from '../../domain/commitments/commitment-schema';
import { judgeCommitment, type CommitmentVerdict } from '../../domain/commitments/verdict';
import type { Assessment, Reply } from '../../domain/assessments/campaign-schema';
import type { Contact } from '../../domain/assessments/contact-schema';
import { shareOfCallsWithin } from '../../domain/assessments/measure-contacts';
import type { Shortfall } from '../../domain/assessments/protocol-shortfalls';
import { secondsOf } from '../../domain/indicators/time-units';
import { groupResults, type CampaignResults } from '../../domain/assessments/result-groups';
import type { AssessmentResult } from '../../domain/assessments/result-schema';

/** Code of the breakdown `channel` that calls have. */
const callChannel = 'phone';

/** Calls of an organisation held to what it promised: a time of waiting, and the share of calls within it. */
export type PromiseVerdict = {
  commitment: Commitment;
  seconds: number;
  promised: number;
  percent: number;
  calls: number;
  verdict: CommitmentVerdict;
};

/** What was measured of one organisation, with all that stands beside it. */
export type OrganisationResult = {
  result: AssessmentResult;
  /** Counts from 1, the highest totals first; null without a total. */
  group: number | null;
  shortfalls: readonly Shortfall[];
  verdicts: readonly PromiseVerdict[];
  reply: Reply | null;
};

/** An assessment as its page shows it: the organisations with the highest totals first, then those without one. */
export type AssessmentView = {
  assessment: PublishedAssessment;
  protocol: PublishedProtocol;
  /** The days of the first and the last contact. */
  days: { from: string; to: string };
  results: readonly OrganisationResult[];
};

/** A published assessment by its id; null where the release has none. */
export async function getAssessmentView(
  id: string,
  release: number,
): Promise<AssessmentView | null> {
  const all = await getPublishedAssessments(release);
  const assessment = all.find((one) => one.id === id);
  return assessment ? toView(assessment, release) : null;
}

/** All that is published, the newest first. */
export async function getAssessmentViews(release: number): Promise<AssessmentView[]> {
  const all = await getPublishedAssessments(release);
  return Promise.all(all.map((one) => toView(one, release)));
}

/** What was measured of one organisation, the newest assessment first. */
export async function getMeasured(
  id: string,
  release: number,
): Promise<{ view: AssessmentView; own: OrganisationResult }[]> {
  const all = await getPublishedAssessments(release);
  const about = all.filter(({ results }) => results.some((one) => one.organisation === id));
  const views = await Promise.all(about.map((one) => toView(one, release)));
  return views.flatMap((view) =>
    view.results.flatMap((own) => (own.result.organisation === id ? [{ view, own }] : [])),
  );
}

/** What an assessment tells of a promise of a charter: of which signatory, and whether it was kept. */
export type CharterVerdict = {
  assessment: PublishedAssessment;
  organisation: string;
  verdict: PromiseVerdict;
};

/** Whether those who signed a charter kept what it promises, the newest assessment first. */
export async function getCharterVerdicts(
  charter: string,
  release: number,
): Promise<CharterVerdict[]> {
  const views = await getAssessmentViews(release);
  return views.flatMap(({ assessment, results }) =>
    results.flatMap(({ result: { organisation }, verdicts }) =>
      verdicts
        .filter(({ commitment }) => commitment.charter === charter)
        .map((verdict) => ({ assessment, organisation, verdict })),
    ),
  );
}

/** A version of a campaign as its page will show it once it is published, whether or not it is. */
export async function getVersionView(
  version: Assessment,
  release: number,
): Promise<AssessmentView> {
  const replies = await getNewestReplies(await db(), version.id);
  return toView({ ...version, replies }, release);
}

async function toView(assessment: PublishedAssessment, release: number): Promise<AssessmentView> {
  const client = await db();
  const [protocol, contacts] = await Promise.all([
    getProtocol(client, assessment.protocol),
    getContacts(client, assessment),
  ]);
  if (protocol === null) throw new Error(`Protocol ${assessment.protocol} is missing.`);
  return { assessment, protocol, ...(await arrangeResults({ ...assessment, contacts }, release)) };
}

/** What a campaign measured, with the contacts it was measured from. */
type MeasuredCampaign = CampaignResults & {
  contacts: readonly Contact[];
  shortfalls: readonly Shortfall[];
  replies: readonly Reply[];
};

/** The organisations of a campaign in groups, each with its shortfalls, its verdicts and its reply. */
export async function arrangeResults(
  measured: MeasuredCampaign,
  release: number,
): Promise<Pick<AssessmentView, 'results' | 'days'>> {
  const { contacts, shortfalls, replies } = measured;
  const promises = await getPromises(release);
  const times = contacts.map(({ time }) => time.slice(0, 10)).sort();
  const days = { from: times[0] ?? '', to: times.at(-1) ?? '' };
  const groups = groupResults([measured]);
  const unscored = measured.results.filter(({ total }) => total === null);
  const results = [...groups.flat(), ...unscored].map((result) => {
    const { organisation } = result;
    const group = groups.findIndex((one) => one.includes(result));
    const own = contacts.filter((contact) => contact.organisation === organisation);
    const kept = promisesOf(organisation, promises).filter(({ signature }) =>
      bound(signature, days),
    );
    return {
      ...{ result, group: group < 0 ? null : group + 1 },
      shortfalls: shortfalls.filter((one) => one.organisation === organisation),
      verdicts: kept.flatMap(({ commitments }) => commitments.flatMap((one) => judge(one, own))),
      reply: replies.findLast((one) => one.organisation === organisation) ?? null,
    };
  });
  return { results, days };
}

/** Whether a signature bound its organisation while it was called, as far as its dates tell. */
function bound({ signed_on, withdrawn_on }: Signature, { from, to }: AssessmentView['days']) {
  return !isEarlier(to, signed_on) && (withdrawn_on === null || !isEarlier(withdrawn_on, from));
}

/** What names no time, or no share of calls, is nothing that a share of calls could keep. */
function judge(commitment: Commitment, contacts: readonly Contact[]): PromiseVerdict[] {
  const { threshold, unit, share: promised, channel } = commitment;
  const isOfCalls = channel === null || channel === callChannel;
  // What is promised in days is no wait on the telephone.
  if (unit !== 'seconds' && unit !== 'minutes') return [];
  if (threshold === null || promised === null || !isOfCalls) return [];
  const seconds = secondsOf(threshold, unit);
  const measured = shareOfCallsWithin(contacts, seconds);
  if (measured === null) return [];
  const { percent, sampleSize: calls } = measured;
  const verdict = judgeCommitment(measured, promised);
  return [{ commitment, seconds, promised, percent, calls, verdict }];
}
