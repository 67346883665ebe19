import { expect, test } from 'vitest';
import { agentsDuring, readAgentsThere } from '@/lib/call-log/staffing/agents-there';

/** Agents on a weekday from a time on, for half an hour. */
function agentsAt(text: string, weekday: number, hour: number, minutes = 30) {
  const reading = readAgentsThere(text);
  if (!reading.ok) throw new Error(reading.part);
  return agentsDuring(reading.there, weekday, hour * 60, minutes);
}

test('one number is there at all times; nothing typed is nothing known', () => {
  expect([agentsAt('9', 0, 0), agentsAt(' 9 ', 6, 23.5)]).toEqual([9, 9]);
  expect(agentsAt('', 0, 10)).toBeNull();
  expect(readAgentsThere('')).toMatchObject({ isTold: false });
});

test.each([
  ['Mon-Fri 10-12 = 14', 4, 10, 14],
  ['Mon-Fri 10-12 = 14', 5, 10, null],
  ['Mon-Fri 10-12 = 14', 0, 12, null],
  ['9; Monday 10:00–12:00: 14', 0, 11.5, 14],
  ['9; Monday 10:00–12:00: 14', 1, 11.5, 9],
  ['lun. à ven. 8h-12h30 = 7', 2, 12, 7],
  ['samedi 9h30 à 12h = 3', 5, 9.5, 3],
  ['ma-vr 8-12 14', 0, 8, 14],
  ['di 8.30 tot 9.00 = 2', 1, 8.5, 2],
  ['lun–ven 10\u00a0h–12\u00a0h\u00a030 = 14', 4, 12, 14],
  ['wo 8u30-12u 5', 2, 8.5, 5],
  ['wo 8u30-12u 15', 2, 11.5, 15],
  ['vr-ma 6', 6, 3, 6],
  ['vr-ma 6', 2, 3, null],
  ['22-24 = 1\n0-6 = 2', 3, 23, 1],
  ['sat 0', 5, 10, 0],
])('%s: weekday %i at %d', (text, weekday, hour, agents) => {
  expect(agentsAt(text, weekday, hour)).toBe(agents);
});

test('an interval counts on the fewest of it, and on nobody where a part is not told', () => {
  expect(agentsAt('8; 10:15-10:30 = 5', 0, 10, 60)).toBe(5);
  expect(agentsAt('10:15-12 = 5', 0, 10, 60)).toBeNull();
});

test.each([
  ...['many', '7,5', '-3', '10-12', '12-10 = 4', '10:10-11 = 4', '8-25 = 4', '8-1214'],
  ...['someday 8-9 = 4', 'mon-someday 4', '99999', '10:75-12 = 4'],
])('%s is not understood', (part) => {
  expect(readAgentsThere(`9; ${part}`)).toEqual({ ok: false, part });
});
