import { expect, test } from 'vitest';
import { issuesCsv } from '@/lib/features/import/messages/issues-csv';
import { check, figuresCsv } from '../fixtures/import-file';

const row = (id: string, country: string, year: number) =>
  `${id};answered;${country};${year};38;survey;gazette;2;38 %;stated`;

test('ten thousand issues are found and told', async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) =>
    row(`be-${index + 3000}-answered`, 'BE', index + 3000),
  );
  const { issues } = await check(figuresCsv(...rows));
  expect(issues.length).toBe(10_000);
  expect(issuesCsv(issues, 'nl').split('\r\n').length).toBe(10_002);
});

test('twenty thousand rows are checked against each other in one go', async () => {
  const countries = ['BE', 'FR', 'NL', 'DE', 'LU'];
  const rows = Array.from({ length: 20_000 }, (_, index) =>
    row(`a-${index}`, countries[index % 5] ?? '', 1900 + (index % 200)),
  );
  const { issues } = await check(figuresCsv(...rows));
  // Each year comes with one country: all but the first two hundred say the same again, and so many end it.
  expect(issues.map(({ code }) => code).slice(-2)).toEqual(['same-meaning', 'too-many-errors']);
  expect(issues.length).toBe(10_001);
});
