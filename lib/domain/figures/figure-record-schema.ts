import { z } from 'zod';
import { unitSchema, themeSchema } from '../indicators/indicator-schema';
import { figureSchema } from './figure-schema';

const { shape } = figureSchema;
const margin = z.number().min(0).max(100).nullable();

/** One figure under the contract's names and in its order: the row of the CSV and the object of the API. */
export const figureRecordSchema = z.strictObject({
  id: shape.id,
  theme: themeSchema,
  indicator: shape.indicator,
  indicator_label: z.string(),
  country: shape.country,
  year: shape.year,
  value: shape.value,
  unit: unitSchema,
  kind: shape.kind,
  sector: shape.sector,
  channel: shape.channel,
  aspect: shape.aspect,
  provider: shape.provider,
  segment: shape.segment,
  survey: shape.survey,
  source: shape.source,
  paragraph: shape.paragraph,
  stated_as: shape.stated_as,
  year_basis: shape.year_basis,
  sample_size: shape.sample_size,
  margin_low: margin,
  margin_high: margin,
  note: z.string().nullable(),
  base: shape.base,
  period: z.string(),
  organisation: shape.organisation,
  locator: shape.locator,
  countries_covered: shape.countries_covered,
  evidence: shape.evidence,
  seen_in: shape.seen_in,
});

export type FigureRecord = z.infer<typeof figureRecordSchema>;

export const figureListSchema = z.strictObject({
  figures: z.array(figureRecordSchema),
  /** Figures of the whole selection. */
  total: z.int().min(0),
  /** Where the list goes on; null at its end. */
  next: z.url().nullable(),
});

/** The codes that CSV and XLSX say in words too, in the order of the columns that do. */
export const labelledFields = [
  ...(['theme', 'country', 'kind', 'unit', 'sector', 'channel', 'aspect', 'provider'] as const),
  ...(['segment', 'survey', 'source', 'organisation'] as const),
] as const satisfies readonly (keyof FigureRecord)[];

/** Columns of labels, which CSV and XLSX have after those of the contract: `theme_label`. */
export const labelColumns = labelledFields.map((name) => `${name}_label` as const);
