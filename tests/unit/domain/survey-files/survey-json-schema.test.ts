import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { surveyJsonSchema } from '@/lib/domain/survey-files/survey-json-schema';
import { readSeedFiles } from '../../../fixtures/seed-files';
import { smallSurveyFile, withValue } from '../../../fixtures/survey-file';

const ajv = addFormats(new Ajv2020({ strict: false }));
const validate = ajv.compile(surveyJsonSchema('Survey file'));

test('the published schema takes what the import takes: one file, or a list of them', () => {
  expect(validate(smallSurveyFile()), JSON.stringify(validate.errors)).toBe(true);
  const all = readSeedFiles().map(({ content }) => content);
  expect(validate(all), JSON.stringify(validate.errors)).toBe(true);
});

test.each([
  ['figures.0.year', '2012'],
  ['figures.0.kind', 'guess'],
  ['source.id', 'Gazette'],
  ['colour', 'red'],
  ['source.summary', undefined],
])('and refuses %s where it is %j', (place, value) => {
  expect(validate(withValue(smallSurveyFile(), place, value))).toBe(false);
});

test('a figure needs no year where it has a period, and one of the two', () => {
  const dated = withValue(smallSurveyFile(), 'figures.0.year', undefined);
  expect(validate(dated)).toBe(false);
  expect(validate(withValue(dated, 'figures.0.period', null))).toBe(false);
  const quarter = withValue(dated, 'figures.0.period', '2012-Q4');
  expect(validate(quarter), JSON.stringify(validate.errors)).toBe(true);
});
