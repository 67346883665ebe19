import { z } from 'zod';
import type { Translator } from '../../../base/i18n/translations';
import { importAnswerSchema, importQuerySchema } from '../../import/import-call-schema';

/** `POST /api/v1/imports` after OpenAPI: the one call that changes something, and takes a token. */
export function toImportOperation(t: Translator) {
  const { properties = {} } = z.toJSONSchema(importQuerySchema, { io: 'input' });
  const answer = z.toJSONSchema(importAnswerSchema);
  const good = (description: string) => ({
    description,
    content: { 'application/json': { schema: answer } },
  });
  const problem = (description: string) => ({
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
  return {
    operationId: 'postImport',
    summary: t('import.api.title'),
    description: t('import.api.text'),
    security: [{ token: [] }],
    parameters: Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', schema })),
    requestBody: {
      required: true,
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    },
    responses: {
      200: good(t('import.api.nothingNew')),
      201: good(t('import.api.published')),
      400: problem(t('api.answers.400')),
      401: problem(t('import.api.unauthorized')),
      403: problem(t('import.api.notAllowed')),
      409: problem(t('import.api.conflict')),
      413: problem(t('import.api.tooLarge')),
      422: problem(t('import.api.faulty')),
      503: problem(t('api.answers.503')),
    },
  };
}
