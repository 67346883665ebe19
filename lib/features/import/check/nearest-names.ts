import { nearest, nearestInWords } from '../../../base/text/nearest';
import { foldText } from '../../../base/i18n/text-schema';
import type { SurveyFileIssue } from '../../../domain/issues/issue-schema';
import { countryNames, countryOfPart } from '../cells/cell-country';
import type { KnownContent } from '../../../domain/survey-files/known-content-schema';

/** Unknown names for which known ones are looked up: whoever has more of them has other names altogether. */
const mostLookedUp = 1_000;

type KnownNames = readonly (readonly [string, string])[];

/** Issues about a name that nobody knows, each with the known one that was probably meant. */
export function withNearestNames(
  issues: readonly SurveyFileIssue[],
  known: KnownContent,
): SurveyFileIssue[] {
  const lists = new Map<string, KnownNames>();
  const found = new Map<string, string | null>();
  return issues.map((issue) => {
    const list = listOf(issue);
    if (list === null || issue.found === '') return issue;
    const names = lists.get(list) ?? knownNames(list, known);
    lists.set(list, names);
    const key = `${list} ${issue.found}`;
    if (!found.has(key) && found.size < mostLookedUp)
      found.set(
        key,
        (list === 'countries' ? countryOfPart(issue.found) : null) ?? nearestOf(issue.found, names),
      );
    const near = found.get(key) ?? null;
    return near === null ? issue : { ...issue, values: { ...issue.values, near } };
  });
}

function nearestOf(found: string, names: KnownNames): string | null {
  const folded = foldText(found);
  // `XX` stands for many countries, and resembles the code of none.
  if (folded === 'xx') return null;
  return nearest(folded, names) ?? nearestInWords(folded, names);
}

/** In which list of names one was looked for. */
function listOf({ code, values, column }: SurveyFileIssue): string | null {
  switch (code) {
    case 'unknown-indicator':
      return 'indicators';
    case 'unknown-survey':
      return 'surveys';
    case 'unknown-source':
      return 'sources';
    case 'unknown-organisation':
      return 'organisations';
    case 'unknown-charter':
      return 'charters';
    case 'unknown-code':
      return String(values.breakdown ?? column);
    case 'not-a-country':
      return 'countries';
    default:
      return null;
  }
}

function knownNames(
  list: string,
  { indicators, surveys, sources, organisations, charters, codes }: KnownContent,
): KnownNames {
  if (list === 'countries') return countryNames();
  if (list === 'indicators') return labelled(indicators);
  if (list === 'surveys') return labelled(surveys);
  if (list === 'sources') return labelled(sources);
  if (list === 'charters') return labelled(charters);
  if (list === 'organisations')
    return labelled(Array.from(organisations, ([id, { name }]) => [id, { label: name }] as const));
  const own = [...codes.values()].filter(({ breakdown }) => breakdown === list);
  return labelled(own.map(({ code, label }) => [code, { label }]));
}

/** Ids, and the labels of what they name. */
function labelled(
  items: Iterable<readonly [string, { label: Readonly<Record<string, string>> }]>,
): KnownNames {
  return [...items].flatMap(([id, { label }]) =>
    [id, ...Object.values(label)].map((name): [string, string] => [foldText(name), id]),
  );
}
