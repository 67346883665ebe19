import { contactsByOrganisation, type Contact } from './contact-schema';
import type { Protocol } from './protocol-schema';
import { fallsOnWorkingDay } from './working-days';

/** What a protocol asks of a campaign, for each organisation. */
export const shortfallKinds = [
  'calls',
  'emails',
  'working-days',
  'time-slots',
  'scenarios',
  'callers',
] as const;

/** Of what an organisation's contacts fall short: it stands on the result. */
export type Shortfall = {
  organisation: string;
  kind: (typeof shortfallKinds)[number];
  found: number;
  asked: number;
};

/** All of what the contacts fall short of the protocol. Callers are counted only where the file names them. */
export function findShortfalls(contacts: readonly Contact[], protocol: Protocol): Shortfall[] {
  return contactsByOrganisation(contacts).flatMap(([organisation, own]) =>
    countsOf(own, protocol).flatMap(({ kind, found, asked }) =>
      found < asked ? [{ organisation, kind, found, asked }] : [],
    ),
  );
}

function countsOf(
  contacts: readonly Contact[],
  protocol: Protocol,
): Omit<Shortfall, 'organisation'>[] {
  const { telephone, email, time_slots, least_working_days } = protocol;
  const different = (values: readonly (string | undefined)[]) =>
    new Set(values.filter((value) => value !== undefined)).size;
  const calls = contacts.filter(({ channel }) => channel === 'telephone');
  const days = contacts.map(({ time }) => time.slice(0, 10)).filter(fallsOnWorkingDay);
  const slots = calls.map(({ time }) => {
    const clock = time.slice(11, 16);
    return time_slots.find(({ from, to }) => from <= clock && clock < to)?.from;
  });
  const callers = contacts.flatMap(({ caller }) => caller ?? []);
  return [
    { kind: 'calls', found: calls.length, asked: telephone.contacts },
    { kind: 'emails', found: contacts.length - calls.length, asked: email.contacts },
    { kind: 'working-days', found: different(days), asked: least_working_days },
    { kind: 'time-slots', found: different(slots), asked: time_slots.length },
    {
      kind: 'scenarios',
      found: different(contacts.map(({ scenario }) => scenario)),
      asked: protocol.least_scenarios,
    },
    ...(callers.length === 0
      ? []
      : [{ kind: 'callers' as const, found: different(callers), asked: protocol.least_callers }]),
  ];
}
