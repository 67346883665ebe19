import { z } from 'zod';
import { composedChartSchema } from '../../../domain/charts/composed/composed-chart-schema';
import {
  charterSchema,
  commitmentSchema,
  signatureSchema,
} from '../../../domain/commitments/commitment-schema';
import { figureSchema } from '../../../domain/figures/figure-schema';
import { isOwnedSheet } from '../../../domain/imports/sheet-columns';
import { localeSchema, locales, type Locale } from '../../../base/i18n/locales';
import { codeSchema, indicatorSchema } from '../../../domain/indicators/indicator-schema';
import {
  referenceSchema,
  sourceSchema,
  statementSchema,
} from '../../../domain/sources/source-schema';
import { standardSchema } from '../../../domain/standards/standard-schema';
import { organisationSchema } from '../../../domain/organisations/organisation-schema';
import { seriesBreakSchema } from '../../../domain/surveys/series-break-schema';
import { surveySchema } from '../../../domain/surveys/survey-schema';
import type { SheetCell } from '../../../base/spreadsheet/write-sheet';
import { writeSizes } from '../cells/cell-sizes';

const schemas = {
  figures: figureSchema.omit({ source: true }),
  sources: sourceSchema,
  surveys: surveySchema,
  breaks: seriesBreakSchema,
  organisations: organisationSchema,
  statements: statementSchema.omit({ source: true }),
  references: referenceSchema.omit({ source: true }),
  indicators: indicatorSchema,
  codes: codeSchema,
  standards: standardSchema,
  charts: composedChartSchema,
  charters: charterSchema.omit({ source: true }),
  commitments: commitmentSchema.omit({ source: true }),
  signatures: signatureSchema.omit({ source: true }),
} as const;

export type RecordKind = keyof typeof schemas;

/** What can be corrected one by one, in a form. */
export const recordKinds = [
  ...(['figures', 'sources', 'surveys', 'statements'] as const),
  ...(['breaks', 'organisations'] as const),
  ...(['references', 'indicators', 'codes', 'standards', 'charts'] as const),
  ...(['charters', 'commitments', 'signatures'] as const),
] as const satisfies readonly RecordKind[];
export const recordKindSchema = z.enum(recordKinds);

/** One field of a form: of a text in three languages each language is one, `label.fr`. */
export type RecordField = {
  name: string;
  property: string;
  language: Locale | null;
  /** `list` is several values with commas between them, `sizes` the sample sizes of countries. */
  input: 'text' | 'number' | 'list' | 'sizes';
  /** The values it may have; empty where it may have any. */
  choices: readonly string[];
  isRequired: boolean;
  value: string;
};

/** Of what may be null, JSON Schema says either two forms or two types of one. */
const typesSchema = z
  .union([z.string().transform((type) => [type]), z.array(z.string())])
  .default([]);

const propertySchema = z.object({
  type: typesSchema,
  enum: z.array(z.string()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
});

const formSchema = z.object({
  properties: z.record(
    z.string(),
    propertySchema.extend({ anyOf: z.array(propertySchema).optional() }),
  ),
  required: z.array(z.string()).default([]),
});

/** Whether a record cannot do without a property. */
export function isNeeded(kind: RecordKind, property: string): boolean {
  return recordJsonSchema(kind).required.includes(property);
}

/** The kind of a figure and the form of a source that no editor brings: what the public rated makes them. */
const ofThePublic: ReadonlySet<string> = new Set(['rating', 'ratings']);

/** The values that a property may be given; empty where it may have any. */
export function propertyChoices(kind: RecordKind, property: string): readonly string[] {
  return recordFields(kind, {}).find((field) => field.property === property)?.choices ?? [];
}

type RecordSchema = z.infer<typeof formSchema>;

/** Made once each: a page of many forms asks for them again and again. */
const forms = new Map<RecordKind, RecordSchema>();

function recordJsonSchema(kind: RecordKind): RecordSchema {
  const json = () => z.toJSONSchema(schemas[kind], { io: 'input', unrepresentable: 'any' });
  const form = forms.get(kind) ?? formSchema.parse(json());
  forms.set(kind, form);
  return form;
}

/** The fields of a record, filled with what stands; made from the schema that will check them. */
export function recordFields(
  kind: RecordKind,
  record: Readonly<Record<string, unknown>>,
): RecordField[] {
  const { properties, required } = recordJsonSchema(kind);
  return Object.entries(properties).flatMap(([property, { anyOf, ...own }]) => {
    const form = anyOf?.find(({ type }) => !type.includes('null')) ?? own;
    const isRequired = required.includes(property);
    const value = record[property];
    if (form.properties) return languageFields(property, value);
    const input = inputs.find(({ types }) => types.some((type) => form.type.includes(type)));
    const field = { name: property, property, language: null, isRequired };
    return [
      {
        ...{ ...field, input: input?.name ?? 'text' },
        choices: (form.enum ?? []).filter((one) => one === value || !ofThePublic.has(one)),
        value: shownValue(value),
      },
    ];
  });
}

const inputs = [
  { name: 'number', types: ['number', 'integer'] },
  { name: 'list', types: ['array'] },
  { name: 'sizes', types: ['object'] },
] as const;

const listSchema = z.array(z.string());
const sizesSchema = z.record(z.string(), z.number());

/** A value as a field shows it. */
function shownValue(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const list = listSchema.safeParse(value);
  if (list.success) return list.data.join(', ');
  const sizes = sizesSchema.safeParse(value);
  return sizes.success ? writeSizes(sizes.data) : '';
}

function languageFields(property: string, value: unknown): RecordField[] {
  const texts = z.partialRecord(localeSchema, z.string()).catch({}).parse(value);
  return locales.map((language) => ({
    ...{ name: `${property}.${language}`, property, language, input: 'text', choices: [] },
    ...{ isRequired: false, value: texts[language] ?? '' },
  }));
}

/** A row of the sheet of its kind, under the headers that it has there. */
export type RecordRow = { header: string[]; cells: SheetCell[] };

/**
 * What a form says, as a file of one row would say it, so that it is asked what such a file would be. A
 * number that stands and was left alone stays one: `1.714` on the screen is asked only of who typed it.
 * @param record what stands; it also says which source the record belongs to
 */
export function toRecordRow(
  kind: RecordKind,
  form: FormData,
  record: Readonly<Record<string, unknown>>,
): RecordRow {
  const fields = recordFields(kind, record);
  const source = isOwnedSheet(kind) && typeof record.source === 'string' ? [record.source] : [];
  return {
    header: [...fields.map(headerOf), ...source.map(() => 'source')],
    cells: [...fields.map((field) => cellOf(field, form, record[field.property])), ...source],
  };
}

function headerOf({ property, language }: RecordField): string {
  return language === null ? property : `${property}_${language}`;
}

function cellOf({ name, value }: RecordField, form: FormData, standing: unknown): SheetCell {
  const said = form.get(name);
  const typed = typeof said === 'string' ? said.trim() : '';
  if (typed === '') return null;
  return typed === value && typeof standing === 'number' ? standing : typed;
}
