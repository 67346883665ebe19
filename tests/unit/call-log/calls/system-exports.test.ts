import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { countPossibleCalls } from '@/lib/call-log/table-schema';
import { readLog, shortCalls, textFile, workbookFile } from '../../../fixtures/call-log-file';

// Made-up calls in the styles of telephone systems. What each should say was worked out by hand.

test('a contact centre in English, with waits in seconds in the name of the column', () => {
  const log = readLog(
    textFile(
      'Call Id,Agent,Date,Time,Topic,Answered (Y/N),Resolved,Speed of answer in seconds,AvgTalkDuration,Satisfaction rating',
      'ID0001,Diane,1/13/2021,9:12:58 AM,Contract,Y,Y,109,12:02:23 AM,3',
      'ID0002,Becky,1/13/2021,1:05:07 PM,Technical,Y,N,70,12:04:02 AM,3',
      'ID0003,Stewart,1/14/2021,12:17:10 AM,Contract,N,N,,,',
    ),
  );
  expect(log.questions).toEqual([]);
  expect(shortCalls(log)).toEqual([
    ['2021-01-13T09:12:58', 'answered', 109],
    ['2021-01-13T13:05:07', 'answered', 70],
    ['2021-01-14T00:17:10', 'abandoned', null],
  ]);
  expect(log.calls.map(({ handling }) => handling)).toEqual([143, 242, null]);
  expect(log.rules).toMatchObject({ abandonedWithoutWait: 1, answeredWithoutWait: 0 });
});

test('Genesys style: milliseconds, UTC, a flag of abandoned calls that is empty otherwise', () => {
  const log = readLog(
    textFile(
      '"Conversation ID","Conversation Start","Users","ANI","Queue","Queue Wait (ms)","Total Talk (ms)","Total ACW (ms)","Abandoned","Time to Abandon (ms)"',
      '"c-1","2024-06-03T07:00:05.123Z","Ann","tel:+3225550001","Billing","12500","180000","30000","",""',
      '"c-2","2024-06-03T07:01:00.000Z","","tel:+3225550002","Billing","","","","YES","47000"',
      '"c-3","2024-12-03T07:02:00.000Z","Bob","tel:+3225550003","Sales","151000","60000","","",""',
    ),
  );
  expect(log.questions).toEqual([]);
  expect(shortCalls(log)).toEqual([
    ['2024-06-03T09:00:05', 'answered', 12.5],
    ['2024-06-03T09:01:00', 'abandoned', 47],
    ['2024-12-03T08:02:00', 'answered', 151],
  ]);
  expect(log.calls[0]).toMatchObject({
    handling: 210,
    queue: 'Billing',
  });
  expect(log.rules.timesInUtc).toBe(3);
});

test('Cisco style: tabs, clock times, the outcome in words, a title above the header', () => {
  const log = readLog(
    textFile(
      'Contact Service Queue Activity',
      'From 3/18/24 to 3/19/24',
      '',
      'Contact ID\tContact Start Time\tCSQ Names\tContact Disposition\tAgent Name\tQueue Time\tRing Time\tTalk Time\tWork Time',
      '9001\t3/18/24 8:05:10 AM\tSupport\tHandled\tJ. Doe\t00:00:21\t00:00:04\t00:03:00\t00:00:30',
      '9002\t3/18/24 12:30:00 PM\tSupport\tAbandoned\t\t00:02:31\t00:00:00\t00:00:00\t00:00:00',
    ),
  );
  expect(log.questions).toEqual([]);
  expect(log.table.headerRow).toBe(4);
  expect(shortCalls(log)).toEqual([
    ['2024-03-18T08:05:10', 'answered', 21],
    ['2024-03-18T12:30:00', 'abandoned', 151],
  ]);
  expect(log.calls[0]).toMatchObject({ row: 5, handling: 210, queue: 'Support' });
});

test('3CX style: ringing is the only wait there is', () => {
  const log = readLog(
    textFile(
      'Call Time,Caller ID,Destination,Status,Ringing,Talking,Cost,Reason',
      '2024-02-26 10:00:01,0470000001,800,Answered,00:00:09,00:01:40,0,',
      '2024-02-26 10:00:30,0470000002,800,Unanswered,00:00:45,,0,',
    ),
  );
  expect(log.questions).toEqual([]);
  expect(shortCalls(log)).toEqual([
    ['2024-02-26T10:00:01', 'answered', 9],
    ['2024-02-26T10:00:30', 'abandoned', 45],
  ]);
});

test('Avaya style: pipes, nobody logged in where nobody answered', () => {
  const log = readLog(
    textFile(
      'CALLID|SEGSTART|DISPVDN|CALLING_PTY|ANSLOGIN|DISPTIME_SEC|TALKTIME_SEC|ACWTIME_SEC',
      '5501|2024-05-13 08:00:00|81001|3225550001|4711|14|300|20',
      '5502|2024-05-13 08:00:20|81001|3225550002||95|0|0',
    ),
  );
  expect(log.questions).toEqual([]);
  expect(log.mapping.outcomeFrom).toBe('agent');
  expect(shortCalls(log)).toEqual([
    ['2024-05-13T08:00:00', 'answered', 14],
    ['2024-05-13T08:00:20', 'abandoned', 95],
  ]);
  expect(log.calls[0]?.handling).toBe(320);
});

test('a Belgian workbook in Dutch: Excel days and fractions of a day', () => {
  const words = ['Datum/tijd', 'Wachtrij', 'Wachttijd', 'Beantwoord', 'Gespreksduur', 'Facturen'];
  const text = (column: string, row: number, index: number) =>
    `<c r="${column}${row}" t="s"><v>${index}</v></c>`;
  const log = readLog(
    workbookFile(
      `<row r="2">${['A', 'B', 'C', 'D', 'E'].map((column, i) => text(column, 2, i)).join('')}</row>
       <row r="3"><c r="A3" s="1"><v>45352.385671296295</v></c>${text('B', 3, 5)}<c r="C3" s="2"><v>0.0016550925925925926</v></c><c r="D3" t="inlineStr"><is><t>Ja</t></is></c><c r="E3"><v>0.003472222222</v></c></row>
       <row r="5"><c r="A5" s="1"><v>45352.5</v></c>${text('B', 5, 5)}<c r="C5" s="2"><v>0.001736111111</v></c><c r="D5" t="inlineStr"><is><t>Nee</t></is></c></row>`,
      words,
    ),
  );
  expect(log.questions).toEqual([]);
  expect(log.table.format).toBe('xlsx');
  // 45352 is 1 March 2024; 0.385671296… of a day is 9:15:22.
  expect(shortCalls(log)).toEqual([
    ['2024-03-01T09:15:22', 'answered', 143],
    ['2024-03-01T12:00:00', 'abandoned', 150],
  ]);
  expect(log.calls.map(({ row, handling, queue }) => [row, handling, queue])).toEqual([
    [3, 300, 'Facturen'],
    [5, null, 'Facturen'],
  ]);
});

test('a French Excel in Windows-1252: semicolons, decimal commas, accents', () => {
  const log = readLog(
    iconv.encode(
      [
        'Date;Heure d’appel;File d’attente;Durée d’attente (min);Décroché;Conseiller',
        '28/02/2024;09h05;Réclamations;1,5;oui;Zoé',
        '29/02/2024;14h30;Réclamations;0,25;non;',
      ].join('\r\n'),
      'windows-1252',
    ),
  );
  expect(log.questions).toEqual([]);
  expect(log.table.encoding()).toBe('windows-1252');
  expect(shortCalls(log)).toEqual([
    ['2024-02-28T09:05:00', 'answered', 90],
    ['2024-02-29T14:30:00', 'abandoned', 15],
  ]);
  expect(log.calls[0]?.queue).toBe('Réclamations');
});

test('a French system: statuses in words, waits as mm:ss, UTF-8 with a byte order mark', () => {
  const log = readLog(
    textFile(
      '\ufeffHorodatage;Statut;Attente;Temps de conversation;Post-appel;Numéro appelant',
      '2024-03-18 08:00:00;Répondu;00:21;03:20;00:10;+32 2 555 00 01',
      '2024-03-18 08:01:00;Abandonné;02:31;;;+32 2 555 00 02',
      '2024-03-18 08:02:00;Raccroché avant réponse;00:04;;;Anonyme',
      '2024-03-18 08:03:00;Débordement;03:00;;;',
    ),
  );
  expect(log.questions).toEqual([]);
  expect(shortCalls(log)).toEqual([
    ['2024-03-18T08:00:00', 'answered', 21],
    ['2024-03-18T08:01:00', 'abandoned', 151],
    ['2024-03-18T08:02:00', 'abandoned', 4],
    ['2024-03-18T08:03:00', 'abandoned', 180],
  ]);
  expect(log.calls[0]?.handling).toBe(210);
  expect(log.rules.leftUnanswered).toBe(1);
});

test('a Dutch system in UTF-16, as Excel saves Unicode text', () => {
  const lines = [
    'Tijdstip\tWachtlijn\tWachttijd (sec)\tResultaat\tMedewerker',
    '18-03-2024 08:00:00\tVerkoop\t12\tBeantwoord\tJan',
    '18-03-2024 08:01:00\tVerkoop\t1\u00a0205\tOpgehangen\t',
  ].join('\r\n');
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const log = readLog(iconv.encode(lines, encoding, { addBOM: encoding === 'utf-16le' }));
    expect(log.questions).toEqual([]);
    expect(log.table.encoding()).toBe(encoding);
    expect(shortCalls(log)).toEqual([
      ['2024-03-18T08:00:00', 'answered', 12],
      ['2024-03-18T08:01:00', 'abandoned', 1205],
    ]);
  }
});

test('the log of a bank, as researchers share it: years of two digits, HANG and AGENT', () => {
  const log = readLog(
    textFile(
      'vru+line\tcall_id\tcustomer_id\tpriority\ttype\tdate\tvru_entry\tq_start\tq_exit\tq_time\toutcome\tser_start\tser_exit\tser_time\tserver',
      'AA0101\t33116\t9664491\t2\tPS\t990101\t0:00:31\t0:00:36\t0:03:09\t153\tHANG\t00:00:00\t00:00:00\t0\tNO_SERVER',
      'AA0101\t33117\t0\t0\tPS\t990101\t0:34:12\t0:00:00\t0:00:00\t0\tAGENT\t0:34:22\t0:36:21\t119\tMICHAL',
      'AA0101\t33118\t27997683\t2\tPS\t990101\t6:55:20\t6:55:26\t6:55:43\t17\tPHANTOM\t0:00:00\t0:00:00\t0\tNO_SERVER',
    ),
  );
  expect(log.questions).toEqual([]);
  expect(log.calls.map(({ outcome, wait, handling }) => [outcome, wait, handling])).toEqual([
    ['abandoned', 153, null],
    ['answered', 0, 119],
  ]);
  expect(log.unreadable).toEqual([
    { row: 4, column: 'outcome', found: 'PHANTOM', code: 'outcome-unknown' },
  ]);
});

test('a German-made system in Belgium: dotted dates, quoted names with delimiters in them', () => {
  const log = readLog(
    textFile(
      'sep=,',
      '"Start time","Agent","Answered","WaitTime","Group"',
      '"18.03.24 08:00","Peeters, Jan","1","0:12","A ""B"", C"',
      '"19.03.24 08:00","","0","1:02:31","A ""B"", C"',
    ),
  );
  expect(log.questions).toEqual([]);
  expect(shortCalls(log)).toEqual([
    ['2024-03-18T08:00:00', 'answered', 12],
    ['2024-03-19T08:00:00', 'abandoned', 3751],
  ]);
  expect(log.calls[0]?.queue).toBe('A "B", C');
});

test('names of months, times with AM and PM, durations in words', () => {
  const log = readLog(
    textFile(
      'Received;Result;Waiting time',
      '12-Mar-2024 09:15 AM;Connected;1 min 5 s',
      'Tue 12 March 2024 12:30 PM;Missed;45 sec',
      '13 août 2024 00:10;Connected;1h02m03s',
    ),
  );
  expect(log.questions).toEqual([]);
  expect(shortCalls(log)).toEqual([
    ['2024-03-12T09:15:00', 'answered', 65],
    ['2024-03-12T12:30:00', 'abandoned', 45],
    ['2024-08-13T00:10:00', 'answered', 3723],
  ]);
});

test('Asterisk: the events of a call become one row', () => {
  const log = readLog(
    textFile(
      '1709280000|NONE|NONE|NONE|QUEUESTART|',
      '1709280010|1709280009.1|support|NONE|ENTERQUEUE||0470000001|1',
      '1709280012|1709280011.2|support|NONE|ENTERQUEUE||0470000002|2',
      '1709280022|1709280009.1|support|SIP/101|RINGNOANSWER|1000',
      '1709280030|1709280009.1|support|SIP/102|CONNECT|20|1709280025.9|4',
      '1709280042|1709280011.2|support|NONE|ABANDON|1|2|30',
      '1709280090|1709280009.1|support|SIP/102|COMPLETECALLER|20|60|1',
      '1709280100|1709280099.3|sales|NONE|ENTERQUEUE||0470000003|1',
      '1709280400|1709280099.3|sales|NONE|EXITWITHTIMEOUT|1|1|300',
      '1709280500|1709280499.4|sales|NONE|ENTERQUEUE||0470000004|1',
      '1709280505|1709280499.4|sales|SIP/103|CONNECT|5|1709280500.9|2',
      '1709280525|1709280499.4|sales|SIP/103|BLINDTRANSFER|200|internal|5|20|1',
      '1709280600|1709280599.5|sales|NONE|ENTERQUEUE||0470000005|1',
      '1709280610|1709270000.0|sales|SIP/103|CONNECT|40|1709270000.9|2',
      'broken line',
    ),
  );
  expect(log.questions).toEqual([]);
  // 1709280010 is 1 March 2024, 08:00:10 UTC: 09:00:10 in Brussels.
  expect(shortCalls(log)).toEqual([
    ['2024-03-01T09:00:10', 'answered', 20],
    ['2024-03-01T09:00:12', 'abandoned', 30],
    ['2024-03-01T09:01:40', 'abandoned', 300],
    ['2024-03-01T09:08:20', 'answered', 5],
    ['2024-03-01T09:09:30', 'answered', 40],
  ]);
  expect(log.calls.map(({ row, handling, queue }) => [row, handling, queue])).toEqual([
    [2, 60, 'support'],
    [3, null, 'support'],
    [8, null, 'sales'],
    [10, 20, 'sales'],
    [14, null, 'sales'],
  ]);
  expect(log.unreadable).toEqual([
    { row: 13, column: null, found: '1709280599.5', code: 'call-unfinished' },
    { row: 15, column: null, found: 'broken line', code: 'row-too-short' },
  ]);
  expect(log.rules.leftUnanswered).toBe(1);
});

test.each([
  ['12,210', '125,001', [12.21, 125.001]],
  ['12.210', '1.125.001', [12.21, 1125.001]],
  ['12210', '125001', [12.21, 125.001]],
])('milliseconds of %s and %s, all of a second and more', (first, second, waits) => {
  const log = readLog(
    textFile(
      'Start;Result;Queue time (ms)',
      `2024-03-12 09:00:00;Answered;${first}`,
      `2024-03-12 09:01:00;Abandoned;${second}`,
    ),
  );
  expect(log.questions).toEqual([]);
  expect(log.calls.map(({ wait }) => wait)).toEqual(waits);
});

test('Zendesk style: the number that was called is no time of talk, whatever its header begins with', () => {
  const log = readLog(
    textFile(
      'Call ID,Date/Time,Agent,Customer Phone Number,Talk Phone Number,Call Direction,Call Status,Wait Time,Minutes',
      '1,2024-03-12 09:00:01 +0100,Ann,+32470000001,+3225550001,inbound,completed,12,5',
      '2,2024-03-12 09:10:01 +0100,,+32471000001,+3225550002,inbound,abandoned_in_queue,44,1',
    ),
  );
  expect(log.questions).toEqual([]);
  expect(shortCalls(log)).toEqual([
    ['2024-03-12T09:00:01', 'answered', 12],
    ['2024-03-12T09:10:01', 'abandoned', 44],
  ]);
  expect(log.calls.map(({ handling }) => handling)).toEqual([null, null]);
});

test('numbers of telephones under a header of durations are none', () => {
  const log = readLog(
    textFile(
      'Start,Result,Wait (s),Talk',
      '2024-03-12 09:00:01,Answered,12,0470000001',
      '2024-03-12 09:10:01,Abandoned,44,003225550001',
    ),
  );
  expect(log.meanings).toEqual(['arrived', 'outcome', 'wait', null]);
});

test.each([
  ['Queue', ['0:45', '1:45']],
  ['File', ['00:00:45', '00:01:45']],
])('times under %s are those in it, and ringing is not the wait', (header, [first, second]) => {
  const log = readLog(
    textFile(
      `Date;Start time;${header};Ring;Talk;Result`,
      `13/03/2024;09:00:00;${first};0:05;3:10;Answered`,
      `13/03/2024;09:10:00;${second};0:00;;Abandoned`,
    ),
  );
  expect(log.questions).toEqual([]);
  expect(log.calls.map(({ wait, queue }) => [wait, queue])).toEqual([
    [45, null],
    [105, null],
  ]);
});

test('numbers under the name of a queue are its number, however many there are', () => {
  const rows = Array.from(
    { length: 12 },
    (_, index) => `2024-03-13 09:${10 + index}:00,${601 + (index % 6)},0:05,Answered`,
  );
  const log = readLog(textFile('Start,Queue,Ring,Result', ...rows));
  expect(log.calls.map(({ wait }) => wait)).toEqual(Array.from({ length: 12 }, () => 5));
});

test('a header that stands again on each page of a report is no call, and no word of an outcome', () => {
  const header = 'Date;Heure;File;Statut;Attente (s)';
  const log = readLog(
    textFile(
      ...[header, '12/03/2024;09:00:01;Factures;Répondu;45', header],
      ...['13/03/2024;09:10:01;Factures;Abandonné;75', header],
    ),
  );
  expect(log.questions).toEqual([]);
  expect(log.calls.length).toBe(2);
  const found = 'Date | Heure | File | Statut | Attente (s)';
  expect(log.unreadable).toEqual([
    { row: 3, column: null, found, code: 'header-row' },
    { row: 5, column: null, found, code: 'header-row' },
  ]);
  expect(countPossibleCalls(log.unreadable)).toBe(0);
});
