import { z } from 'zod';
import { toFormIssues, withoutRepeats, type FormIssue } from './form-issues';
import { findLongTexts } from './long-texts';
import { surveyFileSchema, type SurveyFile } from './survey-file-schema';

type Lists = Omit<SurveyFile, 'source' | 'withdrawals' | 'withdrawn_charts'>;

/** A survey file of which some parts may be unreadable: these are null, and keep their places. */
export type ReadableFile = {
  source: SurveyFile['source'];
  withdrawals: (string | null)[];
  withdrawn_charts: (string | null)[];
} & {
  [list in keyof Lists]: (Lists[list][number] | null)[];
};

const { shape } = surveyFileSchema;
const list = z.array(z.unknown()).default([]);
const lists = {
  ...{ surveys: list, breaks: list, organisations: list, indicators: list, codes: list },
  ...{ figures: list, statements: list },
  ...{ standards: list, references: list, charts: list, withdrawals: list, withdrawn_charts: list },
};

/** The lists of a survey file, with whatever stands in them. */
const outlineSchema = z.strictObject({ source: z.unknown().optional(), ...lists });

const forgiving = z.array(z.unknown()).catch([]);
const anyOutlineSchema = z
  .object({
    source: z.unknown().optional(),
    ...{ surveys: forgiving, breaks: forgiving, organisations: forgiving },
    ...{ indicators: forgiving, codes: forgiving, figures: forgiving },
    ...{ statements: forgiving, standards: forgiving, references: forgiving, charts: forgiving },
    ...{ withdrawals: forgiving, withdrawn_charts: forgiving },
  })
  .catch(() => outlineSchema.parse({}));

type Tell = (issue: FormIssue) => void;

/**
 * Reads what can be read of a survey file, part by part, so that a part that cannot costs no more than itself.
 * @param longest characters that a text may have; the schema knows only what none may
 * @param tell is given each issue of its form as it is found; it may end the reading by an error of its own
 */
export function readSurveyFile(content: unknown, longest: number, tell: Tell): ReadableFile {
  const outline = outlineSchema.safeParse(content);
  if (!outline.success) tellAll(toFormIssues(outline.error.issues, content), tell);
  const found = outline.data ?? anyOutlineSchema.parse(content);
  const part = <T>(schema: z.ZodType<T>, value: unknown, path: FormIssue['path']): T | null => {
    const read = schema.safeParse(value);
    tellAll(issuesOf(read.error, value, path, longest), tell);
    return read.success ? read.data : null;
  };
  const parts = <T>(schema: z.ZodType<T>, name: keyof typeof lists): (T | null)[] =>
    found[name].map((value, index) => part(schema, value, [name, index]));
  const element = <T extends z.ZodType>(of: z.ZodDefault<z.ZodArray<T>>) => of.unwrap().element;
  const file: ReadableFile = {
    source: part(shape.source, found.source, ['source']),
    surveys: parts(element(shape.surveys), 'surveys'),
    breaks: parts(element(shape.breaks), 'breaks'),
    organisations: parts(element(shape.organisations), 'organisations'),
    indicators: parts(element(shape.indicators), 'indicators'),
    codes: parts(element(shape.codes), 'codes'),
    figures: parts(element(shape.figures), 'figures'),
    statements: parts(element(shape.statements), 'statements'),
    standards: parts(element(shape.standards), 'standards'),
    references: parts(element(shape.references), 'references'),
    charts: parts(element(shape.charts), 'charts'),
    withdrawals: parts(shape.withdrawals.unwrap().element, 'withdrawals'),
    withdrawn_charts: parts(shape.withdrawn_charts.unwrap().element, 'withdrawn_charts'),
  };
  const isOwned = file.figures.length + file.statements.length + file.withdrawals.length > 0;
  if (isOwned && (found.source ?? null) === null)
    tell({ path: ['source'], code: 'source-missing', values: {}, found: undefined });
  return file;
}

function tellAll(issues: Iterable<FormIssue>, tell: Tell): void {
  for (const issue of issues) tell(issue);
}

/** What is wrong with a part of a file, each place once. */
function* issuesOf(
  error: z.ZodError | undefined,
  value: unknown,
  path: FormIssue['path'],
  longest: number,
): Generator<FormIssue, void> {
  const longTexts = findLongTexts(value, longest, path);
  if (error === undefined) return yield* longTexts;
  yield* withoutRepeats(inTurn(within(path, toFormIssues(error.issues, value)), longTexts));
}

function* within(path: FormIssue['path'], issues: Iterable<FormIssue>): Generator<FormIssue, void> {
  for (const issue of issues) yield { ...issue, path: [...path, ...issue.path] };
}

function* inTurn(...all: readonly Iterable<FormIssue>[]): Generator<FormIssue, void> {
  for (const issues of all) yield* issues;
}

/** A survey file of which every part could be read. */
export function toWhole(file: ReadableFile): SurveyFile {
  const whole = <T>(items: readonly (T | null)[]): T[] => items.filter((one) => one !== null);
  return {
    source: file.source,
    surveys: whole(file.surveys),
    breaks: whole(file.breaks),
    organisations: whole(file.organisations),
    indicators: whole(file.indicators),
    codes: whole(file.codes),
    figures: whole(file.figures),
    statements: whole(file.statements),
    standards: whole(file.standards),
    references: whole(file.references),
    charts: whole(file.charts),
    withdrawals: whole(file.withdrawals),
    withdrawn_charts: whole(file.withdrawn_charts),
  };
}
