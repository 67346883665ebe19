import { z } from 'zod';
import { foldText, slugSchema } from '../../../base/i18n/text-schema';
import { breakdowns, type Breakdown } from '../../../domain/indicators/indicator-schema';
import type { PathIssue } from '../../../domain/issues/issue-place';
import type { IssueCode } from '../../../domain/issues/issue-schema';
import type { KnownContent } from '../../../domain/survey-files/known-content-schema';
import type { ImportOptions, MeantName } from '../../../domain/imports/import-schema';
import { slugOf } from '../cells/made-ids';
import type { SheetFindings, SheetItem, SheetItems } from './sheet-item';

type Labels = Readonly<Record<string, string>>;
type NameOptions = Pick<ImportOptions, 'names'>;
/** Ids, and labels that only one of them has. */
type NamedItems = { ids: ReadonlySet<string>; byLabel: ReadonlyMap<string, string | null> };

const codes: Readonly<Record<'indicator' | 'survey' | Breakdown, IssueCode>> = {
  ...{ indicator: 'unknown-indicator', survey: 'unknown-survey', sector: 'unknown-code' },
  ...{ channel: 'unknown-code', aspect: 'unknown-code', provider: 'unknown-code' },
  segment: 'unknown-code',
};

/**
 * Lets figures name their indicator, survey and codes as people do: by the labels that these have in any
 * language, by their ids without hyphens, or by a name of which somebody said what it stands for. What is
 * none of these is not known.
 */
export function resolveLabels(
  items: SheetItems,
  known: KnownContent,
  options: NameOptions,
  { tell }: SheetFindings,
): void {
  const { figures = [] } = items;
  for (const [field, words] of namedItems(items, known, options))
    for (const figure of figures) {
      const { item } = figure;
      const found = item[field];
      if (typeof found !== 'string' || words.ids.has(found)) continue;
      const id = idOfName(words, found);
      if (id !== null) item[field] = id;
      else if (!slugSchema.safeParse(found).success)
        tell({ item: figure, severity: 'error', issue: unknownWord(field, found) });
    }
}

/** The sources that rows may name, as they stand or come with the file. */
export function sourceWords(
  { sources }: SheetItems,
  known: KnownContent,
  options: NameOptions,
): NamedItems {
  return toWords([...labelled(known.sources), ...ownLabels(sources)], meant('source', options));
}

/** The id that somebody means by an id, a label or nearly an id; null for what is none of these. */
export function idOfName(words: NamedItems, name: string): string | null {
  if (words.ids.has(name)) return name;
  return words.byLabel.get(foldText(name)) ?? knownId(words, slugOf(name));
}

function unknownWord(field: keyof typeof codes, found: string): PathIssue {
  const issue = { path: [field], code: codes[field], found };
  return issue.code === 'unknown-code' ? { ...issue, values: { breakdown: field } } : issue;
}

/** Words that stand or come with the file, by the field of a figure that names them. */
function namedItems(
  items: SheetItems,
  known: KnownContent,
  options: NameOptions,
): [keyof typeof codes, NamedItems][] {
  const words = (field: MeantName['field'], all: readonly [string, Labels][]) =>
    toWords(all, meant(field, options));
  const { indicators, surveys } = known;
  return [
    ['indicator', words('indicator', [...labelled(indicators), ...ownLabels(items.indicators)])],
    ['survey', words('survey', [...labelled(surveys), ...ownLabels(items.surveys)])],
    ...breakdowns.map((name): [Breakdown, NamedItems] => {
      const standing = [...known.codes.values()].filter(({ breakdown }) => breakdown === name);
      const own = (items.codes ?? []).filter(({ item }) => item.breakdown === name);
      const all = standing.map(({ code, label }): [string, Labels] => [code, label]);
      return [name, words(name, [...all, ...ownLabels(own, 'code')])];
    }),
  ];
}

function labelled(items: ReadonlyMap<string, { label: Labels }>): [string, Labels][] {
  return Array.from(items, ([id, { label }]) => [id, label]);
}

/** `Switched provider` for `switched-provider`. */
function knownId({ ids }: NamedItems, id: string): string | null {
  return ids.has(id) ? id : null;
}

const labelSchema = z.record(z.string(), z.string()).catch({});

function ownLabels(items: readonly SheetItem[] = [], key = 'id'): [string, Labels][] {
  return items.map(({ item }) => [String(item[key]), labelSchema.parse(item.label)]);
}

/** NameOptions of which somebody said what they stand for, folded → ids. */
function meant(field: MeantName['field'], { names = [] }: NameOptions): [string, string][] {
  const own = names.filter((name) => name.field === field);
  return own.map(({ found, id }) => [foldText(found), id]);
}

function toWords(all: readonly [string, Labels][], said: readonly [string, string][]): NamedItems {
  const byLabel = new Map<string, string | null>();
  for (const [id, label] of all)
    for (const text of new Set(Object.values(label).map(foldText))) {
      const isOthers = byLabel.has(text) && byLabel.get(text) !== id;
      byLabel.set(text, isOthers ? null : id);
    }
  for (const [name, id] of said) byLabel.set(name, id);
  return { ids: new Set(all.map(([id]) => id)), byLabel };
}

/** What a survey file says, with the figures' names of which somebody said what they stand for. */
export function withMeantNames(content: unknown, { names = [] }: NameOptions): unknown {
  const read = figureItemsSchema.safeParse(content);
  if (names.length === 0 || !read.success) return content;
  const figures = read.data.figures.map((figure) => {
    const own = names.flatMap(({ field, found, id }): [string, string][] => {
      const said = figure[field];
      return typeof said === 'string' && foldText(said) === foldText(found) ? [[field, id]] : [];
    });
    return { ...figure, ...Object.fromEntries(own) };
  });
  return { ...read.data, figures };
}

const figureItemsSchema = z.looseObject({ figures: z.array(z.looseObject({})) });
