import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { getTranslator } from '@/lib/base/i18n/translations';
import { errorText } from '@/lib/cli/benchmark/benchmark-messages';
import { readLog, textFile, workbookFile } from '../../../fixtures/call-log-file';

const t = getTranslator('en');
const bytes = (...all: number[]) => Uint8Array.from(all);
const utf16 = (text: string) => bytes(0xff, 0xfe, ...Buffer.from(text, 'utf16le'));
const header = 'Start,Answered,Wait (s),Queue';
const row = '2024-03-01 09:00:01,Y,12,A';
const good = [row, row.replace(':01', ':02'), row.replace(':01', ':03')];
const logOf = (...rows: string[]) => textFile(header, ...rows);
const xlsxRow = (number: number, ...cells: string[]) =>
  `<row r="${number}">${cells.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`;

/** What is said of a file: why it cannot be read, or of each row why it is no call. */
function messagesOf(file: Uint8Array): string[] {
  try {
    return readLog(file).unreadable.map(
      ({ row: at, column, found, code }) =>
        `${at}, ${column ?? 'whole row'}: ${JSON.stringify(found)}: ${t(`benchmark.rules.reasons.${code}`)}`,
    );
  } catch (error) {
    return [errorText(error)];
  }
}

const empty =
  'The file is empty. Export the calls again; some systems write the file only when the export is finished.';
const noTable =
  'This is not a table of calls: it looks like an image, a PDF or another kind of file. Export the calls as CSV or XLSX.';
const noHeader =
  'There is no header row. Export the calls with column names, or add a row above the first call, for example: Date, Wait (s), Answered.';
const noRows =
  'There is no call below the header. Choose a period in which calls came in, then export again.';
const broken =
  'This workbook is damaged, or is not a workbook: the download may have been cut off. Open it in Excel or LibreOffice and save it again, or export as CSV.';
const oldOrLocked =
  'This is a workbook in the old format (.xls), or one with a password. Open it and save it as XLSX without a password, or as CSV.';
test.each<[name: string, file: Uint8Array, message: string]>([
  ['nothing at all', bytes(), empty],
  ['nothing but a byte-order mark', bytes(0xef, 0xbb, 0xbf), noHeader],
  ['nothing but blank lines', textFile('', '', ''), noHeader],
  ['one line of prose', textFile('Thank you for calling'), noHeader],
  ['no header', textFile(row, '2024-03-01 09:05:00,N,40,A'), noHeader],
  ['a header alone', textFile(header), noRows],
  ['a header and empty cells', logOf(',,,', ''), noRows],
  ['a header alone, in UTF-16', utf16('Start\tWait (s)\tAnswered\r\n'), noRows],
  ['a picture named .csv', bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 0), noTable],
  ['a NUL among the first cells', logOf('2024-03-01\u0000,Y,12,A'), noTable],
  ['a workbook of Excel 97', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), oldOrLocked],
  ['a ZIP cut off', bytes(0x50, 0x4b, 0x03, 0x04, 1, 2, 3), broken],
  ['a workbook cut off', workbookFile(xlsxRow(1, 'Start', 'Wait')).subarray(0, 300), broken],
  ['a document of Word', zipSync({ 'word/document.xml': bytes(60, 97, 47, 62) }), broken],
  ['a sheet that is no XML', workbookFile('<row r="1"><c r="A1"'), broken],
  ['an empty sheet', workbookFile(''), noHeader],
  ['a sheet with a header alone', workbookFile(xlsxRow(1, 'Start', 'Wait', 'Answered')), noRows],
  [
    'a quote that never closes',
    logOf(...good, '2024-03-01 09:00:07,"Y,12,A', ...good),
    '5, whole row: "2024-03-01 09:00:07 | \\"Y | 12 | A": Cannot be read as a row',
  ],
  ['a call without a time', logOf(...good, ',Y,12,A'), '5, Start: "": No time'],
  [
    'a day that does not exist',
    logOf(...good, '2024-02-30 09:00:01,Y,12,A'),
    '5, Start: "2024-02-30 09:00:01": Not a day and time',
  ],
  [
    'an hour that does not exist',
    logOf(...good, '2024-03-01 24:00:01,Y,12,A'),
    '5, Start: "2024-03-01 24:00:01": Not a day and time',
  ],
  [
    'an outcome that is none',
    logOf(...good, row.replace('Y', 'Parked')),
    '5, Answered: "Parked": Neither answered nor abandoned',
  ],
  [
    'a wait that is none',
    logOf(...good, row.replace('12', '1e999')),
    '5, Wait (s): "1e999": Not a length of time',
  ],
  ['a negative wait', logOf(...good, row.replace('12', '-4')), '5, Wait (s): "-4": Negative wait'],
  [
    'a wait of a day',
    logOf(...good, row.replace('12', '86400')),
    '5, Wait (s): "86400": Wait of 24 hours or more',
  ],
  [
    'a row cut off',
    logOf(...good, '2024-03-01 09:00:07'),
    '5, whole row: "2024-03-01 09:00:07": Has fewer cells than the header',
  ],
  [
    'a separator within a text',
    logOf(...good, `${row},B`),
    '5, whole row: "2024-03-01 09:00:01 | Y | 12 | A | B": Has more cells than the header: a separator within a text?',
  ],
  [
    'a queue log that ends in the middle of a call',
    textFile(
      '1709280000|c1|support|NONE|ENTERQUEUE||0470',
      '1709280012|c1|support|Agent/1|CONNECT|12|x|1',
      '1709280100|c1|support|Agent/1|COMPLETECALLER|12|88|1',
      '1709280200|c2|support|NONE|ENTERQUEUE||0471',
    ),
    '4, whole row: "c2": The file ends before the call does',
  ],
])('%s', (_, file, message) => {
  expect(messagesOf(file)).toEqual([message]);
});
