import { foldText } from '../../base/i18n/text-schema';
import type { DurationUnit } from '../../base/text/parse-duration';
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

/** What a header may mean, what it says first before what it may say else; null for one whose words are not known. */
export function senseOf(header: string): HeaderSense | null {
  return sensesOf(header)[0] ?? null;
}

/** All that a header may mean, up to words that say nothing that is needed. */
export function sensesOf(header: string): HeaderSense[] {
  const words = headerWords(header);
  const senses = RULES.filter(({ pattern }) => pattern.test(words));
  const end = senses.findIndex(({ meanings }) => meanings.length === 0);
  return end < 0 ? senses : senses.slice(0, Math.max(end, 1));
}

const UNITS: readonly (readonly [RegExp, DurationUnit])[] = [
  [/\b(ms|msec|milli ?se[ck]\w*)\b/, 'milliseconds'],
  [/\b(s|seg|segs|sek|sec|secs|seconds?|secondes?|seconden?|sekunden?|segundos?)\b/, 'seconds'],
  [/\b(mins?|mn|minutes?|minuten|minuut|minutos?)\b/, 'minutes'],
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
