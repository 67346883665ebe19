import { expect, test } from 'vitest';
import { packPlan, unpackPlan } from '@/lib/database/stores/plan-file';
import type { PlanBatch, ReleasePlan } from '@/lib/domain/releases/content-schema';

test('a plan is read as it was written, batch by batch', async () => {
  const plan: ReleasePlan = [
    { table: 'Code', added: [{ id: 'sector/bank' }], changed: [], withdrawn: [] },
    {
      ...{ table: 'Figure', added: [], withdrawn: ['be-2010-b'] },
      changed: [{ id: 'be-2010-a', value: 1.5, note: { fr: 'à «\u2028»\n' }, survey: null }],
    },
  ];
  const read: PlanBatch[] = [];
  for await (const batch of unpackPlan(await packPlan(plan))) read.push(batch);
  expect(read).toEqual(plan);
});
