import type { FileRow } from '../../base/text/row-schema';

/** Records of calls that systems write without a header, always in the same columns. */
type KnownRecord = { header: readonly string[]; fits: (cells: readonly string[]) => boolean };

const isMoment = (text = '') => /^\d{4}[-/]\d{2}[-/]\d{2}[ T]\d{2}:\d{2}:\d{2}/.test(text.trim());
const isMomentOrEmpty = (text = '') => text.trim() === '' || isMoment(text);
const isCount = (text = '') => /^\d+$/.test(text.trim());
const isClock = (text = '') => /^\d{1,2}:\d{2}:\d{2}$/.test(text.trim());

const RECORDS: readonly KnownRecord[] = [
  // docs.asterisk.org, "CDR Storage Backends": the columns of Master.csv.
  {
    header: [
      ...['accountcode', 'src', 'dst', 'dcontext', 'clid', 'channel', 'dstchannel', 'lastapp'],
      ...['lastdata', 'start', 'answer', 'end', 'duration', 'billsec', 'disposition', 'amaflags'],
      ...['uniqueid', 'userfield'],
    ],
    fits: (cells) =>
      isMoment(cells[9]) && isMomentOrEmpty(cells[10]) && isCount(cells[12]) && isCount(cells[13]),
  },
  // The template of FreeSWITCH's mod_cdr_csv.
  {
    header: [
      ...['caller_id_name', 'caller_id_number', 'destination_number', 'context', 'start_stamp'],
      ...['answer_stamp', 'end_stamp', 'duration', 'billsec', 'hangup_cause', 'uuid', 'bleg_uuid'],
      ...['accountcode', 'read_codec', 'write_codec'],
    ],
    fits: (cells) =>
      isMoment(cells[4]) &&
      isMomentOrEmpty(cells[5]) &&
      isMoment(cells[6]) &&
      isCount(cells[7]) &&
      /^[A-Z_]+$/.test(cells[9] ?? ''),
  },
  // 3CX, "CDR output": its columns in the order in which they are set.
  {
    header: [
      ...['historyid', 'callid', 'duration', 'time-start', 'time-answered', 'time-end'],
      ...['reason-terminated', 'from-no', 'to-no', 'from-dn', 'to-dn', 'dial-no', 'reason-changed'],
      ...['final-number', 'final-dn', 'bill-code', 'bill-rate', 'bill-cost', 'bill-name', 'chain'],
    ],
    fits: (cells) =>
      isClock(cells[2]) && isMoment(cells[3]) && isMomentOrEmpty(cells[4]) && isMoment(cells[5]),
  },
];

/** The header of records that have none; null for rows of any other kind. */
export function headerOfKnownRecords(rows: readonly FileRow[]): string[] | null {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const found = RECORDS.find(({ fits }) => {
    const fitting = rows.filter(({ cells }) => fits(cells)).length;
    return fitting > 0 && fitting >= rows.length * 0.8 && fits(rows[0]?.cells ?? []);
  });
  if (!found) return null;
  return Array.from(
    { length: width },
    (_, column) => found.header[column] ?? `column ${column + 1}`,
  );
}
