import { expect, test } from 'vitest';
import { readTable } from '@/lib/call-log/read/read-table';
import { readTotals } from '@/lib/call-log/measure/totals-summary';
import { understand } from '@/lib/call-log/understand/understand';
import { textFile } from '../../../fixtures/call-log-file';

function totalsOf(...lines: string[]) {
  const table = readTable(textFile(...lines));
  const { content, mapping, questions } = understand(table);
  expect(content).toBe('totals');
  expect(questions).toEqual([]);
  return readTotals(table, mapping);
}

test('a file of daily totals, in English', () => {
  const totals = totalsOf(
    'Index,Incoming Calls,Answered Calls,Answer Rate,Abandoned Calls,Answer Speed (AVG),Talk Duration (AVG),Service Level (20 Seconds)',
    '1,217,204,94.01%,13,0:00:17,0:02:14,76.28%',
    '2,200,182,91.00%,18,0:00:20,0:02:22,72.73%',
  );
  // (204 × 17 + 182 × 20) ÷ 386 = 18.414508 s; (217 × 0.7628 + 200 × 0.7273) ÷ 417 = 0.745774.
  expect(totals).toMatchObject({ periods: 2, offered: 417, answered: 386, abandoned: 31 });
  expect(totals.asa).toBeCloseTo(18.414508, 5);
  expect(totals.serviceLevel?.value).toBeCloseTo(0.745774, 5);
  expect(totals.serviceLevel?.thresholdSeconds).toBe(20);
});

test('a file of monthly totals in French, with a line of sums', () => {
  const totals = totalsOf(
    'Mois;Appels reçus;Appels répondus;Attente moyenne (s);Niveau de service 150s',
    '2024-01;1 000;900;30;0,9',
    '2024-02;2 000;1 500;60;0,8',
    'mars;?;10;5;1',
    'Total;3 000;2 400;;',
  );
  expect(totals).toMatchObject({
    ...{ periods: 2, offered: 3000, answered: 2400, abandoned: 600, summaryRows: 1 },
    // (900 × 30 + 1500 × 60) ÷ 2400
    asa: 48.75,
    unreadable: [{ row: 4, column: 'Appels reçus', found: '?', code: 'count-unreadable' }],
  });
  // (1000 × 0.9 + 2000 × 0.8) ÷ 3000
  expect(totals.serviceLevel?.value).toBeCloseTo(0.833333, 5);
  expect(totals.serviceLevel?.thresholdSeconds).toBe(150);
});

test('a file of weekly totals in Dutch without the calls offered', () => {
  const totals = totalsOf(
    'Datum,Beantwoorde oproepen,Onbeantwoorde oproepen',
    '2024-03-04,80,20',
    '2024-03-11,70,5',
  );
  expect(totals).toMatchObject({
    offered: 175,
    answered: 150,
    abandoned: 25,
    asa: null,
    serviceLevel: null,
  });
});

test('answers of 1 and 0 for each call are no totals', () => {
  const table = readTable(
    textFile(
      'Start,Answered,Abandoned,Wait (s)',
      '2024-03-01 09:00,1,0,12',
      '2024-03-01 09:01,0,1,40',
    ),
  );
  expect(understand(table).content).toBe('calls');
});

test.each([
  ['named on top', ['Totals,60,6', '2024-03-04,10,1', '2024-03-05,20,2', '2024-03-06,30,3']],
  ['without a name', ['2024-03-04,10,1', '2024-03-05,20,2', '2024-03-06,30,3', ',60,6']],
  ['of German', ['2024-03-04,10,1', '2024-03-05,20,2', '2024-03-06,30,3', 'Gesamtsumme,60,6']],
])('a total %s is not counted again', (_, rows) => {
  const totals = totalsOf('Date,Answered calls,Abandoned calls', ...rows);
  expect(totals).toMatchObject({ periods: 3, offered: 66, summaryRows: 1, unreadable: [] });
});

test('counts of thousands, with any mark between them', () => {
  const totals = totalsOf(
    'Date;Appels reçus;Appels répondus;Appels abandonnés;Répondus < 150 s',
    '12/03/2024;1.040;1.036;4;1.010',
    '13/03/2024;1 040;1.030;10;1,000',
  );
  expect(totals).toMatchObject({
    ...{ offered: 2080, answered: 2066, abandoned: 14, unreadable: [] },
    within: [{ threshold: 150, answered: 2010 }],
  });
});
