import { z } from 'zod';
import { checkIdentitySchema } from '../../domain/imports/check-identity';
import { importOptionsSchema } from '../../domain/imports/import-schema';
import { redefinitionSchema } from '../../domain/survey-files/redefinitions';

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');

// What is new is defined in a form, or in the file itself.
const {
  complete: _,
  indicators: _indicators,
  surveys: _surveys,
  sources: _sources,
  codes: _codes,
  names: _names,
  unfinished: _unfinished,
  ...said
} = importOptionsSchema.shape;

/** The query of `POST /api/v1/imports`: what is to be done with the file, and what it does not tell. */
export const importQuerySchema = z.object({
  /** `1`: only check, write nothing. */
  check: flag,
  /** For the changelog; needed to publish. */
  reason: z.string().trim().max(300).default(''),
  /** The file's name, for messages. */
  name: z.string().trim().min(1).max(200).default('import'),
  complete: flag,
  /** The identity of a check that was seen: publishes that, or nothing. */
  identity: checkIdentitySchema.optional(),
  /** `redefinitions`: what other figures use is to be redefined. */
  confirm: z.literal('redefinitions').optional(),
  ...said,
});

export const importCallSchema = importQuerySchema
  .refine(({ check, reason }) => check || reason !== '', { path: ['reason'] })
  .transform(({ check, reason, name, identity, confirm, ...options }) => ({
    ...{ check, reason, name, identity, confirmsRedefinitions: confirm !== undefined },
    options: importOptionsSchema.parse(options),
  }));

export type ImportCall = z.infer<typeof importCallSchema>;

/**
 * What a good answer says: how many figures are added, changed and withdrawn, whether that was published
 * or only checked, and the release that says so now.
 */
export const importAnswerSchema = z.strictObject({
  added: z.int().min(0),
  changed: z.int().min(0),
  withdrawn: z.int().min(0),
  /** Null where the file was only checked. */
  release: z.int().min(1).nullable(),
  /** Stands for what was checked: publishing with it publishes that, or nothing. */
  identity: checkIdentitySchema.nullable(),
  redefinitions: z.array(redefinitionSchema),
  warnings: z.array(z.looseObject({ message: z.string() })),
});
