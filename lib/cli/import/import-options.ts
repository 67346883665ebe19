import { z } from 'zod';
import { importOptionsSchema, type ImportOptions } from '../../domain/imports/import-schema';
import {
  flagOption as flag,
  listOption as list,
  readArguments,
  textOption as text,
} from '../arguments/read-arguments';
import { UsageError } from '../arguments/usage-error';

const commandOptions = {
  ...{ check: flag, json: flag, help: flag, complete: flag, reason: text },
  ...{ encoding: text, hidden: text, formulas: text, 'clock-as': text, 'year-as': text },
  'date-order': text,
  'confirm-redefinitions': flag,
  ...{ 'percent-as': text, decimal: text, source: text, survey: text, 'note-language': text },
  ...{ column: list, constant: list },
} as const;

export const importUsage = `npm run --silent import -- FILE [options]

  --check                 only check: nothing is written
  --json                  what was found as JSON, in place of lines
  --reason TEXT           why, for the changelog; asked unless --check
  --confirm-redefinitions the file may redefine what other figures use
  --complete              the file says all of its sources: what it no longer says is withdrawn
  --encoding NAME              how letters are stored, where the file does not tell:
                               windows-1252, macintosh, cp850 or iso-8859-15
  --hidden read|skip           whether what a workbook hides is read; left out unless one says so
  --formulas values|refuse     whether a formula stands for the value it gave last; it does unless one says no
  --clock-as minutes|hours     what 11:54 is: minutes and seconds, or hours and minutes
  --year-as financial|month    what 2010-11 is
  --date-order dmy|mdy         what stands first in 03/04/2013: the day, or the month
  --percent-as percent|share   what 0,38 means in percent
  --decimal comma|point        what the mark in 1.234 is, where it may be either
  --source ID                  the source of rows that name none
  --survey ID                  the survey of figures that have no column for it
  --note-language fr|nl|en     the language of notes that do not say it
  --column THEIRS=OURS         which of ours a column of the file is: "Pays=country"; "Pays=" leaves it out;
                               once for each column
  --constant OURS=TEXT         what every row has, in place of a column: country=BE; of id how each begins

FILE is a survey file or a list of them (JSON), a workbook (XLSX) or a CSV of figures.

Exit status: 0 where all is good, 1 where something is wrong, 2 for a file that cannot be read or needs
an answer.`;

export type ImportCommand = {
  file: string;
  check: boolean;
  json: boolean;
  reason: string;
  confirmsRedefinitions: boolean;
  options: ImportOptions;
};

/** The options of an import, by what one types. */
export const importFlags = {
  encoding: 'encoding',
  hidden: 'hidden',
  formulas: 'formulas',
  'clock-as': 'clock_as',
  'year-as': 'year_as',
  'date-order': 'date_order',
  'percent-as': 'percent_as',
  decimal: 'decimal',
  source: 'source',
  survey: 'survey',
  'note-language': 'note_language',
  column: 'column',
  constant: 'constant',
  complete: 'complete',
} as const satisfies Record<string, keyof ImportOptions>;

/** Reads a command. @returns null where help is asked for. @throws UsageError */
export function parseImportCommand(args: readonly string[]): ImportCommand | null {
  const { values, positionals } = readArguments(args, commandOptions);
  if (values.help) return null;
  const { check = false, json = false, reason = '' } = values;
  const said = Object.entries(importFlags).flatMap(([flag, name]) => {
    const value = Object.entries(values).find(([key]) => key === flag)?.[1];
    return value === undefined ? [] : [[name, value] as const];
  });
  const options = importOptionsSchema.safeParse(Object.fromEntries(said));
  if (!options.success) throw new UsageError(z.prettifyError(options.error));
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('Name one file.');
  if (!check && reason.trim() === '')
    throw new UsageError('Say why with --reason, for the changelog; or only --check.');
  const confirmsRedefinitions = values['confirm-redefinitions'] ?? false;
  return { file, check, json, reason, confirmsRedefinitions, options: options.data };
}
