import type { z } from 'zod';
import type { ImportOptions } from '../../../domain/imports/import-schema';
import { codeSchema, indicatorSchema } from '../../../domain/indicators/indicator-schema';
import { sourceSchema } from '../../../domain/sources/source-schema';
import { surveySchema } from '../../../domain/surveys/survey-schema';
import { recordFields } from '../rows/record-fields';

/** What a file uses and nobody has defined can be defined in a form beside it. */
export const definableKinds = ['indicators', 'surveys', 'sources', 'codes'] as const;
export type DefinableKind = (typeof definableKinds)[number];

/** What was defined beside a file, list by list. */
export type Definitions = Pick<ImportOptions, DefinableKind>;

/** The fields that its form shows, in their order: the others can be filled in later. */
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

/** The name of a field in such a form: `surveys.label`. */
export function definitionField(kind: DefinableKind, property: string): string {
  return `${kind}.${property}`;
}

/** The field that says in which language its texts are. */
export const LANGUAGE = 'definition.language';

/**
 * What was defined before, with what a form defines in the language of its page, which takes the place of one of
 * the same id.
 * @returns null where something that is needed is missing or cannot be
 */
export function addDefinition(before: Definitions, form: FormData): Definitions | null {
  const kind = definableKinds.find((one) =>
    form.has(definitionField(one, one === 'codes' ? 'code' : 'id')),
  );
  if (kind === undefined) return {};
  const said = definedIn(kind, form);
  const added = <T>(schema: z.ZodType<T>, list: readonly T[] = [], idOf: (item: T) => string) => {
    const read = schema.safeParse(said);
    if (!read.success) return null;
    return [...list.filter((one) => idOf(one) !== idOf(read.data)), read.data];
  };
  const byId = ({ id }: { id: string }) => id;
  switch (kind) {
    case 'indicators':
      return listed(kind, added(indicatorSchema, before.indicators, byId));
    case 'surveys':
      return listed(kind, added(surveySchema, before.surveys, byId));
    case 'sources':
      return listed(kind, added(sourceSchema, before.sources, byId));
    case 'codes':
      return listed(
        kind,
        added(codeSchema, before.codes, ({ breakdown, code }) => `${breakdown}/${code}`),
      );
  }
}

function listed<T>(kind: DefinableKind, list: readonly T[] | null) {
  return list && { [kind]: list };
}

/** What a form says, field by field; a field that is left empty says nothing. */
function definedIn(kind: DefinableKind, form: FormData): Record<string, unknown> {
  const text = (name: string) => {
    const said = form.get(name);
    return typeof said === 'string' ? said.trim() : '';
  };
  const language = text(LANGUAGE);
  const said = recordFields(kind, {}).flatMap((field): [string, unknown][] => {
    if (field.language !== null && field.language !== language) return [];
    const typed = text(definitionField(kind, field.property));
    if (typed === '') return [];
    if (field.language !== null) return [[field.property, { [field.language]: typed }]];
    const isNumber = field.input === 'number' && /^-?\d+(?:\.\d+)?$/.test(typed);
    return [[field.property, isNumber ? Number(typed) : typed]];
  });
  return Object.fromEntries(said);
}
