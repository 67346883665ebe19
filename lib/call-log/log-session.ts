import type { CountingRules } from './measure/call-counts-summary';
import { summariseCalls } from './measure/log-summary';
import type { Answers, Meaning } from './understand/mapping-schema';
import { isNothing } from './understand/outcome';
import { addAnswers } from './understand/question-answers';
import { readCalls, type CallLog } from './calls/read-calls';
import { readTable } from './read/read-table';
import { sampleCallLog } from './read/sample-call-log';
import { FileFault, type FileBytes, type Row } from '../tables/row-schema';
import { type Table } from './read/table-schema';
import { readTotals } from './measure/totals-summary';
import { understand, type Understanding } from './understand/understand';
import { toUnreadableCsv } from './read/unreadable-csv';
import type { LogReply, LogRequest, ReadingReport, UnderstoodFile } from './worker-schema';

/** Unreadable rows that the page shows; all of them are in the CSV. */
const SHOWN_UNREADABLE = 200;
const SHOWN_EXAMPLES = 3;
/** The page redraws its bar at each. */
const PROGRESS_STEP = 0.02;
/** Their values would tell who called. */
const PRIVATE: ReadonlySet<Meaning | null> = new Set<Meaning>(['caller']);

/** One call log in a worker: the file, what was said of it, and its calls, none of which are posted. */
export class LogSession {
  #table: Table | null = null;
  #answers: Answers = {};
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
      if (!(error instanceof FileFault)) throw error;
      this.#post({ kind: 'refused', code: error.code, row: error.row });
    }
  }

  async #follow(request: LogRequest): Promise<void> {
    switch (request.kind) {
      case 'read':
        return this.#read(await this.#open(request.file), request.rules);
      case 'read-sample':
        return this.#read(new TextEncoder().encode(sampleCallLog()), request.rules);
      case 'answer':
        this.#answers = addAnswers(this.#answers, request.answers);
        return this.#understand(request.rules);
      case 'measure':
        return this.#measureAgain(request.rules);
      case 'list-unreadable':
        return this.#listUnreadable(request.reasons);
      case 'forget':
        return this.#forget();
    }
  }

  #read(bytes: FileBytes, rules: CountingRules): void {
    this.#forget();
    this.#table = readTable(bytes);
    this.#understand(rules);
  }

  #understand(rules: CountingRules): void {
    if (this.#table === null) return;
    const understood = toUnderstood(this.#table, understand(this.#table, this.#answers));
    if (understood.questions.length > 0) this.#post({ kind: 'asked', understood });
    else if (understood.content === 'totals')
      this.#post({
        kind: 'totals',
        understood,
        totals: readTotals(this.#table, understood.mapping),
      });
    else this.#measure(this.#table, understood, rules);
  }

  #measure(table: Table, understood: UnderstoodFile, rules: CountingRules): void {
    let told = 0;
    const log = readCalls(table, understood.mapping, (share) => {
      if (share < told + PROGRESS_STEP) return;
      told = share;
      this.#post({ kind: 'progress', share });
    });
    this.#log = log;
    const reading = toReading(log);
    this.#post({
      kind: 'measured',
      understood,
      reading,
      summary: summariseCalls(log.calls, rules),
    });
  }

  #measureAgain(rules: CountingRules): void {
    if (this.#log === null) return;
    this.#post({ kind: 'measured-again', summary: summariseCalls(this.#log.calls, rules) });
  }

  #listUnreadable(reasons: Readonly<Record<string, string>>): void {
    const rows = this.#log?.unreadable ?? [];
    const text = toUnreadableCsv(rows, (code) => reasons[code] ?? code);
    this.#post({ kind: 'unreadable-csv', text });
  }

  #forget(): void {
    this.#table = null;
    this.#answers = {};
    this.#log = null;
  }
}

function toUnderstood(table: Table, understanding: Understanding): UnderstoodFile {
  const { content, columns, mapping, questions, firstRows } = understanding;
  return {
    ...{ format: table.format, encoding: table.encoding, headerRow: table.headerRow },
    ...{ content, mapping },
    // Totals are added up whatever their days are.
    questions: questions.filter(({ code }) => content === 'calls' || code !== 'date-order'),
    columns: columns.map(({ header, meaning, column }) => ({
      ...{ header, meaning },
      examples: PRIVATE.has(meaning) ? [] : examplesOf(firstRows, column),
    })),
  };
}

function examplesOf(rows: readonly Row[], column: number): string[] {
  const values = rows.map(({ cells }) => (cells[column] ?? '').trim());
  return [...new Set(values.filter((value) => !isNothing(value)))].slice(0, SHOWN_EXAMPLES);
}

function toReading({ rules, hasOnlyDays, unreadable }: CallLog): ReadingReport {
  return {
    ...{ rules, hasOnlyDays, unreadableRows: unreadable.length },
    unreadable: unreadable.slice(0, SHOWN_UNREADABLE),
  };
}
