import { expect, test } from 'vitest';
import { auditCsvHeader, auditCsvLines } from '@/lib/features/accounts/audit-csv';

const at = new Date('2026-03-01T12:30:00Z');

test('an entry of the audit trail is a line, its moment in UTC, what is not known empty', () => {
  expect(auditCsvHeader).toBe('at,actor,action,subject,detail\r\n');
  const lines = auditCsvLines([
    { key: 2, at, actor: 'shell', action: 'publish', subject: '3', detail: 'One, two' },
    { key: 1, at, actor: null, action: 'sign-in-failed', subject: null, detail: null },
  ]);
  expect(lines).toBe(
    '2026-03-01T12:30:00.000Z,shell,publish,3,"One, two"\r\n' +
      '2026-03-01T12:30:00.000Z,,sign-in-failed,,\r\n',
  );
});

test('a name that a spreadsheet would run is no formula', () => {
  const entry = {
    key: 1,
    at,
    actor: null,
    action: 'check',
    subject: '=cmd()',
    detail: null,
  } as const;
  expect(auditCsvLines([entry])).toContain(',"\'=cmd()",');
});

test('no entries are no lines', () => {
  expect(auditCsvLines([])).toBe('');
});
