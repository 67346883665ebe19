import { escapeTex } from '../../base/i18n/escape-tex';
import { formatDate } from '../../base/i18n/format';
import type { Locale } from '../../base/i18n/locales';
import { pickText } from '../../base/i18n/text-schema';
import type { Source } from '../sources/source-schema';
import { toMeaning, type FigureWords } from './figure-meaning';
import type { Figure } from './figure-schema';

export const citationFormats = ['text', 'bibtex', 'csl'] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** How one cites a figure, ready to copy, in every format. */
export type Citations = Record<CitationFormat, string>;

/** A release, as far as a citation names it. */
type CitedRelease = { number: number; published_at: Date };

/** Which state of the barometer is cited, at which address, and when it was looked at (ISO date). */
export type Consulted = { release: CitedRelease; url: string; date: string };

/** What every format is made from. */
type Parts = {
  id: string;
  author: string;
  title: string;
  value: string;
  reported: string;
  locale: Locale;
} & Consulted;

/** A figure's citations: text in the manner of APA, BibTeX, and CSL-JSON as reference managers read it. */
export function toCitations(figure: Figure, consulted: Consulted, words: FigureWords): Citations {
  const { vocabulary, locale, t } = words;
  const { title, value } = toMeaning(figure, words);
  const source = describeSource(vocabulary.sources.get(figure.source), words) || figure.source;
  const reported =
    figure.paragraph === null
      ? [source, figure.locator].filter((part) => part !== null).join(', ')
      : t('figure.reported', { source, paragraph: String(figure.paragraph) });
  const author = t('site.name');
  const parts: Parts = { id: figure.id, author, title, value, reported, locale, ...consulted };
  return {
    text: toText(parts, words),
    bibtex: figureBibtex(parts, words),
    csl: toCsl(parts, words),
  };
}

/** Author, title, publisher and date of a source, as far as they are known. */
function describeSource(source: Source | undefined, { locale }: FigureWords): string {
  if (!source) return '';
  const { author, title, label, publisher, published_on } = source;
  const date = published_on === null ? null : formatDate(published_on, locale);
  const known = [author, title ?? pickText(label, locale).text, publisher, date];
  return known.filter((part) => part !== null).join(', ');
}

function toText({ release, date, locale, ...parts }: Parts, { t }: FigureWords): string {
  return t('figure.citation', {
    ...parts,
    year: String(release.published_at.getUTCFullYear()),
    release: release.number,
    date: formatDate(date, locale),
  });
}

function noteOf({ reported, id, release }: Parts, { t }: FigureWords): string {
  return t('figure.reportedNote', { reported, id, release: release.number });
}

function figureBibtex(parts: Parts, words: FigureWords): string {
  const { id, author, title, value, url, date, release, locale } = parts;
  const fields = {
    author: `{${escapeTex(author)}}`,
    title: `{${escapeTex(`${title}: ${value}`)}}`,
    year: String(release.published_at.getUTCFullYear()),
    url,
    urldate: date,
    note: escapeTex(noteOf(parts, words)),
    language: locale,
  };
  const lines = Object.entries(fields).map(([name, text]) => `  ${name} = {${text}}`);
  return `@misc{${id},\n${lines.join(',\n')}\n}`;
}

function toCsl(parts: Parts, words: FigureWords): string {
  const { id, author, title, value, url, date, release, locale } = parts;
  const published = release.published_at.toISOString().slice(0, 10);
  const item = {
    id,
    type: 'dataset',
    author: [{ literal: author }],
    title: `${title}: ${value}`,
    issued: { 'date-parts': [toDateParts(published)] },
    accessed: { 'date-parts': [toDateParts(date)] },
    version: String(release.number),
    URL: url,
    note: noteOf(parts, words),
    language: locale,
  };
  return JSON.stringify([item], null, 2);
}

function toDateParts(date: string): number[] {
  return date.split('-').map(Number);
}
