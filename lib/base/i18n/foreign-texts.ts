import type { Locale } from './locales';
import { pickText, type Localised } from './text-schema';
import type { Translator } from './translations';

/** A text of the content that a reader is shown in another language than the page's, and that language. */
export type ForeignText = { text: string; lang: Locale };

/** A piece of a text that is shown; `lang` where it is not in the page's language. */
export type TextPart = { text: string; lang: Locale | null };

/** Which of some texts the content does not have in the reader's language, each once. */
export function foreignTexts(
  texts: readonly (Localised | null | undefined)[],
  locale: Locale,
): ForeignText[] {
  const found = new Map<string, ForeignText>();
  for (const text of texts) {
    // Nearly every text is there in every language.
    if (!text || text[locale] !== undefined) continue;
    const picked = pickText(text, locale);
    found.set(picked.text, picked);
  }
  return [...found.values()];
}

/**
 * A text cut where a foreign one stands in it, as whole words: the interface's own sentences quote texts of the
 * content.
 */
export function splitForeign(text: string, foreign: readonly ForeignText[]): TextPart[] {
  const [longest, ...others] = foreign.toSorted((a, b) => b.text.length - a.text.length);
  if (!longest) return text === '' ? [] : [{ text, lang: null }];
  const at = findWhole(text, longest.text);
  if (at < 0) return splitForeign(text, others);
  return [
    ...splitForeign(text.slice(0, at), others),
    { ...longest },
    ...splitForeign(text.slice(at + longest.text.length), foreign),
  ];
}

/** Where a text stands that no letter or digit goes on from; −1 where it does not. */
function findWhole(text: string, wanted: string): number {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + wanted.length]];
    if (!/[\p{L}\p{N}]/u.test(before + after)) return at;
  }
  return -1;
}

/** The languages besides the reader's that a text holds. */
export function languagesIn(text: string, foreign: readonly ForeignText[]): Locale[] {
  return [...new Set(splitForeign(text, foreign).flatMap(({ lang }) => lang ?? []))];
}

/** A text for places that hold no markup: languages besides the reader's are named behind it. */
export function withLanguages(
  text: string,
  foreign: readonly ForeignText[],
  t: Translator,
): string {
  const named = languagesIn(text, foreign).map((lang) => `(${t(`languages.in.${lang}`)})`);
  return [text, ...named].join(' ');
}

/** One text of the content for places that hold no markup, such as a drawing. */
export function textWithLanguage(
  localised: Localised,
  { locale, t }: { locale: Locale; t: Translator },
): string {
  return withLanguages(pickText(localised, locale).text, foreignTexts([localised], locale), t);
}
