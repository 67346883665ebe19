import type { Locale } from '../../../base/i18n/locales';
import { foldText } from '../../../base/i18n/text-schema';
import { getTranslator, type Translator } from '../../../base/i18n/translations';
import { causeOf } from '../../../domain/issues/issue-list';
import type { SurveyFileIssue } from '../../../domain/issues/issue-schema';
import { issueText, type IssueText } from './issue-text';

/** Messages that a page shows; every single issue is in the CSV. */
const shownMessages = 200;

/** Which issues somebody wants to see. */
export type IssueFilter = { severity: SurveyFileIssue['severity'] | null; search: string };

/** One cause, said once: `place` names all the rows, `also` what else was found there. */
export type IssueRow = IssueText &
  Pick<SurveyFileIssue, 'severity' | 'file'> & { count: number; also: string };

/**
 * Issues in words, one message a cause, as a page shows them: at most 200, and how many there are.
 * Mistakes come first, of these what concerns a whole file or sheet, then what concerns most rows.
 */
export function toIssueRows(
  issues: readonly SurveyFileIssue[],
  { severity, search }: IssueFilter,
  locale: Locale,
): { rows: IssueRow[]; count: number } {
  const wanted = foldText(search);
  const asked = issues
    .filter((issue) => severity === null || issue.severity === severity)
    .filter(
      (issue) => wanted === '' || foldText(joinedText(issueText(issue, locale))).includes(wanted),
    );
  const groups = [...groupByCause(asked).values()].sort(
    (a, b) => rank(a[0]) - rank(b[0]) || countOf(b) - countOf(a),
  );
  const rows = groups.slice(0, shownMessages).map((group) => toRow(group, locale));
  return { rows, count: groups.length };
}

type IssueGroup = [SurveyFileIssue, ...SurveyFileIssue[]];

function groupByCause(issues: readonly SurveyFileIssue[]): Map<string, IssueGroup> {
  const groups = new Map<string, IssueGroup>();
  for (const issue of issues) {
    const cause = causeOf(issue);
    const group = groups.get(cause);
    if (group) group.push(issue);
    else groups.set(cause, [issue]);
  }
  return groups;
}

/** Also those that are not kept one by one. */
const countOf = (group: IssueGroup) => group.reduce((sum, { more = 0 }) => sum + 1 + more, 0);

const rank = ({ severity, row, column }: SurveyFileIssue) =>
  (severity === 'error' ? 0 : 2) + (row === null && column === null ? 0 : 1);

const joinedText = ({ place, problem, mend }: IssueText) => `${place} ${problem} ${mend}`;

/** Other values, or places of a survey file, that a message names. */
const named = 5;

function toRow(group: IssueGroup, locale: Locale): IssueRow {
  const [first] = group;
  const text = issueText(first, locale);
  const { severity, file, code } = first;
  const isLanguage = code === 'language-missing';
  const found = new Set(group.map((issue) => (isLanguage ? '' : foundText(issue))));
  found.delete(foundText(first));
  return {
    ...{ ...text, severity, file, count: countOf(group), also: fewOf([...found]) },
    place: group.length === 1 ? text.place : placesOf(group, text, locale),
  };
}

/** What was found, and what was probably meant by it. */
function foundText({ found, values: { near } }: SurveyFileIssue): string {
  return near === undefined ? found : `${found} → ${near}`;
}

function placesOf(group: IssueGroup, { place }: IssueText, locale: Locale): string {
  const [{ column, code }] = group;
  if (group.every(({ row }) => row === null)) {
    const others = group.slice(1).map((issue) => issueText(issue, locale).place);
    return fewOf([place, ...others]);
  }
  const t = getTranslator(locale);
  const isLanguage = code === 'language-missing';
  const inColumn = column === null || isLanguage ? [] : [t('import.place.column', { column })];
  return [...rowsBySheet(group)]
    .map(([sheet, rows]) =>
      [
        ...(sheet === null ? [] : [t('import.place.sheet', { sheet })]),
        ...(rows.size === 0 ? [] : [rowsText(rows, t)]),
        ...inColumn,
      ].join(', '),
    )
    .join(' · ');
}

function rowsBySheet(group: IssueGroup): Map<string | null, Set<number>> {
  const sheets = new Map<string | null, Set<number>>();
  for (const { sheet, row } of group) {
    const rows = sheets.get(sheet) ?? new Set();
    if (row !== null) rows.add(row);
    sheets.set(sheet, rows);
  }
  return sheets;
}

function rowsText(rows: ReadonlySet<number>, t: Translator): string {
  const [row] = rows;
  return rows.size === 1
    ? t('import.place.row', { row: String(row) })
    : t('import.place.rows', { rows: rangesOf([...rows]) });
}

function fewOf(texts: readonly string[]): string {
  return texts.slice(0, named).join(', ') + (texts.length > named ? ' …' : '');
}

/** Ranges of rows that a message names. */
const namedRanges = 12;

/** `[2, 3, 4, 20]` → `2–4, 20` */
function rangesOf(rows: number[]): string {
  const ranges: [number, number][] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else ranges.push([row, row]);
  }
  const texts = ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  return texts.slice(0, namedRanges).join(', ') + (texts.length > namedRanges ? ' …' : '');
}
