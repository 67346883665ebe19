import { z } from 'zod';
import { parseNumber, shareToPercent } from '../../base/text/parse-number';
import { readAgentsThere, type AgentsThere } from '../../call-log/staffing/agents-there';
import {
  staffingAssumptions,
  staffingSettingsSchema,
} from '../../call-log/staffing/staffing-summary';
import { flagOption, textOption } from '../arguments/read-arguments';
import { UsageError } from '../arguments/usage-error';

export const staffingCommandOptions = {
  ...{ staffing: flagOption, handling: textOption, interval: textOption, formula: textOption },
  ...{ target: textOption, shrinkage: textOption, 'max-occupancy': textOption },
  ...{ concurrency: textOption, agents: textOption, queue: textOption },
} as const;

export const staffingUsage = `Staffing: the agents that a week takes, in the table and in the JSON under "staffing". Any of these asks for it.

  --staffing              with the handling time and the patience of the file
  --handling SECONDS      average handling time, where the file tells none or another is meant
  --interval 15|30|60     minutes that are staffed for, 30 unless told otherwise
  --formula erlang-a|erlang-c   callers give up, or nobody does; erlang-a where the file tells who gave up
  --target 80/20          percent within seconds; unless told, what the standard asks
  --shrinkage PERCENT     paid time not at the phone: more are rostered than are needed there
  --max-occupancy PERCENT agents are not busy for more of their time than this
  --concurrency N         conversations that one agent has at once, each as long as the handling time: chats
  --agents AGENTS         agents there: 9, or '9; Mon-Fri 10-12 = 14; Sat 9:30-12 = 6'; later parts hold
  --queue NAME            of one queue alone`;

const { shape } = staffingSettingsSchema;
const formulas = ['erlang-a', 'erlang-c'] as const satisfies (keyof typeof staffingAssumptions)[];

/** `80/20`: percent, then seconds. */
const targetSchema = z
  .string()
  .regex(/^\d{1,3}(?:[.,]\d+)?\s*%?\s*\/\s*\d{1,5}$/, { message: 'expected as 80/20' })
  .transform((text) => {
    const [targetPercent, thresholdSeconds] = text.split('/').map((part) => typedNumber(part));
    return { targetPercent, thresholdSeconds };
  })
  .pipe(staffingSettingsSchema.pick({ targetPercent: true, thresholdSeconds: true }));

const agentsSchema = z.string().transform((text, context): AgentsThere => {
  const reading = readAgentsThere(text);
  if (reading.ok && reading.isTold) return reading.there;
  const found = reading.ok ? text : reading.part;
  context.addIssue({
    code: 'custom',
    message: `"${found}" is not understood: write 9, or parts as "Mon-Fri 10-12 = 14; Sat 9:30-12 = 6"`,
  });
  return z.NEVER;
});

const optionsSchema = z.object({
  handling: z.string().transform(typedNumber).pipe(shape.handlingSeconds).optional(),
  interval: z.string().transform(typedNumber).pipe(shape.intervalMinutes).default(30),
  formula: z.enum(formulas).optional(),
  target: targetSchema.optional(),
  shrinkage: z.string().transform(toPercent).pipe(shape.shrinkagePercent).default(0),
  'max-occupancy': z.string().transform(toPercent).pipe(shape.maxOccupancyPercent).default(100),
  concurrency: z.string().transform(typedNumber).pipe(shape.concurrency).default(1),
  agents: agentsSchema.optional(),
  queue: z.string().optional(),
});

export type StaffingOptions = z.infer<typeof optionsSchema>;

/** What was said of staffing; null where nothing was. @throws UsageError */
export function readStaffingOptions(
  values: Readonly<Record<string, unknown>>,
): StaffingOptions | null {
  const isAsked = Object.keys(staffingCommandOptions).some((name) => values[name] !== undefined);
  if (!isAsked) return null;
  const parsed = optionsSchema.safeParse(values);
  if (!parsed.success) throw new UsageError(z.prettifyError(parsed.error));
  return parsed.data;
}

function typedNumber(text: string): number {
  return parseNumber(text.replace('%', '').trim()) ?? Number.NaN;
}

/** `30`, `30%` and `0.3` are the same. */
function toPercent(text: string): number {
  const number = typedNumber(text);
  return number < 1 && !text.includes('%') ? shareToPercent(number) : number;
}
