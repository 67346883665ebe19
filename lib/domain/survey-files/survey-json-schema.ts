import { z } from 'zod';
import { surveyFileSchema } from './survey-file-schema';

/** The form of survey files as JSON Schema (2020-12): one, or a list of them, as the import takes them. */
export function surveyJsonSchema(title: string) {
  const { $schema, ...file } = z.toJSONSchema(surveyFileSchema, { io: 'input' });
  return {
    $schema,
    title,
    $defs: { surveyFile: file },
    anyOf: [
      { $ref: '#/$defs/surveyFile' },
      { type: 'array', items: { $ref: '#/$defs/surveyFile' }, minItems: 1 },
    ],
  };
}
