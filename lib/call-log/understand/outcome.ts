import { foldText } from '../../base/i18n/text-schema';
import { NOT_OFFERED_HINT, OUTCOME_WORDS, type PhraseClass } from './outcome-words';

/** How a call ended for its caller. */
export type Outcome = 'answered' | 'abandoned';

/**
 * How a call ended. `left`: taken out of the queue by the system, unanswered. `turned-away`: never let
 * in. Both were offered, and no agent answered. `not-offered`: no call of a customer to the service.
 */
export type Ending = Outcome | 'left' | 'turned-away' | 'not-offered';

/** What a person may say that a word means. */
export const wordMeanings = ['answered', 'abandoned', 'ignore'] as const;
export type WordMeaning = (typeof wordMeanings)[number];

const yes = new Set([
  'y',
  'yes',
  'o',
  'oui',
  'j',
  'ja',
  '1',
  'true',
  'vrai',
  'waar',
  'x',
  'wahr',
  's',
  'si',
  't',
]);
const no = new Set([
  'n',
  'no',
  'non',
  'nee',
  'neen',
  '0',
  'false',
  'faux',
  'onwaar',
  'nein',
  'falsch',
  'f',
]);

/** A word as it is compared and remembered: camel case parted, folded, signs as spaces. */
export function foldWord(text: string): string {
  return foldText(
    text
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/[_\-/.,:;()[\]{}|'’"*+#&]+/g, ' ')
      .trim(),
  );
}

const classes = Object.entries(OUTCOME_WORDS).map(([name, words]) => ({
  name,
  // The longest phrase decides: `not answered` before `answered`.
  pattern: new RegExp(`(?:${words.join('|')})(?= |$)`, 'y'),
  phrases: words.map((word) => new RegExp(`(?:${word})(?= |$)`, 'y')),
}));

/** The classes of the phrases that a text is made of, and how many of its words are in none. */
function phrasesOf(words: string): { found: Set<string>; unknown: number } {
  const found = new Set<string>();
  let unknown = 0;
  for (let at = 0; at < words.length;) {
    let [best, name] = [0, ''];
    for (const { name: own, pattern, phrases } of classes) {
      pattern.lastIndex = at;
      if (!pattern.test(words)) continue;
      for (const phrase of phrases) {
        phrase.lastIndex = at;
        const length = phrase.exec(words)?.[0].length ?? 0;
        if (length > best) [best, name] = [length, own];
      }
    }
    if (best > 0) found.add(name);
    else {
      unknown += 1;
      best = (words.indexOf(' ', at) + 1 || words.length + 1) - at - 1;
    }
    at += best + 1;
  }
  found.delete('neutral' satisfies PhraseClass);
  return { found, unknown };
}

const UNANSWERED: readonly (readonly [PhraseClass, Ending])[] = [
  ['turned-away', 'turned-away'],
  ['left', 'left'],
  ['no-agent', 'abandoned'],
  ['abandoned', 'abandoned'],
];

/**
 * How a call ended, by what its row says as a whole; null for a phrase that is not understood to its last
 * word, or that says two contrary things: it is asked, never guessed.
 */
export function parsePhrase(text: string): Ending | null {
  const words = foldWord(text);
  // Who took the call, in place of how it ended.
  if (/^(?:agents?|agente|operator)$/.test(words)) return 'answered';
  const { found, unknown } = phrasesOf(words);
  return unknown > 0 ? null : endingOf(found);
}

function endingOf(found: ReadonlySet<string>): Ending | null {
  // An outbound call is none of those offered, however it ended.
  if (found.has('outbound')) return 'not-offered';
  const unanswered = UNANSWERED.find(([name]) => found.has(name));
  if (found.has('answered')) return unanswered ? null : 'answered';
  return unanswered ? unanswered[1] : null;
}

/** What a word that is not understood may mean, to be proposed to a person; null where nothing suggests it. */
export function proposeMeaning(text: string): WordMeaning | null {
  const words = foldWord(text);
  if (NOT_OFFERED_HINT.test(words)) return 'ignore';
  const { found } = phrasesOf(words);
  const isUnanswered = UNANSWERED.some(([name]) => found.has(name));
  // Where a phrase speaks of both, a call that may have been missed must not be told as answered.
  if (isUnanswered) return 'abandoned';
  return found.has('answered') ? 'answered' : null;
}

/** What a person says of a word, as an ending. */
export function endingOfMeaning(meaning: WordMeaning): Ending {
  return meaning === 'ignore' ? 'not-offered' : meaning;
}

/**
 * What yes or no, or one of the two digits, says of a call.
 * @param yesMeans what `Y`, `oui` or `1` says of the call
 */
export function parseFlag(text: string, yesMeans: Outcome): Outcome | null {
  const word = foldText(text);
  if (yes.has(word)) return yesMeans;
  if (no.has(word)) return yesMeans === 'answered' ? 'abandoned' : 'answered';
  return null;
}

/** Whether a text says yes or no without saying to what. */
export function isYesOrNo(text: string): boolean {
  const word = foldText(text);
  return yes.has(word) || no.has(word);
}

/** What systems write for a moment that never came: `0`, `0000-00-00 00:00:00`, the first moment of a calendar. */
export function isNoMoment(text: string): boolean {
  return (
    isPlaceholder(text) || /^0+(?:[.,]0+)?$|\b(?:0000|0001|1899|1900)\b|\b1970-01-01\b/.test(text)
  );
}

/** What systems write in place of the agent of a call that no agent took. */
export function isNobody(text: string): boolean {
  return isPlaceholder(text) || /^(?:0+|-1)$/.test(text);
}

/** What systems write where there is nothing to write. */
export function isPlaceholder(text: string): boolean {
  return (
    text === '' ||
    /^\s*(?:-+|--:--(?::--)?|\\n|n\/?a|null|nul|[([]?none[)\]]?|nan|nat|undefined|no_server|aucune?|geen|keine?|#n\/a)?\s*$/i.test(
      text,
    )
  );
}
