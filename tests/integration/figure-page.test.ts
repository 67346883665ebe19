import { afterAll, beforeAll, expect, test } from 'vitest';
import { noQuery } from '@/lib/base/http/query';
import type { ChartSpec } from '@/lib/domain/charts/model/chart-schema';
import { pointsOf } from '@/lib/domain/charts/layout/drawing-points';
import { getTranslator } from '@/lib/base/i18n/translations';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterAll(() => database.close());

async function open() {
  const { resolveSelection } = await import('@/lib/database/queries/figures/selection-queries');
  const { selection } = await resolveSelection(noQuery);
  const { vocabulary } = selection;
  const words = { vocabulary, locale: 'en', t: getTranslator('en') } as const;
  const { getFigure, getFigures } = await import('@/lib/database/queries/figures/figure-queries');
  const { getFigureContext } = await import('@/lib/features/figure/figure-page');
  const contextOf = async (id: string) => {
    const figure = await getFigure(id, selection);
    if (!figure) throw new Error(id);
    return getFigureContext(figure, selection, words);
  };
  return { selection, getFigures, contextOf };
}

function marksOf({ drawings }: ChartSpec) {
  return drawings.flatMap(pointsOf);
}

test('every figure stands in a chart among its siblings, and only it is set off', async () => {
  const { selection, getFigures, contextOf } = await open();
  const figures = await getFigures(selection, { limit: 1000 });
  expect(figures.length).toBeGreaterThan(50);
  for (const { id } of figures) {
    const { chart } = await contextOf(id);
    const current = marksOf(chart).filter(({ isCurrent }) => isCurrent);
    expect(
      current.map((mark) => mark.id),
      id,
    ).toEqual([id]);
  }
});

test('61 % of 2010 may be held against 77 % of 2009, but not against a sector or loyalty', async () => {
  const { contextOf } = await open();
  const { comparisons, similarFigures } = await contextOf('be-2010-switched-provider');
  expect(comparisons.map(({ id }) => id)).toEqual(['be-2009-switched-provider']);
  expect(comparisons[0]).toMatchObject({
    difference: '−16\u00a0percentage points',
    verdict: 'Cannot be established: a sample size is not reported',
  });
  const part = 'one is about a part, the other about the whole';
  const base = 'a different base, or one that is not reported';
  const reasonsOf = new Map(similarFigures.map(({ id, reasons }) => [id, reasons]));
  expect(reasonsOf.get('be-2010-switched-provider-bank')).toEqual([part, base]);
  expect(reasonsOf.get('be-2010-switched-provider-mobile-telephony')).toEqual([part, base]);
  expect(reasonsOf.get('be-2010-switched-provider-small-retail')).toEqual([part, base]);
  expect(reasonsOf.get('be-2010-loyal-customer')).toEqual(['another indicator']);
});

test('Belgian satisfaction and French effort look alike and are kept apart with every reason', async () => {
  const { contextOf } = await open();
  const { similarFigures } = await contextOf('be-2010-satisfied-overall');
  const effort = similarFigures.find(({ id }) => id.startsWith('fr-2013-perceived-effort'));
  expect(effort?.reasons).toEqual(['another indicator', 'another survey', 'another population']);
});

test('only a promise is shown with the standard it is', async () => {
  const { contextOf } = await open();
  const promise = await contextOf('be-2010-charter-wait');
  expect(promise.standards.map(({ id }) => id)).toEqual(['be-charter']);
  expect(promise.references.length).toBeGreaterThan(5);
  const answer = await contextOf('be-2010-satisfied-overall');
  expect(answer.standards).toEqual([]);
  expect((await contextOf('fr-2015-would-spend-more')).comparisons).toEqual([]);
});
