import { parseDuration } from '../../base/text/parse-duration';
import { momentReader } from '../../base/text/parse-moment';
import { parseNumber } from '../../base/text/parse-number';
import type { ContactIssueCode } from './contact-issues';
import {
  contactCodeSchema,
  contactFields,
  contactSchema,
  type Contact,
  type ContactField,
} from './contact-schema';
import { readContactChannel, readYesOrNo } from './contact-words';
import { courtesyItems, type Protocol } from './protocol-schema';

/** What a row is held against. */
export type ContactRules = {
  protocol: Pick<Protocol, 'telephone'>;
  /** Whether an organisation is known by this id. */
  isOrganisation: (id: string) => boolean;
  /** No contact is later than this: by the clock on the wall, `2026-03-02T09:15:00`. */
  latest: string;
  /** What was registered before the first contact; null where the file is read without its campaign. */
  registered: { scenarios: ReadonlySet<string>; on: string } | null;
  /** Whether the file names who made each contact, as one that is brought must. */
  namesCallers: boolean;
};

/** What is wrong with a cell. */
export type ContactFieldIssue = {
  field: ContactField;
  code: ContactIssueCode;
  values?: Readonly<Record<string, string | number>>;
};

/** A cell of the row by its column, trimmed; empty also where the file has no such column. */
type CellOf = (field: ContactField) => string;

// Nothing is turned from one zone into another: a time with a zone of its own is refused.
const readMoment = momentReader({ order: 'dmy', timeZone: 'UTC' });

/** Reads one row of a campaign's file. @returns the contact, or all that is wrong with the row */
export function readContact(
  cell: CellOf,
  rules: ContactRules,
): { contact: Contact } | { issues: ContactFieldIssue[] } {
  const issues: ContactFieldIssue[] = [];
  const refuse = (
    field: ContactField,
    code: ContactIssueCode,
    values?: ContactFieldIssue['values'],
  ) => {
    issues.push({ field, code, ...(values && { values }) });
    return null;
  };
  const needed = <T>(field: ContactField, read: (text: string) => T | null): T | null =>
    cell(field) === '' ? refuse(field, 'missing') : read(cell(field));

  const organisation = needed('organisation', (id) =>
    rules.isOrganisation(id) ? id : refuse('organisation', 'unknown-organisation'),
  );
  const time = needed('time', (text) => readTime(text, rules.latest, refuse));
  const day = rules.registered?.on ?? '';
  if (time !== null && time.slice(0, 10) < day) refuse('time', 'before-registration', { day });
  const channel = needed('channel', (text) => {
    return readContactChannel(text) ?? refuse('channel', 'not-a-channel');
  });
  const language = needed('language', (text) =>
    /^[a-z]{2}$/i.test(text) ? text.toLowerCase() : refuse('language', 'not-a-language'),
  );
  const code = (field: 'scenario' | 'caller') => (text: string) =>
    contactCodeSchema.safeParse(text).data ?? refuse(field, 'characters');
  const scenario = needed('scenario', code('scenario'));
  if (scenario !== null && rules.registered?.scenarios.has(scenario) === false)
    refuse('scenario', 'unknown-scenario');
  const caller =
    rules.namesCallers || cell('caller') !== '' ? needed('caller', code('caller')) : null;
  const reached = needed(
    'reached',
    (text) => readYesOrNo(text) ?? refuse('reached', 'not-yes-or-no'),
  );

  const seconds = (field: 'menu_seconds' | 'waiting_seconds') =>
    cell(field) === '' ? null : readSeconds(field, cell(field), refuse);
  const menu_seconds = seconds('menu_seconds');
  const waiting_seconds = seconds('waiting_seconds');
  if (channel === 'email' && cell('menu_seconds') !== '') refuse('menu_seconds', 'of-a-channel');
  if (reached === true) {
    if (cell('waiting_seconds') === '') refuse('waiting_seconds', 'missing');
    if (channel === 'telephone' && cell('menu_seconds') === '') refuse('menu_seconds', 'missing');
    const most = rules.protocol.telephone.fails_after_seconds;
    if (channel === 'telephone' && (waiting_seconds ?? 0) > most)
      refuse('waiting_seconds', 'too-long', { most });
  }

  /** Only of a contact that reached a person; of another one, what says "no" says the same as nothing. */
  const observed = <T>(field: ContactField, read: (text: string) => T | null): T | null => {
    if (reached === true) return needed(field, read);
    const says = cell(field) !== '' && readYesOrNo(cell(field)) !== false;
    return reached === false && says ? refuse(field, 'must-be-empty') : null;
  };
  const answer = (field: 'answer_1' | 'answer_2') =>
    observed(field, (text) => readAnswer(text) ?? refuse(field, 'not-an-answer'));
  const items = courtesyItems.map((field): [string, boolean | null] => [
    field,
    observed(field, (text) => readYesOrNo(text) ?? refuse(field, 'not-yes-or-no')),
  ]);
  const read = {
    ...{ organisation, time, channel, language, scenario, caller, menu_seconds, waiting_seconds },
    ...{ reached, answer_1: answer('answer_1'), answer_2: answer('answer_2') },
    ...Object.fromEntries(items),
  };
  if (issues.length === 0) return { contact: contactSchema.parse(read) };
  const place = ({ field }: ContactFieldIssue) => contactFields.indexOf(field);
  return { issues: issues.toSorted((a, b) => place(a) - place(b)) };
}

type Refuse = (field: ContactField, code: ContactIssueCode) => null;

function readTime(text: string, latest: string, refuse: Refuse): string | null {
  const moment = readMoment(text);
  if (moment === null || !moment.hasTime || moment.isTurned) return refuse('time', 'not-a-time');
  const time = new Date(moment.at).toISOString().slice(0, 19);
  return time > latest ? refuse('time', 'in-the-future') : time;
}

function readSeconds(
  field: 'menu_seconds' | 'waiting_seconds',
  text: string,
  refuse: Refuse,
): number | null {
  const read = parseDuration(text, 'seconds');
  const isPossible = read !== null && read >= 0 && read <= 100_000_000;
  return isPossible ? read : refuse(field, 'not-a-duration');
}

function readAnswer(text: string): 0 | 0.5 | 1 | null {
  const number = parseNumber(text);
  return number === 0 || number === 0.5 || number === 1 ? number : null;
}
