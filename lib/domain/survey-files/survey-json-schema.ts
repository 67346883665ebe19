import { z } from 'zod';
import { ownFigureSchema, surveyFileSchema } from './survey-file-schema';

/** The form of survey files as JSON Schema (2020-12): one, or a list of them, as the import takes them. */
export function surveyJsonSchema(title: string) {
  const { $schema, ...file } = z.toJSONSchema(surveyFileSchema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema !== ownFigureSchema) return;
      // A period tells the year.
      jsonSchema.required = jsonSchema.required?.filter((name) => name !== 'year');
      jsonSchema.anyOf = [
        { required: ['year'] },
        { required: ['period'], properties: { period: { type: 'string' } } },
      ];
    },
  });
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
