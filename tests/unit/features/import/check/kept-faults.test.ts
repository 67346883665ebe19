import { expect, test } from 'vitest';
import { keepFaults } from '@/lib/features/import/check/kept-faults';
import type { SurveyFileFault } from '@/lib/domain/issues/fault-schema';

const fault = (severity: 'error' | 'warning', row: number): SurveyFileFault => ({
  ...{ severity, row, file: 'a.csv', sheet: null, column: 'year', place: `row ${row}` },
  ...{ code: 'not-a-link', found: 'x', values: {} },
});

const many = (severity: 'error' | 'warning', count: number) =>
  Array.from({ length: count }, (_, row) => fault(severity, row));

test('up to a thousand faults are all kept, in their order', () => {
  const faults = [...many('warning', 400), ...many('error', 600)];
  expect(keepFaults(faults)).toEqual({ faults, omitted: 0 });
});

test('of more, mistakes come first, and how many are left out is told', () => {
  const kept = keepFaults([...many('warning', 4_000), ...many('error', 600)]);
  expect(kept.omitted).toBe(3_600);
  expect(kept.faults.map(({ severity }) => severity)).toEqual([
    ...Array.from({ length: 600 }, () => 'error'),
    ...Array.from({ length: 400 }, () => 'warning'),
  ]);
});
