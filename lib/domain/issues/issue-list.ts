import type { SurveyFileIssue } from './issue-schema';

/** Errors at which a check ends: whoever has so many mends these first. */
const mostErrors = 10_000;

/** Likewise, of errors that something else says already: a column that is not there is missing in each row. */
const mostRepeated = 50_000;

/** Warnings that are kept one by one. Of a cause that comes later only the first is, and the rest is counted. */
const mostWarnings = 10_000;

/** A check found more errors than anybody could mend. */
export class TooManyErrors extends Error {
  override name = 'TooManyErrors';

  constructor(
    /** The last one: what comes after it was not looked at. */
    readonly last: SurveyFileIssue,
    /** How many were looked at. */
    readonly max: number,
  ) {
    super();
  }
}

/** What is one cause, however often it is found. Texts that lack the same languages are one wherever they stand. */
export function causeOf(issue: SurveyFileIssue): string {
  const { severity, code, file, sheet, column, row, place, values } = issue;
  if (code === 'language-missing') return `${code}\n${values.languages}`;
  const field = row === null ? place.replace(/\[\d+\]/g, '[]') : column;
  return [severity, code, file, sheet ?? '', field ?? ''].join('\n');
}

/**
 * The issues of a check as they are found. A file of some megabytes can have millions, each of which takes a
 * hundred times the memory of what it is about: what is kept and how long is looked is bounded here, for all of them.
 */
export class IssueList {
  readonly #issues: SurveyFileIssue[] = [];
  #errors = 0;
  #repeated = 0;
  #warnings = 0;
  /** Of each cause of warnings the last one that was kept, by its place in the list, and how many more there are. */
  readonly #causes = new Map<string, { last: number; more: number }>();

  /**
   * @param shown null where something else says it already
   * @throws TooManyErrors
   */
  add(issue: SurveyFileIssue, shown: SurveyFileIssue | null = issue): void {
    if (issue.severity === 'error') this.#addError(issue, shown);
    else if (shown !== null) this.#addWarning(shown);
  }

  #addError(issue: SurveyFileIssue, shown: SurveyFileIssue | null): void {
    if (shown === null) this.#repeated += 1;
    else this.#errors += 1;
    if (this.#errors > mostErrors) throw new TooManyErrors(issue, mostErrors);
    if (this.#repeated > mostRepeated) throw new TooManyErrors(issue, mostRepeated);
    if (shown !== null) this.#issues.push(shown);
  }

  #addWarning(issue: SurveyFileIssue): void {
    const key = causeOf(issue);
    const cause = this.#causes.get(key);
    if (cause && this.#warnings >= mostWarnings) {
      cause.more += 1;
      return;
    }
    this.#warnings += 1;
    this.#issues.push(issue);
    this.#causes.set(key, { last: this.#issues.length - 1, more: 0 });
  }

  /** As they were found; of a cause of which not all are kept, the last one that is tells how many more there are. */
  all(): SurveyFileIssue[] {
    const counted = new Map(
      Array.from(this.#causes.values(), ({ last, more }) => [last, more] as const),
    );
    return this.#issues.map((issue, index) => {
      const more = counted.get(index) ?? 0;
      return more === 0 ? issue : { ...issue, more };
    });
  }
}
