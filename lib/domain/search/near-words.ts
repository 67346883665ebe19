import { distance } from 'fastest-levenshtein';
import type { Vocabulary } from '../figures/vocabulary-schema';
import type { Locale } from '../../base/i18n/locales';
import { foldText } from '../../base/i18n/text-schema';
import { isEmptyWord, stemOf } from './search-words';
import { synonymTexts } from './search-terms';
import { vocabularyTexts } from './vocabulary-index';

/** A word that is known: folded as it is compared, as it is written, in which language, and in how many texts. */
type KnownWord = { folded: string; written: string; locale: Locale | null; count: number };

/** Shorter words have too many neighbours. */
const shortest = 3;

/** So many letters may be wrong in a word of so many. */
const allowed = (letters: number) => (letters < 6 ? 1 : letters < 9 ? 2 : 3);

/**
 * The words of a vocabulary and of its synonyms that were probably meant by one that was mistyped: few letters
 * differ from the word, or from how it begins. Words of the reader's language stand before equally near ones.
 * @param typed folded
 * @returns each as it is written, the nearest first; of several forms of a word one
 */
export function nearWords(vocabulary: Vocabulary, typed: string, locale: Locale): string[] {
  if (typed.length < shortest || /\d/.test(typed)) return [];
  const near = knownWords(vocabulary).flatMap((word) => {
    const apart = apartFrom(typed, word.folded);
    return apart === null ? [] : [{ ...word, apart, isOther: Number(word.locale !== locale) }];
  });
  const sorted = near.toSorted(
    (a, b) => a.apart - b.apart || a.isOther - b.isOther || b.count - a.count,
  );
  const forms = new Map(
    sorted.toReversed().map((word) => [stemOf(word.folded, word.locale ?? locale), word]),
  );
  return sorted.filter((word) => [...forms.values()].includes(word)).map(({ written }) => written);
}

/** How many letters are wrong; null where too many are. What only begins so is half a letter further. */
function apartFrom(typed: string, known: string): number | null {
  const most = allowed(typed.length);
  const whole =
    Math.abs(typed.length - known.length) <= most
      ? distance(typed, known)
      : Number.POSITIVE_INFINITY;
  const isBegun = typed.length > shortest && known.length > typed.length;
  const begun = isBegun ? distance(typed, known.slice(0, typed.length)) + 0.5 : whole;
  const apart = Math.min(whole, begun);
  return Math.floor(apart) <= most && apart < typed.length / 2 ? apart : null;
}

const remembered = new WeakMap<Vocabulary, KnownWord[]>();

function knownWords(vocabulary: Vocabulary): KnownWord[] {
  const known = remembered.get(vocabulary);
  if (known) return known;
  const words = new Map<string, KnownWord>();
  for (const texts of [synonymTexts(), vocabularyTexts(vocabulary)]) {
    for (const { text, locale } of texts) addWords(words, text, locale);
  }
  const made = [...words.values()];
  remembered.set(vocabulary, made);
  return made;
}

function addWords(words: Map<string, KnownWord>, text: string, locale: Locale | null): void {
  for (const written of text.match(/\p{L}+/gu) ?? []) {
    const folded = foldText(written);
    if (folded.length < shortest || isEmptyWord(folded)) continue;
    const known = words.get(folded);
    if (known) {
      known.count += 1;
      if (written < known.written) continue;
      // `attente` rather than `Attente`, which only begins a label.
      known.written = written;
    } else words.set(folded, { folded, written, locale, count: 1 });
  }
}
