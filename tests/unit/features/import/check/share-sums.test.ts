import { describe, expect, test } from 'vitest';
import { check, contentOf, figuresCsv, linesOf } from '../../../../fixtures/import-file';
import { smallSurveyFile } from '../../../../fixtures/survey-file';

describe('answers to one question', () => {
  const question = { en: 'How was it?' };
  const [first] = smallSurveyFile().indicators;
  const indicators = ['answered', 'unanswered', 'engaged'].map((id) => ({
    ...first,
    id,
    question,
  }));
  const known = contentOf({ ...smallSurveyFile(), indicators });
  const row = (
    indicator: string,
    value: string,
    own: Partial<Record<'id' | 'kind' | 'country', string>> = {},
  ) =>
    [
      ...[own.id ?? `${indicator}-${(own.country ?? 'BE').toLowerCase()}`, indicator],
      ...[own.country ?? 'BE', 2013, value, own.kind ?? 'survey', 'gazette', 2, 'x', 'stated'],
    ].join(';');
  const lines = async (...rows: string[]) => linesOf(await check(figuresCsv(...rows), { known }));

  test('may sum to 101 % by rounding, and not to more', async () => {
    expect(await lines(row('answered', '50,5'), row('unanswered', '50,5'))).toEqual([]);
    expect(await lines(row('answered', '50,5'), row('unanswered', '50,6'))).toEqual([
      '(warning) row 3, column value: The shares of answered + unanswered add up to 101.1%, for BE 2013.',
    ]);
    // In binary fractions, these sum to a little more than 101.
    const three = [row('answered', '27,6'), row('unanswered', '36,7'), row('engaged', '36,7')];
    expect(await lines(...three)).toEqual([]);
  });

  test('are all of them summed, and told at the last', async () => {
    const three = [row('answered', '40'), row('unanswered', '40'), row('engaged', '40')];
    expect(await lines(...three)).toEqual([
      '(warning) row 4, column value: The shares of answered + unanswered + engaged add up to 120%, for BE 2013.',
    ]);
  });

  test('are summed by country, and of surveys alone', async () => {
    const french = row('unanswered', '70', { country: 'FR' });
    expect(await lines(row('answered', '70'), french)).toEqual([]);
    const promised = row('unanswered', '70', { kind: 'target' });
    expect(await lines(row('answered', '70'), promised)).toEqual([]);
  });

  test('are summed by sector', async () => {
    const [head = ''] = figuresCsv().split('\n');
    const apart = [`${row('answered', '70')};energy`, `${row('unanswered', '70')};`];
    const csv = [`${head};sector`, ...apart].join('\n');
    expect(linesOf(await check(csv, { known }))).toEqual([]);
  });

  test('are two answers, not one that is there twice', async () => {
    const twice = [row('answered', '70'), row('answered', '70', { id: 'again' })];
    expect(await lines(...twice)).toEqual([expect.stringContaining('about the same as row 2')]);
  });

  test.each<[string, object]>([
    ['two indicators without a question say', { question: null }],
    ['indicators in another unit say', { unit: 'seconds' }],
  ])('are not what %s', async (_, own) => {
    const apart = ['waited', 'rang'].map((id) => ({ ...first, question, id, ...own }));
    const all = contentOf({ ...smallSurveyFile(), indicators: [...indicators, ...apart] });
    const csv = figuresCsv(row('answered', '70'), row('waited', '70'), row('rang', '70'));
    expect(linesOf(await check(csv, { known: all }))).toEqual([]);
  });

  test('are summed where the indicators come with the file', async () => {
    const [figure] = smallSurveyFile().figures;
    const figures = indicators.map(({ id }) => ({
      ...figure,
      id: `be-${id}`,
      indicator: id,
      value: 40,
    }));
    const file = { ...smallSurveyFile(), indicators, figures };
    const found = linesOf(
      await check(JSON.stringify(file), { known: contentOf(), name: 'a.json' }),
    );
    expect(found.filter((line) => line.includes('add up to'))).toEqual([
      '(warning) figures[2].value: The shares of answered + unanswered + engaged add up to 120%, for BE 2012.',
    ]);
  });
});
