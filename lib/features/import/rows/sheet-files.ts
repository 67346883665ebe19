import { slugSchema } from '../../../base/i18n/text-schema';
import type { Source } from '../../../domain/sources/source-schema';
import type { RawSurveyFile } from '../../../domain/issues/issue-place';
import type { KnownContent } from '../../../domain/survey-files/known-content-schema';
import {
  isOwnedSheet,
  ownedWordSheets,
  sheetNames,
  type SheetName,
} from '../../../domain/imports/sheet-columns';
import type { SheetItem, SheetItems } from './sheet-item';
import { originOf } from './sheet-origin';

// Sheets hold rows of many sources; a survey file holds what one source says.

/** What one source says; `id` is null for words that belong to none. */
type SourceItems = { id: string | null; source: SheetItem | null; items: SheetItems };

/**
 * The survey files that sheets make: one for each source, and one for words that belong to none.
 * @param standing rows may belong to a source that the sheets do not define again
 * @param complete whether they say all of their sources; lists besides figures for which there is no sheet
 *   are not meant by it
 */
export function toSurveyFiles(
  name: string,
  items: SheetItems,
  standing: Pick<KnownContent, 'sources' | (typeof ownedWordSheets)[number]>,
  complete: boolean,
): RawSurveyFile[] {
  const groups = new Map<string | null, SourceItems>();
  const groupOf = (id: string | null) => {
    const group = groups.get(id) ?? { id, source: null, items: {} };
    groups.set(id, group);
    return group;
  };
  for (const source of items.sources ?? []) {
    const id = String(source.item.id);
    // A source that is there twice makes a file of its own, so that it is found to be.
    if (groups.has(id)) groups.set(`${id} ${source.row.row}`, { id, source, items: {} });
    else groupOf(id).source = source;
  }
  for (const list of sheetNames)
    for (const item of list === 'sources' ? [] : (items[list] ?? []))
      (groupOf(ownerOf(list, item)).items[list] ??= []).push(item);
  const unsaid = ownedWordSheets.filter((list) => complete && !items[list]);
  const kept = (id: string | null) =>
    Object.fromEntries(unsaid.map((list) => [list, ofSource(standing[list].values(), id)]));
  return Array.from(groups, ([key, group], index) =>
    toSurveyFile(name, group, kept(key), standing.sources, index),
  );
}

/** The source an item belongs to; null for a word, and for a reference that belongs to none. */
function ownerOf(list: SheetName, { owner }: SheetItem): string | null {
  if (!isOwnedSheet(list) || (owner === null && list === 'references')) return null;
  return typeof owner === 'string' ? owner : '';
}

function ofSource(items: Iterable<{ source: string | null }>, id: string | null): object[] {
  return Array.from(items, ({ source, ...item }) => ({ source, item }))
    .filter(({ source }) => id !== null && source === id)
    .map(({ item }) => item);
}

function toSurveyFile(
  name: string,
  { id, source, items }: SourceItems,
  kept: object,
  standing: ReadonlyMap<string, Source>,
  index: number,
): RawSurveyFile {
  const known = source?.item ?? (id === null ? null : standing.get(id));
  const lists = Object.entries(items).map(([list, own]) => [list, own.map(({ item }) => item)]);
  return {
    name,
    content: {
      source: known === undefined ? placeholder(id, index) : known,
      ...kept,
      ...Object.fromEntries(lists),
    },
    originOf: ([list, place, ...path]) => {
      if (list === 'source')
        return source ? originOf(source, place === undefined ? [] : [place, ...path]) : {};
      const own = sheetNames.find((sheet) => sheet === list);
      const item = own && items[own]?.[Number(place)];
      return item ? originOf(item, path) : {};
    },
  };
}

/** Stands for a source that is not known, so that what belongs to it is checked nevertheless. */
function placeholder(id: string | null, index: number): Source {
  const known = slugSchema.safeParse(id);
  const text = { fr: '–', nl: '–', en: '–' };
  return {
    ...{ id: known.success ? known.data : `unknown-${index}`, form: 'article', language: 'en' },
    ...{ label: text, summary: text },
    ...{ title: null, author: null, publisher: null, published_on: null, read_on: null, url: null },
  };
}
