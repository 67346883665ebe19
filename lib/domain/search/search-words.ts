import { stemmer as stemDutch } from '@orama/stemmers/dutch';
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemFrench } from '@orama/stemmers/french';
import type { Locale } from '../../base/i18n/locales';
import { foldText } from '../../base/i18n/text-schema';

// Snowball's stemmers cut `satisfait` and `satisfaits` differently, so that the plural goes first.
const stemmers: Record<Locale, (word: string) => string> = {
  fr: (word) => stemFrench(word.replace(/(?<=\p{L}{3})[sx]$/u, '')),
  nl: stemDutch,
  en: stemEnglish,
};

/** French writes its short words together with the next one: `l'attente`, `d'appels`, `qu'ils`. */
const elision = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'(?=[\p{L}\p{N}])/u;

/** The words of a text, folded, without signs or elided articles: `Centre d’appels` → `centre`, `appels`. */
export function wordsOf(text: string): string[] {
  return foldText(text).split(' ').flatMap(partsOf);
}

/** The words that one folded word between spaces holds: `d'appels` → `appels`, `face-to-face` → three. */
export function partsOf(word: string): string[] {
  return word
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(elision, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
}

/** What the forms of a folded word have in common in a language: `attentes` and `attente` → `attent`. */
export function stemOf(word: string, locale: Locale): string {
  return /^\p{Script=Latin}+$/u.test(word) && word.length > 2 ? stemmers[locale](word) : word;
}

/** Words that say nothing alone: they are left out of a search that has others. */
const emptyWords: Record<Locale, string> = {
  fr: `a au aux avec ce ces cette comme dans de des du en est et etre gens il ils la le les leur leurs mais
    ou par pas personnes pour qu que quel quelle quelles quels qui quoi sa se ses son sont un une y combien comment
    pourquoi quand on nous vous apres`,
  nl: `aan als bij dat de deze die dit door een en er het hoe hoeveel hun ik in is je of om ons onze te tot
    uit van voor waar waarom wanneer wat welk welke wie wij ze zich zijn mensen naar na met op`,
  en: `a an and are as at be by do does for from how in is it its many much of on or our people that the their
    they this to was were what when where which who why with you your after`,
};

const empty: ReadonlySet<string> = new Set(
  Object.values(emptyWords).flatMap((words) => words.split(/\s+/)),
);

/** Whether a folded word is one of those that every text has. */
export function isEmptyWord(word: string): boolean {
  return empty.has(word);
}
