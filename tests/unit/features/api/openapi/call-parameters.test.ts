import { describe, expect, test } from 'vitest';
import { apiCalls, type CallId } from '@/lib/features/api/openapi/call-catalogue';
import { callExample, isRequired } from '@/lib/features/api/openapi/call-parameters';
import {
  choicesOf,
  isList,
  toParameterSchema,
  type ParameterName,
} from '@/lib/features/api/openapi/parameter-schema';

function callOf(id: CallId) {
  const call = apiCalls.find((one) => one.id === id);
  if (!call) throw new Error(`There is no call ${id}.`);
  return call;
}

test.each<[CallId, ParameterName, boolean]>([
  ['figure', 'id', true],
  ['figure', 'lang', false],
  ['figureCsv', 'id', true],
  ['chart', 'id', true],
  ['chosenChart', 'figure', true],
  ['chosenChart', 'release', false],
  ['oembed', 'url', true],
  ['oembed', 'maxwidth', false],
  ['figures', 'country', false],
])('%s: %s is required: %s', (id, name, expected) => {
  expect(isRequired(callOf(id), name)).toBe(expected);
});

test('what is asked about stands at the address that people see', () => {
  expect(callExample(callOf('oembed'), 'https://b.example')).toEqual({
    ...{ url: 'https://b.example/embed/en/charts/waiting-times', maxwidth: '500' },
  });
  expect(callExample(callOf('indicators'), 'https://b.example')).toEqual({ theme: 'waiting' });
});

test('a call names only parameters that it has in its example, and each once', () => {
  for (const { id, parameters, example, required = [] } of apiCalls) {
    expect([id, new Set(parameters).size]).toEqual([id, parameters.length]);
    for (const name of [...Object.keys(example), ...required])
      expect(parameters, id).toContain(name);
  }
});

describe('a parameter', () => {
  test.each<[ParameterName, boolean]>([
    ['country', true],
    ['theme', true],
    ['figure', true],
    ['q', false],
    ['release', false],
    ['id', false],
    ['limit', false],
  ])('%s takes several values: %s', (name, expected) => {
    expect(isList(name)).toBe(expected);
    expect(toParameterSchema(name).type === 'array').toBe(expected);
  });

  test('that can have few values names them', () => {
    expect(choicesOf('lang')).toEqual(['fr', 'nl', 'en']);
    expect(choicesOf('delimiter')).toEqual(['comma', 'semicolon']);
    expect(choicesOf('decimal')).toEqual(['point', 'comma']);
    expect(choicesOf('format')).toEqual(['json']);
    expect(choicesOf('kind')).toEqual(['survey', 'target', 'observation', 'statistic', 'rating']);
  });

  test('that can have any names none', () => {
    for (const name of ['q', 'id', 'cursor', 'limit', 'source'] as const)
      expect(choicesOf(name), name).toEqual([]);
  });

  test('is described by what stands in the address, with what holds where it does not', () => {
    expect(toParameterSchema('delimiter')).toEqual({
      ...{ type: 'string', enum: ['comma', 'semicolon'], default: 'comma' },
    });
    expect(toParameterSchema('lang')).toMatchObject({ type: 'string', default: 'en' });
    expect(toParameterSchema('limit')).toMatchObject({ default: 100 });
    expect(toParameterSchema('since')).toMatchObject({ default: 0 });
  });
});
