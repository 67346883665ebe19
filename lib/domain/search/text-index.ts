import { locales, type Locale } from '../../base/i18n/locales';
import { namesOf, type SearchTerm } from './search-terms';
import { stemOf, wordsOf } from './search-words';
import type { Synonyms } from './synonyms';

/** Texts that are found by the beginnings of their words and by other forms of them. `Id` says whose they are. */
export class TextIndex<Id> {
  readonly #words = new Map<string, Set<Id>>();
  readonly #stems = new Map<string, Set<Id>>();
  #sorted: readonly string[] | null = null;

  /** @param locale the text's language; null for a name, which has one in none */
  add(text: string, locale: Locale | null, id: Id): void {
    for (const word of new Set(wordsOf(text))) {
      if (!this.#words.has(word)) this.#sorted = null;
      idsOf(this.#words, word).add(id);
      if (locale !== null) idsOf(this.#stems, `${locale} ${stemOf(word, locale)}`).add(id);
    }
  }

  /** Whose texts have a word that begins like this one, or is another form of it. */
  find(word: string): Set<Id> {
    return new Set([...this.#beginning(word), ...this.findForms(word)]);
  }

  /** Whose texts have a form of a word, in the language of the text. */
  findForms(word: string): Set<Id> {
    return new Set(locales.flatMap((locale) => [...this.findForm(word, locale)]));
  }

  /** Whose texts in a language have a form of a word. */
  findForm(word: string, locale: Locale): ReadonlySet<Id> {
    return this.#stems.get(`${locale} ${stemOf(word, locale)}`) ?? new Set();
  }

  /** Whose texts have this very word. */
  findExactly(word: string): ReadonlySet<Id> {
    return this.#words.get(word) ?? new Set();
  }

  *#beginning(word: string): Iterable<Id> {
    const sorted = (this.#sorted ??= [...this.#words.keys()].sort());
    for (let at = firstFrom(sorted, word); sorted[at]?.startsWith(word); at += 1) {
      yield* this.#words.get(sorted[at] ?? '') ?? [];
    }
  }
}

/**
 * Whose texts have a term: all of its words, or a name that means the same. A sign that is to be found as
 * it stands is in no index.
 * @param groups the groups of names that mean the same
 */
export function findTerm<Id>(
  index: TextIndex<Id>,
  { words, isExact, synonyms }: SearchTerm,
  groups: readonly Synonyms[] = synonyms,
): Set<Id> {
  const own = words.map((word) => (isExact ? index.findExactly(word) : index.find(word)));
  const found = new Set(inAll(own));
  for (const group of groups.filter(({ kind, unit, country }) => !kind && !unit && !country)) {
    for (const locale of locales) {
      for (const name of namesOf(group, locale).filter(({ isSearched }) => isSearched)) {
        const forms = name.words.map((word) =>
          name.isExact ? index.findExactly(word) : index.findForm(word, locale),
        );
        for (const id of inAll(forms)) found.add(id);
      }
    }
  }
  return found;
}

/** What stands in every one of some sets; nothing where there is none. */
export function inAll<Id>([first, ...others]: readonly ReadonlySet<Id>[]): Id[] {
  return [...(first ?? [])].filter((id) => others.every((set) => set.has(id)));
}

function idsOf<Id>(map: Map<string, Set<Id>>, key: string): Set<Id> {
  const known = map.get(key);
  if (known) return known;
  const made = new Set<Id>();
  map.set(key, made);
  return made;
}

/** Where the first word stands that does not come before this one. */
function firstFrom(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
