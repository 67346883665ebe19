import { describe, expect, test } from 'vitest';
import { UsageError } from '@/lib/cli/arguments/usage-error';
import { parseImportCommand } from '@/lib/cli/import/import-options';

const checked = {
  ...{ file: 'a.csv', check: true, json: false, reason: '', confirmsRedefinitions: false },
  options: { complete: false },
};

test('a file is checked, or published for a reason', () => {
  expect(parseImportCommand(['a.csv', '--check'])).toEqual(checked);
  expect(parseImportCommand(['--reason', 'A new survey', 'a.csv'])).toEqual({
    ...checked,
    ...{ check: false, reason: 'A new survey' },
  });
});

test.each<[readonly string[], object]>([
  [['--json'], { json: true }],
  [['--confirm-redefinitions'], { confirmsRedefinitions: true }],
])('%j', (args, own) => {
  expect(parseImportCommand(['a.csv', '--check', ...args])).toEqual({ ...checked, ...own });
});

test.each<[readonly string[], object]>([
  [['--complete'], { complete: true }],
  [['--encoding', 'cp850'], { encoding: 'cp850' }],
  [['--hidden', 'read'], { hidden: 'read' }],
  [['--formulas', 'refuse'], { formulas: 'refuse' }],
  [['--clock-as', 'hours'], { clock_as: 'hours' }],
  [['--year-as', 'financial'], { year_as: 'financial' }],
  [['--date-order', 'mdy'], { date_order: 'mdy' }],
  [['--percent-as', 'share'], { percent_as: 'share' }],
  [['--decimal', 'comma'], { decimal: 'comma' }],
  [['--source', 'gazette', '--survey', 'panel-2024'], { source: 'gazette', survey: 'panel-2024' }],
  [['--note-language', 'nl'], { note_language: 'nl' }],
  [['--column', 'Pays=country', '--column', 'Divers='], { column: ['Pays=country', 'Divers='] }],
  [['--constant', 'country=BE'], { constant: ['country=BE'] }],
])('%j is an option of the import', (args, options) => {
  const command = parseImportCommand(['a.csv', '--check', ...args]);
  expect(command?.options).toEqual({ complete: false, ...options });
});

test('help is asked for whatever else is said', () => {
  expect(parseImportCommand(['--help'])).toBeNull();
});

describe('what cannot be followed is refused, and named', () => {
  test.each<[readonly string[], RegExp]>([
    [['--check'], /^Name one file\.$/],
    [['a.csv', 'b.csv', '--check'], /^Name one file\.$/],
    [['a.csv'], /^Say why with --reason/],
    [['a.csv', '--reason', ' '], /^Say why with --reason/],
    [['a.csv', '--check', '--fast'], /--fast/],
    [['a.csv', '--check', '--decimal', 'dot'], /decimal/],
    [['a.csv', '--check', '--source', 'Not a slug'], /source/],
    [['a.csv', '--check', '--encoding', 'utf-7'], /encoding/],
  ])('%j', (args, message) => {
    expect(() => parseImportCommand(args)).toThrow(UsageError);
    expect(() => parseImportCommand(args)).toThrow(message);
  });
});
