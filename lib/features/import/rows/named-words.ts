import { z } from 'zod';
import { foldText, slugSchema } from '../../../base/i18n/text-schema';
import { breakdowns, type Breakdown } from '../../../domain/indicators/indicator-schema';
import type { PathIssue } from '../../../domain/issues/issue-place';
import type { IssueCode } from '../../../domain/issues/issue-schema';
import type { KnownContent } from '../../../domain/survey-files/known-content-schema';
import { slugOf } from '../cells/made-ids';
import type { Found, SheetItem, SheetItems } from './sheet-item';

type Labels = Readonly<Record<string, string>>;
/** Ids, and labels that only one of them has. */
type Words = { ids: ReadonlySet<string>; byLabel: ReadonlyMap<string, string | null> };

const codes: Readonly<Record<'indicator' | 'survey' | Breakdown, IssueCode>> = {
  ...{ indicator: 'unknown-indicator', survey: 'unknown-survey', sector: 'unknown-code' },
  ...{ channel: 'unknown-code', aspect: 'unknown-code', provider: 'unknown-code' },
  segment: 'unknown-code',
};

/**
 * Lets figures name their indicator, survey and codes as people do: by the labels that these have in any
 * language, or by their ids without hyphens. What is no id and no label of one is not known.
 */
export function resolveLabels(items: SheetItems, known: KnownContent, { findings }: Found): void {
  const { figures = [] } = items;
  for (const [field, words] of wordsOf(items, known))
    for (const figure of figures) {
      const { item } = figure;
      const found = item[field];
      if (typeof found !== 'string' || words.ids.has(found)) continue;
      const id = idOfName(words, found);
      if (id !== null) item[field] = id;
      else if (!slugSchema.safeParse(found).success)
        findings.push({ item: figure, severity: 'error', issue: unknownWord(field, found) });
    }
}

/** The sources that rows may name, as they stand or come with the file. */
export function sourceWords({ sources }: SheetItems, known: KnownContent): Words {
  return toWords([...labelled(known.sources), ...ownLabels(sources)]);
}

/** The id that somebody means by an id, a label or nearly an id; null for what is none of these. */
export function idOfName(words: Words, name: string): string | null {
  if (words.ids.has(name)) return name;
  return words.byLabel.get(foldText(name)) ?? idIn(words, slugOf(name));
}

function unknownWord(field: keyof typeof codes, found: string): PathIssue {
  const issue = { path: [field], code: codes[field], found };
  return issue.code === 'unknown-code' ? { ...issue, values: { breakdown: field } } : issue;
}

/** Words that stand or come with the file, by the field of a figure that names them. */
function wordsOf(items: SheetItems, known: KnownContent): [keyof typeof codes, Words][] {
  return [
    ['indicator', toWords([...labelled(known.indicators), ...ownLabels(items.indicators)])],
    ['survey', toWords([...labelled(known.surveys), ...ownLabels(items.surveys)])],
    ...breakdowns.map((name): [Breakdown, Words] => {
      const standing = [...known.codes.values()].filter(({ breakdown }) => breakdown === name);
      const own = (items.codes ?? []).filter(({ item }) => item.breakdown === name);
      const all = standing.map(({ code, label }): [string, Labels] => [code, label]);
      return [name, toWords([...all, ...ownLabels(own, 'code')])];
    }),
  ];
}

function labelled(items: ReadonlyMap<string, { label: Labels }>): [string, Labels][] {
  return Array.from(items, ([id, { label }]) => [id, label]);
}

/** `Switched provider` for `switched-provider`. */
function idIn({ ids }: Words, id: string): string | null {
  return ids.has(id) ? id : null;
}

const labelSchema = z.record(z.string(), z.string()).catch({});

function ownLabels(items: readonly SheetItem[] = [], key = 'id'): [string, Labels][] {
  return items.map(({ item }) => [String(item[key]), labelSchema.parse(item.label)]);
}

function toWords(all: readonly [string, Labels][]): Words {
  const byLabel = new Map<string, string | null>();
  for (const [id, label] of all)
    for (const text of new Set(Object.values(label).map(foldText))) {
      const isOthers = byLabel.has(text) && byLabel.get(text) !== id;
      byLabel.set(text, isOthers ? null : id);
    }
  return { ids: new Set(all.map(([id]) => id)), byLabel };
}
