import { z } from 'zod';
import { toFormIssues, withoutRepeats, type FormIssue } from './form-issues';
import { findLongTexts } from './long-texts';
import { ownedLists, surveyFileSchema, type SurveyFile } from './survey-file-schema';

/** The lists of ids that are to stand no longer. */
type WithdrawnList =
  | ('withdrawals' | 'withdrawn_charts')
  | ('withdrawn_charters' | 'withdrawn_commitments' | 'withdrawn_signatures');

type Lists = Omit<SurveyFile, 'source' | WithdrawnList>;

/** A survey file of which some parts may be unreadable: these are null, and keep their places. */
export type ReadableFile = { source: SurveyFile['source'] } & {
  [list in WithdrawnList]: (string | null)[];
} & {
  [list in keyof Lists]: (Lists[list][number] | null)[];
};

const { shape } = surveyFileSchema;
const list = z.array(z.unknown()).default([]);
const lists = {
  ...{ surveys: list, breaks: list, organisations: list, indicators: list, codes: list },
  ...{ figures: list, statements: list },
  ...{ charters: list, commitments: list, signatures: list },
  ...{ standards: list, references: list, charts: list, withdrawals: list, withdrawn_charts: list },
  ...{ withdrawn_charters: list, withdrawn_commitments: list, withdrawn_signatures: list },
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
    ...{ charters: forgiving, commitments: forgiving, signatures: forgiving },
    ...{ withdrawals: forgiving, withdrawn_charts: forgiving, withdrawn_charters: forgiving },
    ...{ withdrawn_commitments: forgiving, withdrawn_signatures: forgiving },
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
  const ids = (name: WithdrawnList) => parts(shape[name].unwrap().element, name);
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
    charters: parts(element(shape.charters), 'charters'),
    commitments: parts(element(shape.commitments), 'commitments'),
    signatures: parts(element(shape.signatures), 'signatures'),
    charts: parts(element(shape.charts), 'charts'),
    withdrawals: ids('withdrawals'),
    withdrawn_charts: ids('withdrawn_charts'),
    withdrawn_charters: ids('withdrawn_charters'),
    withdrawn_commitments: ids('withdrawn_commitments'),
    withdrawn_signatures: ids('withdrawn_signatures'),
  };
  const isOwned = file.withdrawals.length > 0 || ownedLists.some((owned) => file[owned].length > 0);
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
    charters: whole(file.charters),
    commitments: whole(file.commitments),
    signatures: whole(file.signatures),
    charts: whole(file.charts),
    withdrawals: whole(file.withdrawals),
    withdrawn_charts: whole(file.withdrawn_charts),
    withdrawn_charters: whole(file.withdrawn_charters),
    withdrawn_commitments: whole(file.withdrawn_commitments),
    withdrawn_signatures: whole(file.withdrawn_signatures),
  };
}
