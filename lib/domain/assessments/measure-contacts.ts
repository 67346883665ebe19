import { cohenKappa } from '../../base/statistics/cohen-kappa';
import { percentileInterval, seededRandom } from '../../base/statistics/seeded-random';
import { contactsByOrganisation, type Contact, type ContactChannel } from './contact-schema';
import { courtesyItems, type Protocol } from './protocol-schema';
import type { AssessmentResult, ChannelCounts, ChannelScore } from './result-schema';
import { isWithinWorkingDays } from './working-days';

/** What one contact adds to its channel. */
type Outcome = { inTime: number; answer: number; reached: number; courtesy: number };

/** What the contacts of each organisation come to, in the order of their ids. */
export function measureContacts(
  contacts: readonly Contact[],
  protocol: Protocol,
): AssessmentResult[] {
  return contactsByOrganisation(contacts).map(([organisation, own]) =>
    measureOrganisation(organisation, own, protocol),
  );
}

function measureOrganisation(
  organisation: string,
  contacts: readonly Contact[],
  protocol: Protocol,
): AssessmentResult {
  const calls = contacts.filter(({ channel }) => channel === 'telephone');
  const mails = contacts.filter(({ channel }) => channel === 'email');
  const outcomesOf = (of: readonly Contact[]) => inOrder(of.map((one) => toOutcome(one, protocol)));
  const [telephone, email] = [outcomesOf(calls), outcomesOf(mails)];
  // Without enough calls nothing of the organisation is scored, its e-mails neither.
  const hasCalls = calls.length >= protocol.telephone.least_contacts;
  const hasMails = hasCalls && mails.length >= protocol.email.least_contacts;
  const scored = (of: readonly Outcome[]) => scoreOf(sumUp(of), of.length, protocol);
  const pairs = contacts.flatMap(({ answer_1, answer_2 }) =>
    answer_1 === null || answer_2 === null ? [] : [[answer_1, answer_2] as const],
  );
  return {
    organisation,
    telephone: {
      ...countChannel(calls, telephone),
      scored: hasCalls ? scored(telephone) : null,
    },
    email: { ...countChannel(mails, email), scored: hasMails ? scored(email) : null },
    total: hasMails ? totalOf(telephone, email, protocol) : null,
    kappa: cohenKappa(pairs),
    coded: pairs.length,
  };
}

function toOutcome(contact: Contact, protocol: Protocol): Outcome {
  const { reached, answer_1, answer_2 } = contact;
  return {
    reached: Number(reached),
    inTime: Number(isInTime(contact, protocol)),
    answer: reached ? ((answer_1 ?? 0) + (answer_2 ?? 0)) / 2 : 0,
    courtesy: reached ? courtesyItems.filter((item) => contact[item] === true).length : 0,
  };
}

/** Whether a contact reached a person in the time that the protocol gives. Seconds in the menu never count. */
function isInTime(contact: Contact, { telephone, email }: Protocol): boolean {
  const { channel, reached, waiting_seconds, time } = contact;
  if (!reached || waiting_seconds === null) return false;
  return channel === 'telephone'
    ? waiting_seconds <= telephone.within_seconds
    : isWithinWorkingDays(time, waiting_seconds, email.within_working_days);
}

/** The interval must not depend on the order of a file's rows. */
function inOrder(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.toSorted(
    (a, b) =>
      a.reached - b.reached ||
      a.inTime - b.inTime ||
      a.answer - b.answer ||
      a.courtesy - b.courtesy,
  );
}

const sumOf = (outcomes: readonly Outcome[], of: keyof Outcome) =>
  outcomes.reduce((sum, outcome) => sum + outcome[of], 0);

function countChannel(contacts: readonly Contact[], outcomes: readonly Outcome[]): ChannelCounts {
  const answered = contacts.filter(({ reached }) => reached);
  const reached = answered.length;
  return {
    ...{ contacts: contacts.length, reached, in_time: sumOf(outcomes, 'inTime') },
    answers: sumOf(outcomes, 'answer'),
    courtesy_there: sumOf(outcomes, 'courtesy'),
    courtesy_of: reached * courtesyItems.length,
    median_menu: medianOf(answered.flatMap(({ menu_seconds }) => menu_seconds ?? [])),
    median_waiting: medianOf(answered.flatMap(({ waiting_seconds }) => waiting_seconds ?? [])),
  };
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

const sumUp = (outcomes: readonly Outcome[]): Outcome => ({
  reached: sumOf(outcomes, 'reached'),
  inTime: sumOf(outcomes, 'inTime'),
  answer: sumOf(outcomes, 'answer'),
  courtesy: sumOf(outcomes, 'courtesy'),
});

/** @param count of the contacts that were summed up, at least 1 */
function scoreOf(sums: Outcome, count: number, { weights }: Protocol): ChannelScore {
  const access = sums.inTime / count;
  const answer = sums.answer / count;
  const courtesy = sums.reached === 0 ? 0 : sums.courtesy / (sums.reached * courtesyItems.length);
  const weighted = weights.access * access + weights.answer * answer + weights.courtesy * courtesy;
  return { access, answer, courtesy, score: within100(100 * weighted) };
}

function totalOf(
  telephone: readonly Outcome[],
  email: readonly Outcome[],
  protocol: Protocol,
): AssessmentResult['total'] {
  const total = (calls: Outcome, mails: Outcome) =>
    within100(
      protocol.telephone.weight * scoreOf(calls, telephone.length, protocol).score +
        protocol.email.weight * scoreOf(mails, email.length, protocol).score,
    );
  const random = seededRandom(protocol.interval.seed);
  const totals = Array.from({ length: protocol.interval.resamples }, () =>
    total(sumUpResample(telephone, random), sumUpResample(email, random)),
  );
  return { score: total(sumUp(telephone), sumUp(email)), ...percentileInterval(totals) };
}

/** Draws as many contacts as there are, each from all of them; summed up as they come, since it is done often. */
function sumUpResample(outcomes: readonly Outcome[], random: () => number): Outcome {
  const sums = { reached: 0, inTime: 0, answer: 0, courtesy: 0 };
  for (let drawn = 0; drawn < outcomes.length; drawn += 1) {
    const outcome = outcomes[Math.floor(random() * outcomes.length)];
    if (!outcome) continue;
    sums.reached += outcome.reached;
    sums.inTime += outcome.inTime;
    sums.answer += outcome.answer;
    sums.courtesy += outcome.courtesy;
  }
  return sums;
}

/** Weights such as 0.3 are no binary fractions: a full score must not become 100.00000000000001. */
function within100(score: number): number {
  return Math.min(100, Math.max(0, Number(score.toFixed(9))));
}

/** The share of calls that a person answered within so many seconds of waiting, in percent; null without calls. */
export function shareOfCallsWithin(
  contacts: readonly Pick<Contact, 'channel' | 'reached' | 'waiting_seconds'>[],
  seconds: number,
): { percent: number; sampleSize: number } | null {
  const isCall = ({ channel }: { channel: ContactChannel }) => channel === 'telephone';
  const calls = contacts.filter(isCall);
  if (calls.length === 0) return null;
  const held = calls.filter(
    ({ reached, waiting_seconds }) =>
      reached && waiting_seconds !== null && waiting_seconds <= seconds,
  ).length;
  return { percent: (100 * held) / calls.length, sampleSize: calls.length };
}
