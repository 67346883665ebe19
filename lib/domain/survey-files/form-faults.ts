import type { z } from 'zod';
import { faultCodeSchema, type FaultCode } from '../issues/fault-schema';

/** A fault of form: what is wrong with the value at a path of a survey file. */
export type FormFault = {
  path: readonly PropertyKey[];
  code: FaultCode;
  values: Readonly<Record<string, string | number>>;
  /** The value that stands there. */
  found: unknown;
};

type Issue = z.core.$ZodIssue;

/** What a schema says is wrong with `content`, in our own codes. */
export function toFormFaults(issues: readonly Issue[], content: unknown): FormFault[] {
  return issues.flatMap((issue) => toFaults(issue, content));
}

/** Each place once a code: the first that is said of it. */
export function withoutRepeats(faults: readonly FormFault[]): FormFault[] {
  const first = new Map<string, FormFault>();
  for (const fault of faults) {
    const key = `${fault.code} ${fault.path.join(' ')}`;
    if (!first.has(key)) first.set(key, fault);
  }
  return [...first.values()];
}

function toFaults(issue: Issue, content: unknown): FormFault[] {
  const fault = (code: FaultCode, values: FormFault['values'] = {}, path = issue.path) => [
    { path, code, values, found: valueAt(content, path) },
  ];
  // Our own schemas name the code as their message.
  const own = faultCodeSchema.safeParse(issue.message);
  if (own.success) return fault(own.data);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.flatMap((key) => fault('unknown-key', {}, [...issue.path, key]));
  // What is wrong is the key, and not what stands under it.
  if (issue.code === 'invalid_key') {
    const { path } = issue;
    return toFormFaults(issue.issues, path.at(-1)).map((found) => ({ ...found, path }));
  }
  if (issue.code === 'invalid_value' && isNothing(valueAt(content, issue.path)))
    return fault('missing');
  if (issue.code === 'invalid_value')
    return fault('unknown-choice', { choices: issue.values.map(String).join(', ') });
  if (issue.code === 'too_small') return smallFault(issue, fault);
  if (issue.code === 'too_big')
    return fault(issue.origin === 'string' ? 'too-long' : 'too-large', {
      max: Number(issue.maximum),
    });
  if (issue.code === 'invalid_type') return fault(typeCode(issue, valueAt(content, issue.path)));
  return fault('wrong-shape');
}

function smallFault(
  issue: z.core.$ZodIssueTooSmall,
  fault: (code: FaultCode, values?: FormFault['values']) => FormFault[],
): FormFault[] {
  const isNumber = issue.origin === 'number' || issue.origin === 'int';
  return isNumber ? fault('too-small', { min: Number(issue.minimum) }) : fault('missing');
}

function typeCode({ expected }: z.core.$ZodIssueInvalidType, found: unknown): FaultCode {
  if (isNothing(found)) return 'missing';
  if (expected === 'int') return 'not-whole';
  if (expected === 'number') return 'not-a-number';
  return expected === 'string' ? 'not-text' : 'wrong-shape';
}

const isNothing = (found: unknown) => found === undefined || found === null;

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  let value = content;
  for (const key of path) {
    if (typeof value === 'object' && value !== null && Object.hasOwn(value, key))
      value = Reflect.get(value, key);
    else return undefined;
  }
  return value;
}
