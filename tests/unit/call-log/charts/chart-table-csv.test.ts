import { expect, test } from 'vitest';
import { chartTableCsv } from '@/lib/call-log/charts/chart-table-csv';

test('a file has codes and plain numbers where the table has words', () => {
  const columns = [
    { code: 'from', label: 'Period' },
    { code: 'share', label: 'Share in time' },
  ];
  const rows = [
    [
      { text: '2 March', value: '2026-03-02' },
      { text: '90.5%', value: 0.905 },
    ],
    [
      { text: '3 March', value: '2026-03-03' },
      { text: '–', value: null },
    ],
  ];
  expect(chartTableCsv({ columns, rows })).toBe(
    'from,share\r\n2026-03-02,0.905\r\n2026-03-03,\r\n',
  );
});
