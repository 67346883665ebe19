import type { z } from 'zod';
import { issueCodeSchema, type IssueCode } from '../issues/issue-schema';

/** An issue of form: what is wrong with the value at a path of a survey file. */
export type FormIssue = {
  path: readonly PropertyKey[];
  code: IssueCode;
  values: Readonly<Record<string, string | number>>;
  /** The value that stands there. */
  found: unknown;
};

type Issue = z.core.$ZodIssue;

/** What a schema says is wrong with `content`, in our own codes; one by one, since they may be very many. */
export function* toFormIssues(
  zodIssues: readonly Issue[],
  content: unknown,
): Generator<FormIssue, void> {
  for (const zodIssue of zodIssues) {
    // Our own schemas name the code as their message.
    const isOwn = issueCodeSchema.safeParse(zodIssue.message).success;
    if (zodIssue.code === 'unrecognized_keys' && !isOwn) yield* unknownKeys(zodIssue, content);
    else yield* translate(zodIssue, content);
  }
}

function* unknownKeys(
  { keys, path }: z.core.$ZodIssueUnrecognizedKeys,
  content: unknown,
): Generator<FormIssue, void> {
  for (const key of keys) {
    const at = [...path, key];
    yield { path: at, code: 'unknown-key', values: {}, found: valueAt(content, at) };
  }
}

/** Each place once a code: the first that is said of it. */
export function* withoutRepeats(issues: Iterable<FormIssue>): Generator<FormIssue, void> {
  const said = new Set<string>();
  for (const issue of issues) {
    const key = `${issue.code} ${issue.path.join(' ')}`;
    if (said.has(key)) continue;
    said.add(key);
    yield issue;
  }
}

function translate(zodIssue: Issue, content: unknown): FormIssue[] {
  const issue = (code: IssueCode, values: FormIssue['values'] = {}, path = zodIssue.path) => [
    { path, code, values, found: valueAt(content, path) },
  ];
  const own = issueCodeSchema.safeParse(zodIssue.message);
  if (own.success) return issue(own.data);
  // What is wrong is the key, and not what stands under it.
  if (zodIssue.code === 'invalid_key') {
    const { path } = zodIssue;
    return Array.from(toFormIssues(zodIssue.issues, path.at(-1)), (found) => ({ ...found, path }));
  }
  if (zodIssue.code === 'invalid_value' && isNothing(valueAt(content, zodIssue.path)))
    return issue('missing');
  if (zodIssue.code === 'invalid_value')
    return issue('unknown-choice', { choices: zodIssue.values.map(String).join(', ') });
  if (zodIssue.code === 'too_small') return smallIssue(zodIssue, issue);
  if (zodIssue.code === 'too_big')
    return issue(zodIssue.origin === 'string' ? 'too-long' : 'too-large', {
      max: Number(zodIssue.maximum),
    });
  if (zodIssue.code === 'invalid_type')
    return issue(typeCode(zodIssue, valueAt(content, zodIssue.path)));
  return issue('wrong-shape');
}

function smallIssue(
  zodIssue: z.core.$ZodIssueTooSmall,
  issue: (code: IssueCode, values?: FormIssue['values']) => FormIssue[],
): FormIssue[] {
  const isNumber = zodIssue.origin === 'number' || zodIssue.origin === 'int';
  return isNumber ? issue('too-small', { min: Number(zodIssue.minimum) }) : issue('missing');
}

function typeCode({ expected }: z.core.$ZodIssueInvalidType, found: unknown): IssueCode {
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
