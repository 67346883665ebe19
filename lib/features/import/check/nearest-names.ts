import { nearest, nearestInWords } from '../../../base/text/nearest';
import { foldText } from '../../../base/i18n/text-schema';
import type { SurveyFileFault } from '../../../domain/issues/fault-schema';
import { countryNames } from '../cells/cell-country';
import type { KnownContent } from '../../../domain/survey-files/known-content-schema';

type Names = readonly (readonly [string, string])[];

/** Faults about a name that nobody knows, each with the known one that was probably meant. */
export function withNearestNames(
  faults: readonly SurveyFileFault[],
  known: KnownContent,
): SurveyFileFault[] {
  const lists = new Map<string, Names>();
  const found = new Map<string, string | null>();
  return faults.map((fault) => {
    const list = listOf(fault);
    if (list === null || fault.found === '') return fault;
    const names = lists.get(list) ?? namesOf(list, known);
    lists.set(list, names);
    const key = `${list} ${fault.found}`;
    const near = found.has(key) ? (found.get(key) ?? null) : nearestOf(fault.found, names);
    found.set(key, near);
    return near === null ? fault : { ...fault, values: { ...fault.values, near } };
  });
}

function nearestOf(found: string, names: Names): string | null {
  const folded = foldText(found);
  return nearest(folded, names) ?? nearestInWords(folded, names);
}

/** In which list of names one was looked for. */
function listOf({ code, values, column }: SurveyFileFault): string | null {
  switch (code) {
    case 'unknown-indicator':
      return 'indicators';
    case 'unknown-survey':
      return 'surveys';
    case 'unknown-source':
      return 'sources';
    case 'unknown-code':
      return String(values.breakdown ?? column);
    case 'not-a-country':
      return 'countries';
    default:
      return null;
  }
}

function namesOf(list: string, { indicators, surveys, sources, codes }: KnownContent): Names {
  if (list === 'countries') return countryNames();
  if (list === 'indicators') return labelled(indicators);
  if (list === 'surveys') return labelled(surveys);
  if (list === 'sources') return labelled(sources);
  const own = [...codes.values()].filter(({ breakdown }) => breakdown === list);
  return labelled(own.map(({ code, label }) => [code, { label }]));
}

/** Ids, and the labels of what they name. */
function labelled(
  items: Iterable<readonly [string, { label: Readonly<Record<string, string>> }]>,
): Names {
  return [...items].flatMap(([id, { label }]) =>
    [id, ...Object.values(label)].map((name): [string, string] => [foldText(name), id]),
  );
}
