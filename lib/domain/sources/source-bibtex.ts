import { escapeTex } from '../../base/i18n/escape-tex';
import type { Source } from './source-schema';

const entryTypes = { article: 'article', opinion: 'article', blog: 'misc' } as const;

/**
 * A source as a BibTeX entry under its id. What it does not tell of itself is left away; `date` (BibLaTeX)
 * keeps the day that `year` (BibTeX) cannot.
 * @param label our own name for it, for a source without a title
 */
export function sourceBibtex(source: Source, label: string): string {
  const where = source.form === 'blog' ? 'howpublished' : 'journal';
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
  return `@${entryTypes[source.form]}{${source.id},\n${lines.join('\n')}\n}\n`;
}

/** An address is read as it is; only a brace could end its field. */
function escapeBraces(url: string): string {
  return url.replace(/[{}\\]/g, encodeURIComponent);
}
