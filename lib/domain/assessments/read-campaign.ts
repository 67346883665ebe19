import { nearest } from '../../base/text/nearest';
import type { FileRow } from '../../base/text/row-schema';
import { listedIssues, type ContactIssue, type ContactIssueCode } from './contact-issues';
import { contactFields, type Contact, type ContactField } from './contact-schema';
import { contactFieldOf, contactTitles } from './contact-words';
import { readContact, type ContactRules } from './read-contact';
import type { Locale } from '../../base/i18n/locales';
import { slugSchema } from '../../base/i18n/text-schema';

/** More contacts than any campaign has. */
export const mostContacts = 20_000;

/** Characters of a cell that are shown. */
const shown = 60;

/** A campaign's file as it was read: either all of its contacts, or what is wrong with it. */
export type CampaignReading = {
  contacts: Contact[];
  /** In the order of the file; of each code the first ones. */
  issues: ContactIssue[];
  /** How many issues there are of each code, those that are not listed included. */
  counts: Readonly<Partial<Record<ContactIssueCode, number>>>;
  /** Columns that mean nothing here and were not read, by their titles. */
  unread: string[];
};

type CampaignRules = Omit<ContactRules, 'isOrganisation'> & {
  /** Ids of the organisations there are; null where any will do. */
  organisations: ReadonlySet<string> | null;
  /** The language in which a missing column is named. */
  locale: Locale;
};

/** The row among the first ones that has the most names of columns; null where none has two. */
function findHeadRow(rows: readonly FileRow[]): number | null {
  const known = rows
    .slice(0, 40)
    .map(({ cells }) => new Set(cells.flatMap((cell) => contactFieldOf(cell) ?? [])).size);
  const most = Math.max(0, ...known);
  return most > 1 ? known.indexOf(most) : null;
}

/** Reads the rows of a campaign's file, its header among the first ones, and checks each. */
export function readCampaignRows(rows: readonly FileRow[], rules: CampaignRules): CampaignReading {
  const list = new IssueCounter();
  const at = findHeadRow(rows);
  const head = rows[at ?? 0];
  const columns = new Map<ContactField, number>();
  const unread: string[] = [];
  head?.cells.forEach((title, index) => {
    const field = contactFieldOf(title);
    if (field === null) {
      if (title.trim() !== '') unread.push(title.trim().slice(0, shown));
    } else if (columns.has(field))
      list.add({ code: 'column-twice', row: head.row, column: title.trim(), field });
    else columns.set(field, index);
  });
  for (const field of contactFields)
    if (!columns.has(field) && (field !== 'caller' || rules.namesCallers))
      list.add({ code: 'column-missing', column: contactTitles[field][rules.locale], field });
  const below = at === null ? [] : rows.slice(at + 1);
  if (below.length === 0) list.add({ code: 'no-contacts' });
  if (below.length > mostContacts)
    list.add({
      code: 'too-many-contacts',
      found: String(below.length),
      values: { most: mostContacts },
    });
  const contacts = list.isEmpty ? readRows(below, head?.cells ?? [], columns, rules, list) : [];
  return { contacts: list.isEmpty ? contacts : [], ...list.found, unread };
}

function readRows(
  rows: readonly FileRow[],
  titles: readonly string[],
  columns: ReadonlyMap<ContactField, number>,
  rules: CampaignRules,
  list: IssueCounter,
): Contact[] {
  const contacts: Contact[] = [];
  const rowsOfContacts = new Map<string, number>();
  const suggestions = new Map<string, string | null>();
  const { organisations } = rules;
  const isOrganisation = (id: string) =>
    organisations === null ? slugSchema.safeParse(id).success : organisations.has(id);
  const meant = (typed: string) => {
    const known = suggestions.get(typed);
    if (known !== undefined) return known;
    const found = nearest(
      typed,
      [...(organisations ?? [])].map((id) => [id, id] as const),
    );
    suggestions.set(typed, found);
    return found;
  };
  for (const { row, cells } of rows) {
    const cell = (field: ContactField) => (cells[columns.get(field) ?? -1] ?? '').trim();
    const read = readContact(cell, { ...rules, isOrganisation });
    const issueAt = (field: ContactField, code: ContactIssueCode, values = {}) =>
      list.add({
        ...{ code, row, field, found: cell(field).slice(0, shown), values },
        column: (titles[columns.get(field) ?? -1] ?? '').trim(),
      });
    if ('issues' in read) {
      for (const { field, code, values } of read.issues) {
        const suggestion = code === 'unknown-organisation' ? meant(cell(field)) : null;
        issueAt(field, code, suggestion === null ? values : { meant: suggestion });
      }
      continue;
    }
    const { organisation, time, channel, scenario, caller } = read.contact;
    const key = JSON.stringify([organisation, time, channel, scenario, caller]);
    const first = rowsOfContacts.get(key);
    if (first !== undefined && rules.namesCallers) issueAt('time', 'duplicate', { row: first });
    rowsOfContacts.set(key, first ?? row);
    contacts.push(read.contact);
  }
  return contacts;
}

type FoundIssue = Partial<ContactIssue> & Pick<ContactIssue, 'code'>;

/** Collects issues: of each code the first ones whole, of all how many there are. */
class IssueCounter {
  readonly #issues: ContactIssue[] = [];
  readonly #counts: Partial<Record<ContactIssueCode, number>> = {};

  add(issue: FoundIssue): void {
    const count = (this.#counts[issue.code] ?? 0) + 1;
    this.#counts[issue.code] = count;
    const none = { row: null, column: null, field: null, found: '', values: {} };
    if (count <= listedIssues) this.#issues.push({ ...none, ...issue });
  }

  get isEmpty(): boolean {
    return this.#issues.length === 0;
  }

  get found() {
    return { issues: this.#issues, counts: this.#counts };
  }
}
