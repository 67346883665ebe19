import type { Vocabulary } from '../figures/vocabulary-schema';
import { countryName } from '../../base/i18n/country-schema';
import { locales, type Locale } from '../../base/i18n/locales';
import type { Localised } from '../../base/i18n/text-schema';
import { getTranslator } from '../../base/i18n/translations';
import { breakdowns, themes, type Indicator, type Theme } from '../indicators/indicator-schema';
import { synonymsFrom, type SearchTerm } from './search-terms';
import type { Synonyms } from './synonyms';
import { findTerm, inAll, TextIndex } from './text-index';

/** The columns of a figure that say what it is about. */
export const searchColumns = [
  ...breakdowns,
  ...(['country', 'year', 'kind', 'indicator', 'source', 'survey', 'organisation'] as const),
] as const;

export type SearchColumn = (typeof searchColumns)[number];

/** What a word names: per column the codes of the figures that are about it. */
export type FoundCodes = Readonly<Record<SearchColumn, readonly string[]>>;

/** What has a text: a code of a column. */
type Owner = { column: SearchColumn; code: string };

/** The texts of a vocabulary. */
type Texts = {
  /** Labels, titles and names: what things are called. */
  names: TextIndex<Owner>;
  /** Definitions, questions, populations: what indicators are about. */
  definitions: TextIndex<Owner>;
  /** The titles of themes. */
  titles: TextIndex<Theme>;
};

/** A word is looked for among the beginnings of synonyms where it names nothing itself, from so many letters on. */
const shortestBeginning = 4;

/**
 * The codes, indicators, surveys and sources that a term names, in any language. Where nothing is called
 * so, the indicators whose definitions have it.
 */
export function findCodes(vocabulary: Vocabulary, term: SearchTerm): FoundCodes {
  const { names, definitions } = indexedTexts(vocabulary);
  const [word = '', ...more] = term.words;
  const isBegun = more.length === 0 && word.length >= shortestBeginning;
  const tries = [
    () => lookUp(vocabulary, names, term, term.synonyms),
    () => lookUp(vocabulary, definitions, term, term.synonyms),
    () => (isBegun ? lookUp(vocabulary, names, term, synonymsFrom(word)) : noCodes),
  ];
  return tries.map((look) => look()).find((codes) => !namesNothing(codes)) ?? noCodes;
}

/** Whether a term names nothing of the vocabulary. */
function namesNothing(codes: FoundCodes): boolean {
  return searchColumns.every((column) => codes[column].length === 0);
}

/** The themes that a term names: a word of their title, or what else they are called. */
export function findThemes(
  vocabulary: Vocabulary,
  { words, synonyms }: Pick<SearchTerm, 'words' | 'synonyms'>,
): Theme[] {
  const { titles } = indexedTexts(vocabulary);
  const titled = inAll(words.map((word) => titles.findForms(word)));
  const named = synonyms.flatMap(({ theme }) => theme ?? []);
  return themes.filter((theme) => titled.includes(theme) || named.includes(theme));
}

/** Every text of a vocabulary, with its language; a name has none. */
export function* vocabularyTexts(
  vocabulary: Vocabulary,
): Iterable<{ text: string; locale: Locale | null }> {
  yield* ownedTexts(vocabulary);
  for (const { text, locale } of themeTitles()) yield { text, locale };
}

function lookUp(
  vocabulary: Vocabulary,
  index: TextIndex<Owner>,
  term: SearchTerm,
  synonyms: readonly Synonyms[],
): FoundCodes {
  const codes = emptyCodes();
  for (const { column, code } of findTerm(index, term, synonyms)) codes[column].add(code);
  const found = findThemes(vocabulary, { words: term.words, synonyms });
  addIndicators(codes, vocabulary, ({ theme }) => found.includes(theme));
  for (const { unit, kind, country } of synonyms) {
    if (kind) codes.kind.add(kind);
    if (country && vocabulary.countries.includes(country)) codes.country.add(country);
    addIndicators(codes, vocabulary, (one) => one.unit === unit);
  }
  const [word = '', ...more] = term.words;
  if (more.length === 0 && /^(?:19|20)\d\d$/.test(word)) codes.year.add(word);
  return asLists(codes);
}

type CodeSets = Record<SearchColumn, Set<string>>;

function emptyCodes(): CodeSets {
  const none = () => new Set<string>();
  return {
    ...{ sector: none(), channel: none(), aspect: none(), provider: none(), segment: none() },
    ...{ country: none(), year: none(), kind: none() },
    ...{ indicator: none(), source: none(), survey: none(), organisation: none() },
  };
}

function asLists(codes: CodeSets): FoundCodes {
  const list = (column: SearchColumn) => [...codes[column]].sort();
  return {
    ...{ sector: list('sector'), channel: list('channel'), aspect: list('aspect') },
    ...{ provider: list('provider'), segment: list('segment'), country: list('country') },
    ...{ year: list('year'), kind: list('kind'), indicator: list('indicator') },
    ...{ source: list('source'), survey: list('survey'), organisation: list('organisation') },
  };
}

const noCodes = asLists(emptyCodes());

function addIndicators(
  codes: CodeSets,
  { indicators }: Vocabulary,
  isMeant: (one: Indicator) => boolean,
): void {
  for (const indicator of indicators.values()) {
    if (isMeant(indicator)) codes.indicator.add(indicator.id);
  }
}

const remembered = new WeakMap<Vocabulary, Texts>();

/** All texts of a vocabulary, ready to be searched: thousands of them take a while. */
function indexedTexts(vocabulary: Vocabulary): Texts {
  const known = remembered.get(vocabulary);
  if (known) return known;
  const made = {
    names: new TextIndex<Owner>(),
    definitions: new TextIndex<Owner>(),
    titles: new TextIndex<Theme>(),
  };
  addVocabulary(made, vocabulary);
  remembered.set(vocabulary, made);
  return made;
}

function addVocabulary({ names, definitions, titles }: Texts, vocabulary: Vocabulary): void {
  for (const { index, text, locale, owner } of ownedTexts(vocabulary)) {
    (index === 'names' ? names : definitions).add(text, locale, owner);
  }
  for (const { text, locale, theme } of themeTitles()) titles.add(text, locale, theme);
}

/** A text, what it belongs to, and whether it is what that is called or what it is about. */
type OwnedText = {
  index: 'names' | 'definitions';
  owner: Owner;
  text: string;
  locale: Locale | null;
};

function* ownedTexts(vocabulary: Vocabulary): Iterable<OwnedText> {
  for (const one of vocabulary.indicators.values()) {
    const owner: Owner = { column: 'indicator', code: one.id };
    yield* inLanguages('names', owner, one.label);
    yield* inLanguages('definitions', owner, one.definition, one.question, one.population);
  }
  for (const one of vocabulary.surveys.values()) {
    const owner: Owner = { column: 'survey', code: one.id };
    yield* inLanguages('names', owner, one.label, one.edition);
    yield* inNone(owner, one.organiser, one.sponsor);
    yield* inLanguages('definitions', owner, one.population);
  }
  for (const one of vocabulary.sources.values()) {
    const owner: Owner = { column: 'source', code: one.id };
    yield* inLanguages('names', owner, one.label);
    yield* inNone(owner, one.author, one.publisher);
    const locale = locales.find((locale) => locale === one.language) ?? null;
    if (one.title !== null) yield { index: 'names', owner, text: one.title, locale };
  }
  for (const { id, name } of vocabulary.organisations.values()) {
    yield* inLanguages('names', { column: 'organisation', code: id }, name);
  }
  for (const breakdown of breakdowns) {
    for (const { code, label } of vocabulary.codes[breakdown].values()) {
      yield* inLanguages('names', { column: breakdown, code }, label);
    }
  }
  for (const code of vocabulary.countries) {
    const owner: Owner = { column: 'country', code };
    for (const locale of locales) {
      yield { index: 'names', owner, text: countryName(code, locale), locale };
    }
  }
}

function* inLanguages(
  index: OwnedText['index'],
  owner: Owner,
  ...texts: readonly (Localised | null)[]
): Iterable<OwnedText> {
  for (const localised of texts) {
    for (const locale of locales) {
      const text = localised?.[locale];
      if (text !== undefined) yield { index, owner, text, locale };
    }
  }
}

/** Names of people and companies are of no language. */
function* inNone(owner: Owner, ...names: readonly (string | null)[]): Iterable<OwnedText> {
  for (const text of names) {
    if (text !== null) yield { index: 'names', owner, text, locale: null };
  }
}

function* themeTitles(): Iterable<{ text: string; locale: Locale; theme: Theme }> {
  for (const theme of themes) {
    for (const locale of locales) {
      yield { text: getTranslator(locale)(`themes.${theme}.title`), locale, theme };
    }
  }
}
