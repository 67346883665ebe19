import { articleFigures } from '../../fixtures/article-figures';
import type { Locale } from './site';

/** A figure as its article states it. */
export type Expected = { id: string; value: number; unit: string };

/** All of them. */
export const figures: readonly Expected[] = articleFigures;

const sources = new Set(articleFigures.map(({ source }) => source));

/** What each text states, by source. */
export const figuresOf = new Map(
  [...sources].map((name) => [name, articleFigures.filter(({ source }) => source === name)]),
);

const days = { fr: 'jours', nl: 'dagen', en: 'days' };

/** A number as a reader of this language expects to see it, with plain spaces. */
export function written({ value, unit }: Expected, locale: Locale): string {
  const number = locale === 'en' ? String(value) : String(value).replace('.', ',');
  if (unit === 'percent') return locale === 'fr' ? `${number} %` : `${number}%`;
  if (unit === 'minutes') return `${number} min`;
  return unit === 'days' ? `${number} ${days[locale]}` : number;
}

/** Any white space, also the kinds that do not break, as one plain space. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
