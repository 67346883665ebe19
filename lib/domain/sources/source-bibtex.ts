import { escapeTex } from '../../base/i18n/escape-tex';
import type { Source } from './source-schema';

const entryTypes = {
  ...({ article: 'article', opinion: 'article', blog: 'misc', report: 'techreport' } as const),
  ...({ 'web-page': 'misc', 'data-file': 'misc', parliament: 'misc', ratings: 'misc' } as const),
} as const;

/** Where an entry of a type is published. */
const publisherFields = { article: 'journal', misc: 'howpublished', techreport: 'institution' };

/**
 * A source as a BibTeX entry under its id. What it does not tell of itself is left away; `date` (BibLaTeX)
 * keeps the day that `year` (BibTeX) cannot.
 * @param label our own name for it, for a source without a title
 */
export function sourceBibtex(source: Source, label: string): string {
  const type = entryTypes[source.form];
  const where = publisherFields[type];
  const fields = [
    ['title', `{${escapeTex(source.title ?? label)}}`],
    ['author', source.author && escapeTex(source.author)],
    [where, source.publisher && escapeTex(source.publisher)],
    ['year', source.published_on?.slice(0, 4) ?? null],
    ['date', source.published_on],
    ['url', source.url && escapeBraces(source.url)],
    ['langid', source.language],
  ] as const;
  const lines = fields.flatMap(([name, value]) =>
    value === null ? [] : `  ${name} = {${value}},`,
  );
  return `@${type}{${source.id},\n${lines.join('\n')}\n}\n`;
}

/** An address is read as it is; only a brace could end its field. */
function escapeBraces(url: string): string {
  return url.replace(/[{}\\]/g, encodeURIComponent);
}
