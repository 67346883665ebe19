import { locales, type Locale } from '../../base/i18n/locales';
import { foldText } from '../../base/i18n/text-schema';
import { isEmptyWord, partsOf, stemOf, wordsOf } from './search-words';
import { synonyms, type Synonyms } from './synonyms';

/** One thing that a search asks for: a word, or words that only together are the name of something. */
export type SearchTerm = {
  /** As they were typed, folded: what a figure's own text is to have. */
  typed: readonly string[];
  /** Their letters and digits; none where a sign is to be found as it stands. */
  words: readonly string[];
  /** Whether other forms of the word mean something else. */
  isExact: boolean;
  synonyms: readonly Synonyms[];
};

/** Words of a synonym of several parts. */
const longest = 4;

/** What is more than a word at the edges of one: quotation marks of print, and marks of a sentence. */
const edges = /^[«“„‘¿]+|[»”,;:.!?…]+$/gu;

/** Signs that stand between words and are none. */
const joining = /^[&+/|·:,;.!?…«»“”„–—-]+$/u;

const isNumber = (word: string) => /^\d/.test(word);

/**
 * Reads what somebody wants to find. Names of several words that stand among the synonyms count as one;
 * words that every text has are left out, unless there are no others or they stand beside a number (`1 sur 3`).
 * @returns each thing once; a figure is to have them all
 */
export function toSearchTerms(q: string): SearchTerm[] {
  const typed = foldText(q).split(' ').filter(Boolean).map(trimEdges);
  const kept = typed.filter(
    (word, index) =>
      !joining.test(word) &&
      (!isEmptyWord(partsOf(word).join(' ')) ||
        [typed[index - 1], typed[index + 1]].some((beside) => isNumber(beside ?? ''))),
  );
  const words = kept.length > 0 ? kept : typed;
  const terms: SearchTerm[] = [];
  for (let at = 0; at < words.length;) {
    const term = nameAt(words, at) ?? toTerm(words.slice(at, at + 1));
    terms.push(term);
    at += term.typed.length;
  }
  return terms.filter((term, index) => terms.findIndex((one) => isSame(one, term)) === index);
}

const isSame = (one: SearchTerm, other: SearchTerm) =>
  one.typed.join(' ') === other.typed.join(' ');

function trimEdges(word: string): string {
  return /[\p{L}\p{N}]/u.test(word) ? word.replace(edges, '') : word;
}

/** The longest name of several words that begins here. */
function nameAt(words: readonly string[], at: number): SearchTerm | null {
  for (let length = Math.min(longest, words.length - at); length > 1; length -= 1) {
    const term = toTerm(words.slice(at, at + length));
    if (term.synonyms.length > 0) return term;
  }
  return null;
}

function toTerm(typed: readonly string[]): SearchTerm {
  const parts = typed.every(isWordy) ? typed.flatMap(partsOf) : [];
  const words = parts.filter((word) => parts.length === 1 || !isEmptyWord(word));
  const exact = words.length === 1 ? exactly.get(words.join(' ')) : undefined;
  return {
    typed: typed.map(withoutElision),
    words,
    isExact: exact !== undefined,
    synonyms: exact ?? (words.length > 0 ? synonymsOf(words) : []),
  };
}

const isWordy = (word: string) => /^[\p{L}\p{N}]+(?:['.&/-][\p{L}\p{N}]+)*$/u.test(word);

/** `d'attente` is looked for as `attente`. */
function withoutElision(word: string): string {
  const [only, ...more] = partsOf(word);
  return isWordy(word) && only !== undefined && more.length === 0 ? only : word;
}

/** The groups that have a name made of these words, in any language and form. */
function synonymsOf(words: readonly string[]): Synonyms[] {
  return [...new Set(locales.flatMap((locale) => named.get(nameKey(words, locale)) ?? []))];
}

/** The groups that have a word which begins like this. */
export function synonymsFrom(beginning: string): Synonyms[] {
  const found = [...single].filter(([word]) => word.startsWith(beginning));
  return [...new Set(found.flatMap(([, groups]) => groups))];
}

/** A synonym as it is compared. */
export type SynonymName = {
  words: readonly string[];
  /** Whether other forms of it mean something else. */
  isExact: boolean;
  /** Whether texts are searched for it. */
  isSearched: boolean;
};

/** The names of a group in one language. */
export function namesOf(group: Synonyms, locale: Locale): SynonymName[] {
  return group[locale].map((name) => ({
    words: wordsOf(name).filter((word, _, all) => all.length === 1 || !isEmptyWord(word)),
    isExact: name.startsWith('='),
    isSearched: !name.startsWith('~'),
  }));
}

function nameKey(words: readonly string[], locale: Locale): string {
  return `${locale} ${words.map((word) => stemOf(word, locale)).join(' ')}`;
}

const named = new Map<string, Synonyms[]>();
const exactly = new Map<string, Synonyms[]>();
const single = new Map<string, Synonyms[]>();

for (const group of synonyms) {
  for (const locale of locales) {
    for (const { words, isExact } of namesOf(group, locale)) {
      const [only, ...more] = words;
      if (isExact) add(exactly, words.join(' '), group);
      else add(named, nameKey(words, locale), group);
      if (only !== undefined && more.length === 0) add(single, only, group);
    }
  }
}

function add(map: Map<string, Synonyms[]>, key: string, group: Synonyms): void {
  const groups = map.get(key) ?? [];
  if (!groups.includes(group)) map.set(key, [...groups, group]);
}

/** Every name among the synonyms, as it is written. */
export function* synonymTexts(): Iterable<{ text: string; locale: Locale }> {
  for (const group of synonyms) {
    for (const locale of locales) for (const text of group[locale]) yield { text, locale };
  }
}
