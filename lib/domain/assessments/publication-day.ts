import type { HandedEvidence } from './campaign-schema';
import { addWorkingDays } from './working-days';

/** When a campaign may be published, or whom its evidence was not handed to. */
export type PublicationDay = { from: string } | { notHanded: string[] };

/**
 * The first day on which a campaign may be published: so many working days after the last of its organisations was
 * handed the evidence.
 */
export function publicationDay(
  organisations: readonly string[],
  evidence: readonly HandedEvidence[],
  workingDays: number,
): PublicationDay {
  const handed = new Map(evidence.map(({ organisation, handed_on }) => [organisation, handed_on]));
  const notHanded = organisations.filter((id) => !handed.has(id));
  if (notHanded.length > 0) return { notHanded };
  const last =
    organisations
      .map((id) => handed.get(id) ?? '')
      .sort()
      .at(-1) ?? '';
  return { from: addWorkingDays(last, workingDays) };
}
