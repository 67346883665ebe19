import { z } from 'zod';
import { localeSchema, type Locale } from '../../../base/i18n/locales';
import { readCount, readWritten, toNumber } from '../../../base/text/parse-number';
import { toIssue } from '../../../domain/issues/issue-place';
import {
  definableKinds,
  importOptionsSchema,
  type DefinableKind,
  type ImportOptions,
  type MeantName,
  type UnfinishedDefinition,
} from '../../../domain/imports/import-schema';
import { codeSchema, indicatorSchema } from '../../../domain/indicators/indicator-schema';
import { sourceSchema } from '../../../domain/sources/source-schema';
import { toFormIssues } from '../../../domain/survey-files/form-issues';
import { surveySchema } from '../../../domain/surveys/survey-schema';
import { issueText } from '../messages/issue-text';
import { recordFields } from '../rows/record-fields';

// What a file uses and nobody has defined is defined in one form beside it: whatever is typed in it comes with
// every button, what is complete becomes a definition, and the rest is kept as it was typed.

/** What was defined beside a file, list by list. */
export type Definitions = Pick<ImportOptions, DefinableKind>;

const schemas = {
  ...{ indicators: indicatorSchema, surveys: surveySchema },
  ...{ sources: sourceSchema, codes: codeSchema },
} as const satisfies { [kind in DefinableKind]: z.ZodType };

/** The fields that the form shows of each kind, in their order: the others can be filled in later. */
export const shownFields: { [kind in DefinableKind]: readonly string[] } = {
  indicators: ['label', 'definition', 'theme', 'unit', 'high_is', 'scale_min', 'scale_max'],
  surveys: [
    ...['label', 'organiser', 'mode', 'fieldwork_start', 'fieldwork_end', 'population'],
    ...['countries_covered', 'sample_size'],
  ],
  sources: [
    ...['label', 'summary', 'form', 'language', 'title', 'author', 'publisher'],
    ...['published_on', 'url'],
  ],
  codes: ['label'],
};

/** What tells one of a kind from the others. */
const keyFields: { [kind in DefinableKind]: readonly string[] } = {
  ...{ indicators: ['id'], surveys: ['id'], sources: ['id'] },
  codes: ['breakdown', 'code'],
};

/** The name of a field of the form: `surveys.0.label`. */
export function definitionField(kind: DefinableKind, index: number, property: string): string {
  return `${kind}.${index}.${property}`;
}

/** The field that says in which language the form's texts are. */
export const LANGUAGE = 'definition.language';
/** The button that says what a name stands for: its value is the place of the name, `surveys.0`. */
export const USE = 'use';
/** The button that takes that back: its value is the place in the list of such names. */
export const FORGET = 'forget';

/** Which of its kind something typed or defined is: `["sector","rail"]`, `["bva-2013"]`. */
export function definitionKey(kind: DefinableKind, fields: object): string {
  const said = new Map<string, unknown>(Object.entries(fields));
  return JSON.stringify(keyFields[kind].map((property) => said.get(property)));
}

/**
 * What the form adds to what was said before: definitions, in the language of its page, each in place of one of
 * the same id; or, by its buttons, what a name stands for, and nothing else yet.
 * @returns nothing where the form is another one
 */
export function addDefinitions(before: ImportOptions, form: FormData): Partial<ImportOptions> {
  const language = localeSchema.safeParse(form.get(LANGUAGE));
  if (!language.success) return {};
  const typed = typedIn(form);
  const forgotten = form.get(FORGET);
  const used = form.get(USE);
  if (typeof forgotten === 'string') {
    const names = before.names?.filter((_, index) => String(index) !== forgotten);
    return { names, unfinished: typed.map(({ one }) => one) };
  }
  if (typeof used === 'string') {
    const meant = meantBy(used, form);
    const names = (before.names ?? []).filter(
      ({ field, found }) => field !== meant?.field || found !== meant.found,
    );
    const unfinished = typed.filter(({ place }) => place !== used).map(({ one }) => one);
    return { names: meant ? [...names, meant] : names, unfinished };
  }
  let defined: Definitions = before;
  const unfinished: UnfinishedDefinition[] = [];
  for (const { one } of typed) {
    const more = withDefinition(defined, one, language.data);
    if (more === null) unfinished.push(one);
    else defined = more;
  }
  const { indicators, surveys, sources, codes } = defined;
  return { indicators, surveys, sources, codes, unfinished };
}

/**
 * What keeps something typed from being a definition, by the field: in a reader's words.
 * @param language of its texts, and of the words
 * @param standing what was defined before in its place
 */
export function definitionIssues(
  { kind, fields }: UnfinishedDefinition,
  language: Locale,
  standing?: object,
): ReadonlyMap<string, string> {
  const said = saidIn(kind, fields, language, standing);
  const read = schemas[kind].safeParse(said);
  const found = read.success ? [] : [...toFormIssues(read.error.issues, said)];
  return new Map(
    found.map((issue) => {
      const { problem, expected } = issueText(toIssue(undefined, issue), language);
      const isEmpty = issue.code === 'missing';
      // A scale that does not fit its unit is said at the end of the scale.
      const field = String(issue.path[0] ?? 'scale_max');
      return [field, isEmpty ? problem : `${problem} ${expected}`];
    }),
  );
}

type Typed = { place: string; one: UnfinishedDefinition };

/** What was typed of each, where anything was. */
function typedIn(form: FormData): Typed[] {
  return definableKinds.flatMap((kind) => {
    const properties = [...keyFields[kind], ...shownFields[kind]];
    const typed: Typed[] = [];
    for (let index = 0; form.has(fieldOf(kind, index)); index++) {
      const fields = properties.flatMap((property): [string, string][] => {
        const text = textIn(form, definitionField(kind, index, property));
        return text === '' ? [] : [[property, text]];
      });
      if (fields.length > keyFields[kind].length)
        typed.push({
          place: `${kind}.${index}`,
          one: { kind, fields: Object.fromEntries(fields) },
        });
    }
    return typed;
  });
}

/** The field that is there for each of a kind. */
function fieldOf(kind: DefinableKind, index: number): string {
  return definitionField(kind, index, kind === 'codes' ? 'code' : 'id');
}

const fieldOfKind = { indicators: 'indicator', surveys: 'survey', sources: 'source' } as const;
const meantSchema = importOptionsSchema.shape.names.unwrap().element;

function meantBy(place: string, form: FormData): MeantName | null {
  const kind = definableKinds.find((one) => place.startsWith(`${one}.`));
  if (kind === undefined) return null;
  const field = kind === 'codes' ? form.get(`${place}.breakdown`) : fieldOfKind[kind];
  const said = { field, found: form.get(`${place}.found`), id: form.get(`${place}.near`) };
  return meantSchema.safeParse(said).data ?? null;
}

function textIn(form: FormData, name: string): string {
  const said = form.get(name);
  return typeof said === 'string' ? said.trim() : '';
}

function withDefinition(
  before: Definitions,
  { kind, fields }: UnfinishedDefinition,
  language: Locale,
): Definitions | null {
  const key = definitionKey(kind, fields);
  const standing = before[kind]?.find((one) => definitionKey(kind, one) === key);
  const said = saidIn(kind, fields, language, standing);
  const added = <T extends object>(schema: z.ZodType<T>, list: readonly T[] = []) => {
    const read = schema.safeParse(said);
    if (!read.success) return null;
    return [...list.filter((one) => definitionKey(kind, one) !== key), read.data];
  };
  const listed = <T>(list: readonly T[] | null) => list && { ...before, [kind]: list };
  switch (kind) {
    case 'indicators':
      return listed(added(indicatorSchema, before.indicators));
    case 'surveys':
      return listed(added(surveySchema, before.surveys));
    case 'sources':
      return listed(added(sourceSchema, before.sources));
    case 'codes':
      return listed(added(codeSchema, before.codes));
  }
}

const textsSchema = z.partialRecord(localeSchema, z.string()).catch({});

/** What was typed, as the schema of its kind wants it: a text beside those in other languages, a number as one. */
function saidIn(
  kind: DefinableKind,
  typed: UnfinishedDefinition['fields'],
  language: Locale,
  standing: object | undefined,
): Record<string, unknown> {
  const before = new Map<string, unknown>(Object.entries(standing ?? {}));
  const said = recordFields(kind, {}).flatMap((field): [string, unknown][] => {
    const { property } = field;
    const text = typed[property];
    if (field.language !== null) {
      const { [language]: _, ...others } = textsSchema.parse(before.get(property));
      const texts = text === undefined ? others : { ...others, [language]: text };
      const isSaid = field.language === language && Object.keys(texts).length > 0;
      return isSaid ? [[property, texts]] : [];
    }
    if (text === undefined) return [];
    return [[property, field.input === 'number' ? numberIn(property, text) : text]];
  });
  return Object.fromEntries(said);
}

/** A number as people write it; the text itself where that may mean two. */
function numberIn(property: string, text: string): number | string {
  if (!property.startsWith('scale')) return readCount(text) ?? text;
  const written = readWritten(text);
  return written && written.decimal !== 'either' ? (toNumber(written, 'comma') ?? text) : text;
}
