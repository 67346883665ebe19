import { expect, test } from 'vitest';
import { readPeriodCell } from '@/lib/features/import/cells/cell-year';

test.each([
  ['2024', '2024'],
  [' 2024-q4 ', '2024-Q4'],
  ['Q4 2024', '2024-Q4'],
  ['T4 2024', '2024-Q4'],
  ['2024Q4', '2024-Q4'],
  ['2024-H1', '2024-S1'],
  ['S2 2024', '2024-S2'],
  ['mars 2024', '2024-03'],
  ['03/2024', '2024-03'],
  ['2024-M03', '2024-03'],
  ['2024-A1', '2024'],
  ['2023-04-01/P1Y', '2023-04-01/P1Y'],
  ['2023-04-01/P12M', '2023-04-01/P1Y'],
  ['2023-01-01/P1Y', '2023'],
  ['2023-04/2024-03', '2023-04-01/P1Y'],
  ['2023-04-01/2024-03-31', '2023-04-01/P1Y'],
  ['2015-10/2015-12', '2015-Q4'],
  ['2024-02/2024-02', '2024-02'],
  ['3e trimestre 2021', '2021-Q3'],
  ['1er trimestre 2021', '2021-Q1'],
  ['premier semestre 2021', '2021-S1'],
  ['1ste kwartaal 2021', '2021-Q1'],
  ['tweede kwartaal van 2021', '2021-Q2'],
  ['2nd half of 2021', '2021-S2'],
  ['Second quarter 2021', '2021-Q2'],
  ['3Q2021', '2021-Q3'],
  ['4Q 2021', '2021-Q4'],
  ['1. Halbjahr 2021', '2021-S1'],
])('%s is the period %s', (text, period) => {
  expect(readPeriodCell(text)).toBe(period);
});

test.each([
  ...['2024-Q5', '2024-13', '2024-M13', '2023/25', '2024-S3', '2024-W05', '', 'soon'],
  ...['3e semestre 2021', '5e trimestre 2021', 'dernier trimestre 2021', '2010–12', '2010–2012'],
  // Whose first month nobody tells.
  ...['2023/24', '2023-24', 'FY 2024'],
  ...[
    '2023-04-01/2024-03-30',
    '2024-03/2023-04',
    '2023-13/2024-03',
    '2023-04-01/P0M',
    '2024-02-28',
  ],
])('%s is none', (text) => {
  expect(readPeriodCell(text)).toBeNull();
});
