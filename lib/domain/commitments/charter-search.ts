import { locales } from '../../base/i18n/locales';
import type { SearchTerm } from '../search/search-terms';
import { findTerm, TextIndex } from '../search/text-index';
import type { Charter, Promises } from './commitment-schema';

/** The charters and laws of which the name and what they promise have every term, in any language. */
export function findCharters(
  { charters, commitments }: Promises,
  terms: readonly SearchTerm[],
): Charter[] {
  const index = new TextIndex<string>();
  const texts = [
    ...Array.from(charters.values(), ({ id, label }) => ({ id, label })),
    ...commitments.map(({ charter, label }) => ({ id: charter, label })),
  ];
  for (const { id, label } of texts)
    for (const locale of locales) index.add(label[locale] ?? '', locale, id);
  const worded = terms.filter(({ words }) => words.length > 0);
  const found = worded.map((term) => findTerm(index, term));
  return [...charters.values()].filter(
    ({ id }) => found.length > 0 && found.every((ids) => ids.has(id)),
  );
}
