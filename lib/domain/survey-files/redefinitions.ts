import { z } from 'zod';
import type { ReadableFile } from './readable-file-schema';
import type { KnownContent } from './known-content-schema';

/** What can be redefined; each is shared by the figures that use it. */
const sharedKinds = ['indicators', 'codes', 'surveys', 'sources'] as const;

/** A word that other figures use and that an import defines anew. */
export const redefinitionSchema = z.strictObject({
  kind: z.enum(sharedKinds),
  /** Of a code `breakdown/code`. */
  id: z.string(),
  changes: z.array(
    z.strictObject({
      /** `unit`, or of a text its language too: `label.fr`. */
      field: z.string(),
      /** Empty where nothing stands. */
      was: z.string(),
      now: z.string(),
    }),
  ),
  /** How many standing figures that the import does not bring use it, source by source, most first. */
  users: z.array(z.strictObject({ source: z.string(), figures: z.int().min(1) })),
});
export type Redefinition = z.infer<typeof redefinitionSchema>;

/** A word that an import defines otherwise than it stands, and where in the import. */
export type Redefined = Pick<Redefinition, 'kind' | 'id' | 'changes'> & {
  file: number;
  path: readonly (string | number)[];
};

/** What is asked about who uses such words. */
export type UsersAsked = {
  words: readonly Pick<Redefined, 'kind' | 'id'>[];
  /** Ids of figures that the import brings itself: it says what they mean now. */
  figures: readonly string[];
  /** Ids of sources that it says completely: what they do not say any more is withdrawn. */
  sources: readonly string[];
};

/** Who uses words: `kind id` → figures by source. */
export type Users = ReadonlyMap<string, Redefinition['users']>;

export const wordKey = ({ kind, id }: Pick<Redefined, 'kind' | 'id'>) => `${kind} ${id}`;

/** Words that stand and that the files define otherwise. Whether anybody uses them is another question. */
export function findRedefined(files: readonly ReadableFile[], known: KnownContent): Redefined[] {
  return files.flatMap(({ indicators, codes, surveys, source }, file) => {
    const found = (
      kind: Redefined['kind'],
      id: string,
      path: Redefined['path'],
      now: object,
    ): Redefined[] => {
      const was: object | undefined = known[kind].get(id);
      const changes = was ? changesOf(kind, was, now) : [];
      return changes.length === 0 ? [] : [{ kind, id, changes, file, path }];
    };
    return [
      ...(source ? found('sources', source.id, ['source'], source) : []),
      ...surveys.flatMap((one, at) => (one ? found('surveys', one.id, ['surveys', at], one) : [])),
      ...indicators.flatMap((one, at) =>
        one ? found('indicators', one.id, ['indicators', at], one) : [],
      ),
      ...codes.flatMap((one, at) =>
        one ? found('codes', `${one.breakdown}/${one.code}`, ['codes', at], one) : [],
      ),
    ];
  });
}

/** What a publication or a survey did not report until now may be filled in: that redefines nothing. */
const mayBeFilledIn = { sources: true, surveys: true, indicators: false, codes: false } as const;

/** A survey that joins a series is compared with its other editions from then on. */
const neverFilledIn = new Set(['series']);

function changesOf(kind: Redefined['kind'], was: object, now: object): Redefinition['changes'] {
  return Object.keys(now).flatMap((field) => {
    const before: unknown = Reflect.get(was, field) ?? null;
    const after: unknown = Reflect.get(now, field) ?? null;
    if (before === null && mayBeFilledIn[kind] && !neverFilledIn.has(field)) return [];
    return valueChanges(field, before, after);
  });
}

/** A text changes where a language that there was says something else, not where one comes to it. */
function valueChanges(field: string, was: unknown, now: unknown): Redefinition['changes'] {
  if (!isRecord(was) || (now !== null && !isRecord(now)))
    return valueText(was) === valueText(now)
      ? []
      : [{ field, was: valueText(was), now: valueText(now) }];
  return Object.keys(was).flatMap((key) =>
    valueChanges(`${field}.${key}`, was[key] ?? null, now?.[key] ?? null),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function valueText(value: unknown): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Redefinitions of words that figures use which the import does not bring itself, most figures first. */
export function redefinitionsOf(redefined: readonly Redefined[], users: Users): Redefinition[] {
  return redefined
    .flatMap((word) => {
      const own = users.get(wordKey(word)) ?? [];
      const { kind, id, changes } = word;
      return own.length === 0 ? [] : [{ kind, id, changes, users: own }];
    })
    .toSorted((a, b) => figuresOf(b) - figuresOf(a));
}

/** How many figures a redefinition touches. */
export function figuresOf({ users }: Pick<Redefinition, 'users'>): number {
  return users.reduce((sum, { figures }) => sum + figures, 0);
}
