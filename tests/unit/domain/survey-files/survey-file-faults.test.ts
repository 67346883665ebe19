import { describe, expect, test } from 'vitest';
import { faultText } from '@/lib/features/import/messages/fault-text';
import { parseSurveyFiles } from '@/lib/domain/survey-files/survey-file-check';
import { nothingKnown } from '../../../fixtures/seed-files';
import { smallSurveyFile, withValue } from '../../../fixtures/survey-file';

function faultsOf(contents: Record<string, unknown>): string[] {
  const raw = Object.entries(contents).map(([name, content]) => ({ name, content }));
  const { faults } = parseSurveyFiles(raw, nothingKnown);
  return faults.map((fault) => `${fault.file} ${fault.place}: ${faultText(fault, 'en').problem}`);
}

/** Of another source, with the words of the small survey file. */
const other = {
  source: { ...smallSurveyFile().source, id: 'other' },
  figures: smallSurveyFile().figures.map((figure) => ({ ...figure, id: 'other-figure' })),
};

describe('all faults are told at once', () => {
  const formFault = withValue(smallSurveyFile(), 'figures.0.year', 99);

  test('of one figure', () => {
    let file = withValue(smallSurveyFile(), 'figures.0.value', 101);
    for (const column of ['survey', 'sector', 'channel']) {
      file = withValue(file, `figures.0.${column}`, 'lost');
    }
    expect(faultsOf({ a: file }).map((fault) => fault.split(':')[0])).toEqual([
      'a figures[0].value',
      'a figures[0].survey',
      'a figures[0].sector',
      'a figures[0].channel',
    ]);
  });

  test('of form, in every file', () => {
    const both = { a: formFault, b: withValue(other, 'figures.0.country', 'XX') };
    expect(faultsOf(both).map((fault) => fault.split(':')[0])).toEqual([
      'a figures[0].year',
      'b figures[0].country',
    ]);
  });

  test('of form in one figure and of meaning in the next', () => {
    const file = smallSurveyFile();
    const next = file.figures.map((figure) => ({ ...figure, id: 'next', value: 101, year: 2011 }));
    const content = { ...file, figures: [{ ...file.figures[0], year: 99 }, ...next] };
    expect(faultsOf({ a: content }).map((fault) => fault.split(':')[0])).toEqual([
      'a figures[0].year',
      'a figures[1].value',
    ]);
  });

  test('of form in one file and of meaning in another that needs nothing of it', () => {
    const impossible = withValue(smallSurveyFile(), 'figures.0.value', 101);
    const broken = { source: { ...smallSurveyFile().source, id: 'BROKEN' } };
    expect(faultsOf({ a: broken, b: impossible }).map((fault) => fault.split(':')[0])).toEqual([
      'a source.id',
      'b figures[0].value',
    ]);
  });
});

describe('a word whose definition cannot be read is told there, and not where it is used', () => {
  const faultyPlaces = (contents: Record<string, unknown>) =>
    faultsOf(contents).map((fault) => fault.split(':')[0]);

  test.each(['indicators.0.label', 'surveys.0.label', 'codes.0.label'])('at %s', (place) => {
    const broken = withValue(smallSurveyFile(), place, 5);
    expect(faultyPlaces({ a: broken })).toEqual([`a ${place.replace('.0', '[0]')}`]);
    const twoFaults = withValue(broken, 'figures.0.year', 99);
    expect(faultyPlaces({ a: twoFaults })).toEqual([
      `a ${place.replace('.0', '[0]')}`,
      'a figures[0].year',
    ]);
  });

  test('in a file of which nothing can be read', () => {
    expect(faultyPlaces({ a: other, b: 'no survey file' })).toEqual(['b ']);
  });

  test('but a word that nobody defines is told beside a fault of anything else', () => {
    const lost = withValue(smallSurveyFile(), 'figures.0.survey', 'lost');
    expect(faultyPlaces({ a: withValue(lost, 'statements.0.themes', []) })).toEqual([
      'a statements[0].themes',
      'a figures[0].survey',
    ]);
  });
});

test('a file may use the words of another that comes with it, in either order', () => {
  expect(faultsOf({ a: other, b: smallSurveyFile() })).toEqual([]);
  expect(faultsOf({ a: smallSurveyFile(), b: other })).toEqual([]);
  expect(faultsOf({ a: other }).length).toBe(3);
});
