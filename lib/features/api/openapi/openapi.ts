import { z } from 'zod';
import type { Translator } from '../../../base/i18n/translations';
import { answerSchemas, type AnswerName } from './answer-schema';
import { apiCalls, type ApiCall } from './call-catalogue';
import { callExample, isRequired } from './call-parameters';
import { toImportOperation } from './import-operation';
import { isList, toParameterSchema, type ParameterName } from './parameter-schema';

/**
 * The API described after OpenAPI 3.1, from the schemas that its parameters pass and its answers have.
 * @param home the address people see, without a slash at its end
 */
export function toOpenApi(home: string, t: Translator) {
  return {
    openapi: '3.1.1',
    info: {
      title: t('api.documentTitle', { name: t('site.name') }),
      version: '1',
      description: t('api.lead'),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: home }],
    paths: toPaths(home, t),
    components: {
      schemas: toSchemas(),
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  };
}

type PathItem = {
  get?: ReturnType<typeof toOperation>;
  post?: ReturnType<typeof toImportOperation>;
};

function toPaths(home: string, t: Translator): Record<string, PathItem> {
  const calls = apiCalls.map((call): [string, PathItem] => [
    call.path,
    { get: toOperation(call, home, t) },
  ]);
  return { ...Object.fromEntries(calls), '/api/v1/imports': { post: toImportOperation(t) } };
}

export type OpenApi = ReturnType<typeof toOpenApi>;

function toOperation(call: ApiCall, home: string, t: Translator) {
  const { id, parameters } = call;
  const isMissable = parameters.some((name) => isRequired(call, name));
  return {
    operationId: id,
    summary: t(`api.calls.${id}.title`),
    description: t(`api.calls.${id}.text`),
    parameters: parameters.map((name) => toParameter(name, call, home, t)),
    responses: {
      200: {
        description: t('api.answers.200'),
        headers: { ETag: { schema: { type: 'string' }, description: t('api.etag') } },
        content: { [call.type]: { schema: toAnswerSchema(call) } },
      },
      304: { description: t('api.answers.304') },
      400: toProblem(t('api.answers.400')),
      ...(isMissable ? { 404: toProblem(t('api.answers.404')) } : {}),
      ...(namesOne(call) ? { 410: toProblem(t('api.answers.410')) } : {}),
      503: toProblem(t('api.answers.503')),
    },
  };
}

/** Whether a call is about one figure or chart, which may have been withdrawn. */
const namesOne = ({ path }: ApiCall) => path.includes('{id}') || path === '/api/v1/oembed';

function toParameter(name: ParameterName, call: ApiCall, home: string, t: Translator) {
  const isInPath = call.path.includes(`{${name}}`);
  const value = callExample(call, home)[name];
  return {
    name,
    in: isInPath ? 'path' : 'query',
    ...(isRequired(call, name) ? { required: true } : {}),
    description: t(`api.parameters.${name}`),
    schema: toParameterSchema(name),
    ...(isList(name) ? { style: 'form', explode: false } : {}),
    ...(value === undefined ? {} : { example: toExample(name, value) }),
  };
}

/** A value as its schema has it, not as the URL writes it. */
function toExample(name: ParameterName, value: string) {
  const { type, items } = toParameterSchema(name);
  const inner = items && typeof items === 'object' && 'type' in items ? items.type : type;
  const convert = (text: string) => (inner === 'integer' ? Number(text) : text);
  return isList(name) ? value.split(',').map(convert) : convert(value);
}

function toAnswerSchema({ schema, type }: ApiCall) {
  if (schema !== null) return referenceTo(schema);
  return type.endsWith('json') ? { type: 'object' } : { type: 'string' };
}

function toProblem(description: string) {
  return {
    description,
    content: { 'application/problem+json': { schema: referenceTo('Problem') } },
  };
}

const referenceTo = (name: AnswerName) => ({ $ref: `#/components/schemas/${name}` });

/** Every answer's schema, each standing once and referred to where another holds it. */
function toSchemas() {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(answerSchemas)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
  const bare = Object.entries(schemas).map(([name, { $schema, $id, ...schema }]) => [name, schema]);
  return z.record(z.string(), z.looseObject({})).parse(Object.fromEntries(bare));
}
