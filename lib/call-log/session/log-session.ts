import type { CountingRules } from '../measure/call-counts-summary';
import { summariseLog } from '../measure/log-summary';
import type { Answers, Meaning } from '../understand/mapping-schema';
import { hasAnswers, headerHash, type KeptAnswers } from '../understand/kept-answers';
import { isPlaceholder } from '../understand/outcome';
import { addAnswers } from '../understand/question-answers';
import type { CallLog } from '../calls/read-calls';
import { readTable } from '../read/read-table';
import { sampleCallLog } from '../read/sample-call-log';
import { FileError, type FileBytes, type FileRow } from '../../base/text/row-schema';
import { type LogTable } from '../table-schema';
import { readLog, type ReadLog } from './read-log';
import { staffWeek } from '../staffing/staffing-summary';
import { toUnreadableCsv } from '../read/unreadable-csv';
import type { LogReply, LogRequest, ReadingReport, UnderstoodFile } from './worker-schema';

/** Unreadable rows that the page shows; all of them are in the CSV. */
const SHOWN_UNREADABLE = 200;
const SHOWN_ROWS = 5;
const SHOWN_EXAMPLES = 3;
/** The page redraws its bar at each. */
const PROGRESS_STEP = 0.02;
/** Their values would tell who called. */
const PRIVATE: ReadonlySet<Meaning | null> = new Set<Meaning>(['caller']);

/** One call log in a worker: the file, what was said of it, and its calls, none of which are posted. */
export class LogSession {
  #table: LogTable | null = null;
  #answers: Answers = {};
  #usesKept = false;
  #log: CallLog | null = null;
  readonly #post: (reply: LogReply) => void;
  readonly #open: (file: Blob) => FileBytes | Promise<FileBytes>;

  /** @param open gives the bytes of a file that a person chose */
  constructor(
    post: (reply: LogReply) => void,
    open: (file: Blob) => FileBytes | Promise<FileBytes>,
  ) {
    this.#post = post;
    this.#open = open;
  }

  /** Does what the page asks. @throws what could not be foreseen; a file at fault is refused instead. */
  async handle(request: LogRequest): Promise<void> {
    try {
      await this.#follow(request);
    } catch (error) {
      this.#forget();
      if (!(error instanceof FileError)) throw error;
      this.#post({ kind: 'refused', code: error.code, row: error.row });
    }
  }

  async #follow(request: LogRequest): Promise<void> {
    switch (request.kind) {
      case 'read':
        return this.#read(await this.#open(request.file), request.rules, request.kept ?? {});
      case 'read-sample':
        return this.#read(new TextEncoder().encode(sampleCallLog()), request.rules, {});
      case 'answer':
        this.#answers = addAnswers(this.#answers, request.answers);
        return this.#understand(request.rules);
      case 'drop-answers':
        this.#answers = {};
        this.#usesKept = false;
        return this.#understand(request.rules);
      case 'measure':
        return this.#measureAgain(request.rules);
      case 'list-unreadable':
        return this.#listUnreadable(request.reasons);
      case 'staff':
        return this.#post({ kind: 'staffed', id: request.id, week: staffWeek(request.question) });
      case 'forget':
        return this.#forget();
    }
  }

  #read(bytes: FileBytes, rules: CountingRules, kept: KeptAnswers): void {
    this.#forget();
    this.#table = readTable(bytes);
    this.#answers = kept[headerHash(this.#table.header)] ?? {};
    this.#usesKept = hasAnswers(this.#answers);
    this.#understand(rules);
  }

  #understand(rules: CountingRules): void {
    if (this.#table === null) return;
    let reported = 0;
    const read = readLog(this.#table, this.#answers, (share) => {
      if (share < reported + PROGRESS_STEP) return;
      reported = share;
      this.#post({ kind: 'progress', share });
    });
    const understood = {
      ...toUnderstood(this.#table, read),
      ...{ answers: this.#answers, usesKept: this.#usesKept },
    };
    if (read.kind === 'asked') this.#post({ kind: 'asked', understood });
    else if (read.kind === 'totals')
      this.#post({ kind: 'totals', understood, totals: read.totals });
    else {
      this.#log = read.log;
      const summary = summariseLog(read.log, rules);
      this.#post({ kind: 'measured', understood, reading: toReading(read.log), summary });
    }
  }

  #measureAgain(rules: CountingRules): void {
    if (this.#log === null) return;
    this.#post({ kind: 'measured-again', summary: summariseLog(this.#log, rules) });
  }

  #listUnreadable(reasons: Readonly<Record<string, string>>): void {
    const rows = this.#log?.unreadable ?? [];
    const text = toUnreadableCsv(rows, (code) => reasons[code] ?? code);
    this.#post({ kind: 'unreadable-csv', text });
  }

  #forget(): void {
    this.#table = null;
    this.#answers = {};
    this.#usesKept = false;
    this.#log = null;
  }
}

function toUnderstood(
  table: LogTable,
  read: ReadLog,
): Omit<UnderstoodFile, 'answers' | 'usesKept'> {
  const { content, columns, mapping, sample } = read.understanding;
  const firstRows = sample.slice(0, SHOWN_ROWS);
  return {
    ...{ format: table.format, encoding: table.encoding(), headerRow: table.headerRow },
    header: [...table.header],
    ...{ content, mapping, questions: read.kind === 'asked' ? read.questions : [] },
    columns: columns.map(({ header, meaning, column }) => ({
      ...{ header, meaning },
      examples: PRIVATE.has(meaning) ? [] : examplesOf(firstRows, column),
    })),
  };
}

function examplesOf(rows: readonly FileRow[], column: number): string[] {
  const values = rows.map(({ cells }) => (cells[column] ?? '').trim());
  return [...new Set(values.filter((value) => !isPlaceholder(value)))].slice(0, SHOWN_EXAMPLES);
}

function toReading({ rules, hasOnlyDays, unreadable }: CallLog): ReadingReport {
  return {
    ...{ rules, hasOnlyDays, unreadableRows: unreadable.length },
    unreadable: unreadable.slice(0, SHOWN_UNREADABLE),
  };
}
