import { foldText } from '../../i18n/text-schema';
import type { DurationUnit } from '../../base/text/duration';
import type { Meaning } from './mapping-schema';
import { MEANING_WORDS } from './meaning-words';

/** What a header may mean, in the order in which its values are tried, and how clearly it says so. */
export type HeaderSense = { meanings: readonly Meaning[]; clarity: number };

const RULES = MEANING_WORDS.map(({ meanings, clarity, words }) => ({
  ...{ meanings, clarity },
  pattern: new RegExp(`\\b(?:${words.map(toPattern).join('|')})(?!\\w)`),
}));

/** `*` stands for the end of a word, `…` for any words between two. */
function toPattern(words: string): string {
  return words.replaceAll('*', '\\w*').replaceAll(' … ', '\\b.*\\b');
}

/** A header as its words are compared: camel case and joined words parted, folded. */
export function headerWords(header: string): string {
  const parted = header.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/[_\-./:#*|[\](){}]+/g, ' ');
  return foldText(parted.replaceAll('%', ' percent '));
}

/** What a header may mean; null for one whose words are not known. */
export function senseOf(header: string): HeaderSense | null {
  const words = headerWords(header);
  return RULES.find(({ pattern }) => pattern.test(words)) ?? null;
}

const UNITS: readonly (readonly [RegExp, DurationUnit])[] = [
  [/\b(ms|msec|milli ?se[ck]\w*)\b/, 'milliseconds'],
  [/\b(s|sec|secs|seconds?|secondes?|seconden?)\b/, 'seconds'],
  [/\b(mins?|minutes?|minuten|minuut)\b/, 'minutes'],
];

/** The unit that a header names: `Attente (s)`, `wait_ms`. */
export function unitInHeader(header: string): DurationUnit | null {
  // `'s` and `l's` are no seconds.
  const words = headerWords(header).replace(/\w*'s\b/g, '');
  return UNITS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** The seconds of a service level that its header names: `Service Level (20 Seconds)`, `NS 80/20`. */
export function thresholdInHeader(header: string): number | null {
  const words = headerWords(header);
  const [, number, unit = ''] =
    /(\d+)\s*(s|sec\w*|min\w*|')?(?:$|\s)/.exec(words.replace(/\b80 (?=\d)/, '')) ?? [];
  if (number === undefined) return null;
  return unit.startsWith('m') ? Number(number) * 60 : Number(number);
}
