import { z } from 'zod';
import { durationUnits } from '../base/text/duration';
import type { Answers } from '../call-log/understand/mapping-schema';
import { serviceLevelMethods } from '../call-log/measure/service-level-summary';
import { flagOption as flag, readArguments, textOption as text } from './read-arguments';
import { UsageFault } from './usage-fault';

const commandOptions = {
  ...{ standard: text, method: text, dates: text, unit: text, json: flag, help: flag },
  ...{ 'yes-means': text, 'outcome-from': text, 'time-zone': text, content: text },
  map: { type: 'string', multiple: true },
} as const;

export const usage = `npm run --silent benchmark -- FILE [options]

  --standard ID           be-charter (unless told otherwise), or another that is named when it is unknown
  --method NAME           ${serviceLevelMethods.join(', ')}
  --json                  the measures as JSON, in place of a table
  --map MEANING=COLUMN    what a column means, by its name or number; MEANING= where no column does
  --dates dmy|mdy|iso     the order of day, month and year
  --unit ${durationUnits.join('|')}
  --yes-means answered|abandoned
  --outcome-from column|agent|all-answered
  --content calls|totals  what each row is, where it was taken for the other
  --time-zone NAME        where the telephone system stands, for times in UTC: Europe/Brussels

Exit status: 0 where the standard is met, 1 where it is missed, 2 for a file that cannot be read, needs
an answer, or leaves nothing to judge.`;

/** `iso` is what people call the order that begins with the year. */
export const dateOrders = { dmy: 'dmy', mdy: 'mdy', iso: 'ymd' } as const;

const optionsSchema = z.object({
  standard: z.string().default('be-charter'),
  method: z.enum(serviceLevelMethods).default('offered'),
  json: z.boolean().default(false),
  help: z.boolean().default(false),
  map: z.array(z.string()).default([]),
  dates: z.enum(['dmy', 'mdy', 'iso']).optional(),
  unit: z.enum(durationUnits).optional(),
  'yes-means': z.enum(['answered', 'abandoned']).optional(),
  'outcome-from': z.enum(['column', 'agent', 'all-answered']).optional(),
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
};

/** Reads a command. @returns null where help is asked for. @throws UsageFault */
export function parseOptions(args: readonly string[]): BenchmarkOptions | null {
  const { values, positionals } = readArguments(args, commandOptions);
  const parsed = optionsSchema.safeParse(values);
  if (!parsed.success) throw new UsageFault(z.prettifyError(parsed.error));
  const { standard, method, json, help, map, ...said } = parsed.data;
  if (help) return null;
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageFault('Name one file.');
  const answers: Answers = {
    ...(said.dates && { dateOrder: dateOrders[said.dates] }),
    ...(said.unit && { unit: said.unit }),
    ...(said['yes-means'] && { yesMeans: said['yes-means'] }),
    ...(said['outcome-from'] && { outcomeFrom: said['outcome-from'] }),
    ...(said.content && { content: said.content }),
    ...(said['time-zone'] && { timeZone: said['time-zone'] }),
  };
  return { file, standard, method, json, map, answers };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
