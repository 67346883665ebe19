import type { LogQuestion } from '../../call-log/understand/mapping-schema';
import { questionFields, type QuestionField } from '../../call-log/understand/question-answers';
import { MAX_FILE_BYTES } from '../../call-log/read/read-table';
import { FileError } from '../../base/text/row-schema';
import { type Unreadable } from '../../call-log/table-schema';
import { getTranslator } from '../../base/i18n/translations';
import { toOptions } from './benchmark-columns';
import { benchmarkUsage } from './benchmark-options';
import { UsageError } from '../arguments/usage-error';

// All of it goes to standard error: standard output is for what was asked for.

/** Rows that are told one by one. */
const TOLD_ROWS = 10;

const t = getTranslator('en');

/** Asks what a file does not tell, with the options that answer it. */
export function printLogQuestions(
  questions: readonly LogQuestion[],
  header: readonly string[],
): void {
  for (const question of questions) {
    const asked =
      'column' in question ? [question.column] : 'columns' in question ? question.columns : [];
    const column = asked.map((one) => header[one]).join(', ');
    const examples = 'examples' in question ? question.examples.join(' · ') : '';
    console.error(t(`benchmark.asked.question.${question.code}`, { column, examples }));
    if (examples !== '') console.error(`  ${t('benchmark.asked.example')}: ${examples}`);
    for (const field of questionFields(question)) printField(field, header);
  }
}

function printField({ word, choices, proposal }: QuestionField, header: readonly string[]): void {
  if (word !== null) {
    const text = word.text === '' ? t('benchmark.asked.emptyWord') : word.text;
    console.error(`  ${t('benchmark.asked.word', { word: text, count: word.count })}`);
  }
  for (const { value, answers } of choices) {
    const choice = typeof value === 'number' ? header[value] : t(`benchmark.asked.choice.${value}`);
    const isProposed = value === proposal ? `, ${t('benchmark.asked.proposed')}` : '';
    const indent = word === null ? '  ' : '    ';
    console.error(`${indent}${toOptions(answers, header)}  (${choice}${isProposed})`);
  }
}

/** Says why totals are not judged. */
export function printTotalsRefusal(): void {
  console.error(`${t('benchmark.totals.title')}. ${t('benchmark.totals.text')}`);
  console.error(`${t('benchmark.totals.areCalls')}: --content calls`);
}

/** Lists the rows that are no calls. */
export function printUnreadable(rows: readonly Unreadable[]): void {
  if (rows.length === 0) return;
  console.error(t('benchmark.rules.unreadable', { count: rows.length }));
  for (const { row, column, found, code } of rows.slice(0, TOLD_ROWS))
    console.error(`  ${row}: ${column ?? ''} ${found}: ${t(`benchmark.rules.reasons.${code}`)}`);
  if (rows.length > TOLD_ROWS) console.error(`  … and ${rows.length - TOLD_ROWS} more`);
}

/** What went wrong, in words for whoever typed the command. */
export function errorText(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\n\n${benchmarkUsage}`;
  if (error instanceof FileError) {
    const size = MAX_FILE_BYTES / 1_000_000;
    const row =
      error.row === null ? '' : ` ${t('benchmark.problems.at', { row: String(error.row) })}`;
    return t(`benchmark.problems.${error.code}`, { size: String(size) }) + row;
  }
  return error instanceof Error ? error.message : String(error);
}
