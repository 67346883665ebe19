import { expect, test } from 'vitest';
import { decisionQuarters, type CountedDecision } from '@/lib/domain/ratings/decision-quarters';

const decided = (day: string, own: Partial<CountedDecision> = {}): CountedDecision => ({
  ...{ decided_at: new Date(`${day}T23:59:59Z`), released: 0, refused: 0, reason: null },
  ...{ overdue: 0, ...own },
});

test('decisions are counted by quarters in UTC, with the reasons of what was refused', () => {
  const decisions = [
    decided('2026-09-30', { released: 5 }),
    decided('2026-10-01', { released: 20, refused: 3, reason: 'burst', overdue: 2 }),
    decided('2026-12-31', { refused: 4, reason: 'burst' }),
    decided('2026-11-15', { refused: 1, reason: 'one-network' }),
  ];
  expect(decisionQuarters(decisions)).toEqual([
    {
      ...{ quarter: '2026-Q4', batches: 3, released: 20, refused: 8, overdue: 2 },
      byReason: new Map([
        ['burst', 7],
        ['one-network', 1],
      ]),
    },
    {
      ...{ quarter: '2026-Q3', batches: 1, released: 5, refused: 0, overdue: 0 },
      byReason: new Map(),
    },
  ]);
  expect(decisionQuarters([])).toEqual([]);
});
