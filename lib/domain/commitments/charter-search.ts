import { locales } from '../../base/i18n/locales';
import type { SearchTerm } from '../search/search-terms';
import { findTerm, TextIndex } from '../search/text-index';
import type { Charter, Promises } from './commitment-schema';

/** The charters and laws of which the name and what they promise have every term, in any language. */
export function findCharters(promises: Promises, terms: readonly SearchTerm[]): Charter[] {
  const worded = terms.filter(({ words }) => words.length > 0);
  if (worded.length === 0) return [];
  const index = indexOf(promises);
  const found = worded.map((term) => findTerm(index, term));
  return [...promises.charters.values()].filter(({ id }) => found.every((ids) => ids.has(id)));
}

const remembered = new WeakMap<Promises, TextIndex<string>>();

/** What is promised is told once a release; somebody searches with each letter they type. */
function indexOf(promises: Promises): TextIndex<string> {
  const known = remembered.get(promises);
  if (known) return known;
  const index = new TextIndex<string>();
  const texts = [
    ...Array.from(promises.charters.values(), ({ id, label }) => ({ id, label })),
    ...promises.commitments.map(({ charter, label }) => ({ id: charter, label })),
  ];
  for (const { id, label } of texts)
    for (const locale of locales) index.add(label[locale] ?? '', locale, id);
  remembered.set(promises, index);
  return index;
}
