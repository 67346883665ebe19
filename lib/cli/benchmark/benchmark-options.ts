import { z } from 'zod';
import { durationUnits } from '../../base/text/parse-duration';
import { isTimeZone } from '../../base/text/time-zone';
import {
  directions,
  outcomeSources,
  waitSources,
  type Answers,
} from '../../call-log/understand/mapping-schema';
import { wordMeanings } from '../../call-log/understand/outcome';
import { serviceLevelMethods } from '../../call-log/measure/service-level-summary';
import { flagOption as flag, readArguments, textOption as text } from '../arguments/read-arguments';
import { toWordAnswers } from './word-options';
import { dateOrderNames } from './date-order-names';
import {
  readStaffingOptions,
  staffingCommandOptions,
  staffingUsage,
  type StaffingOptions,
} from './staffing-options';
import { UsageError } from '../arguments/usage-error';

const list = { type: 'string', multiple: true } as const;

const commandOptions = {
  ...{ standard: text, method: text, dates: text, unit: text, json: flag, help: flag },
  ...{ 'yes-means': text, 'outcome-from': text, 'time-zone': text, content: text },
  ...{ 'wait-from': text, answers: text },
  ...{ map: list, outcome: list, direction: list },
  ...staffingCommandOptions,
} as const;

export const benchmarkUsage = `npm run --silent benchmark -- FILE [options]

  --standard ID           be-charter (unless told otherwise), or another that is named when it is unknown
  --method NAME           ${serviceLevelMethods.join(', ')}
  --json                  the measures as JSON, in place of a table
  --map MEANING=COLUMN    what a column means, by its name or number; MEANING= where no column does
  --dates dmy|mdy|iso     the order of day, month and year
  --unit ${durationUnits.join('|')}
  --yes-means answered|abandoned
  --outcome-from ${outcomeSources.join('|')}
  --outcome WORD=${wordMeanings.join('|')}   what a word says of a call; ignore: no offered call
  --direction WORD=${directions.join('|')}   only inbound calls are offered calls
  --wait-from ${waitSources.join('|')}
  --answers FILE          what was answered before for files of the same header; options add to it
  --content calls|totals  what each row is, where it was taken for the other
  --time-zone NAME        where the telephone system stands, for times in UTC: Europe/Brussels

${staffingUsage}

Exit status: 0 where the standard is met, 1 where it is missed, 2 for a file that cannot be read, needs
an answer, or leaves nothing to judge.`;

const optionsSchema = z.object({
  standard: z.string().default('be-charter'),
  method: z.enum(serviceLevelMethods).default('offered'),
  json: z.boolean().default(false),
  help: z.boolean().default(false),
  map: z.array(z.string()).default([]),
  outcome: z.array(z.string()).default([]),
  direction: z.array(z.string()).default([]),
  answers: z.string().optional(),
  'wait-from': z.enum(waitSources).optional(),
  dates: z.enum(['dmy', 'mdy', 'iso']).optional(),
  unit: z.enum(durationUnits).optional(),
  'yes-means': z.enum(['answered', 'abandoned']).optional(),
  'outcome-from': z.enum(outcomeSources).optional(),
  content: z.enum(['calls', 'totals']).optional(),
  'time-zone': z.string().refine(isTimeZone, { message: 'is not a time zone' }).optional(),
});

export type BenchmarkOptions = {
  file: string;
  standard: string;
  method: (typeof serviceLevelMethods)[number];
  json: boolean;
  /** What was said of columns, as it was said. */
  map: readonly string[];
  /** What was said of values. */
  answers: Answers;
  /** The file of what was answered before. */
  answersFile: string | null;
  /** Null where nothing was said of staffing. */
  staffing: StaffingOptions | null;
};

/** Reads a command. @returns null where help is asked for. @throws UsageError */
export function parseOptions(args: readonly string[]): BenchmarkOptions | null {
  const { values, positionals } = readArguments(args, commandOptions);
  const parsed = optionsSchema.safeParse(values);
  if (!parsed.success) throw new UsageError(z.prettifyError(parsed.error));
  const { standard, method, json, help, map, outcome, direction, ...said } = parsed.data;
  if (help) return null;
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('Name one file.');
  const answers: Answers = {
    ...(said.dates && { dateOrder: dateOrderNames[said.dates] }),
    ...(said.unit && { unit: said.unit }),
    ...(said['yes-means'] && { yesMeans: said['yes-means'] }),
    ...(said['outcome-from'] && { outcomeFrom: said['outcome-from'] }),
    ...(said['wait-from'] && { waitFrom: said['wait-from'] }),
    ...(outcome.length > 0 && { outcomes: toWordAnswers('--outcome', outcome, wordMeanings) }),
    ...(direction.length > 0 && {
      directions: toWordAnswers('--direction', direction, directions),
    }),
    ...(said.content && { content: said.content }),
    ...(said['time-zone'] && { timeZone: said['time-zone'] }),
  };
  const staffing = readStaffingOptions(values);
  return {
    file,
    standard,
    method,
    json,
    map,
    answers,
    answersFile: said.answers ?? null,
    staffing,
  };
}
