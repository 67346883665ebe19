import { getTranslator } from '../../base/i18n/translations';
import { columnAnswer } from '../../domain/imports/column-answers';
import { issueLine } from '../../features/import/messages/issue-text';
import { questionText } from '../../features/import/messages/question-text';
import { redefinitionLine } from '../../features/import/messages/redefinition-text';
import type { ImportFindings, ImportQuestion } from '../../domain/imports/import-schema';
import { assignableColumns, neededColumns } from '../../domain/imports/sheet-columns';
import { importFlags } from './import-options';

// All of it goes to standard error: standard output is for what was asked for.

const t = getTranslator('en');

/** What changes the meaning of figures that are not the file's own: before all else. */
export function printRedefinitions({ redefinitions }: ImportFindings): void {
  if (redefinitions.length === 0) return;
  console.error(`${t('import.redefinitions.title')}:`);
  for (const one of redefinitions) console.error(`  ${redefinitionLine(one, 'en')}`);
}

/** Why nothing was published, and what would. */
export function printUnconfirmed(): void {
  console.error(`${t('import.redefinitions.refused')} (--confirm-redefinitions)`);
}

/** Every issue, a line each, warnings marked as such. */
export function printIssues({ issues }: ImportFindings): void {
  for (const issue of issues) {
    console.error(`${t(`import.severity.${issue.severity}`)}: ${issueLine(issue, 'en')}`);
    if (issue.more !== undefined) console.error(`  ${t('import.more', { count: issue.more })}`);
  }
}

/** Asks what a file does not tell, with the options that answer it. */
export function printImportQuestions({ questions, columns }: ImportFindings): void {
  for (const question of questions) {
    const { option } = question;
    const { text, choices } = questionText(question, 'en');
    console.error(text);
    if (option === 'column') printColumns(columns?.columns ?? []);
    else
      for (const { value, label } of choices) {
        const said = label === value ? '' : `   ${label}`;
        console.error(`  --${flagOf(option)} ${value}${said}`);
      }
  }
}

/** Columns as they probably are, to be copied and put right; and what must be said where none holds it. */
function printColumns(columns: readonly { name: string; meaning: string }[]): void {
  for (const { name, meaning } of columns)
    console.error(`  --column ${inQuotes(columnAnswer(name, meaning))}`);
  const meant = new Set(columns.map(({ meaning }) => meaning));
  for (const name of neededColumns)
    if (!meant.has(name) && name !== 'stated_as') console.error(`  --constant ${name}=…`);
  console.error(`  (${t('import.assign.choices', { columns: assignableColumns.join(', ') })})`);
}

/** As a shell takes it for one word. */
function inQuotes(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function flagOf(option: ImportQuestion['option']): string {
  return Object.entries(importFlags).find(([, name]) => name === option)?.[0] ?? option;
}

/** The line that sums a check up. */
export function summaryOf({ issues, questions }: ImportFindings): string {
  const sum = (some: typeof issues) => some.reduce((all, { more = 0 }) => all + 1 + more, 0);
  const errors = sum(issues.filter(({ severity }) => severity === 'error'));
  const of = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
  return [
    of(errors, 'error'),
    of(sum(issues) - errors, 'warning'),
    of(questions.length, 'question'),
  ].join(', ');
}
