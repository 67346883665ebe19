import { expect, test } from 'vitest';
import type { ImportProgress } from '@/lib/domain/imports/import-progress-schema';
import { check, workbookOf } from '../../../../fixtures/import-file';

const rows = Array.from({ length: 4_001 }, (_, n) => `a-${n}`);
const asWorkbook = () =>
  workbookOf({ figures: [['id', 'note_en'], ...rows.map((id) => [id, '–'])] });
const asText = async () => ['id,note_en', ...rows.map((id) => `${id},–`)].join('\n');

test.each([
  ['CSV', asText],
  ['XLSX', asWorkbook],
])(
  'progress is told while rows of %s are read, and once a stage afterwards',
  async (_, content) => {
    const told: ImportProgress[] = [];
    await check(await content(), { onProgress: (progress) => told.push(progress) });
    expect(told).toEqual([
      { stage: 'reading', rows: 2_000 },
      { stage: 'reading', rows: 4_000 },
      { stage: 'checking', rows: 4_001 },
      { stage: 'comparing', rows: 4_001 },
    ]);
  },
);
