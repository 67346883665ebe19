import { useWords } from '../parts/words';
import type { LogQuestion, UnderstoodColumn } from '@/lib/call-log/understand/mapping-schema';
import { momentReader } from '@/lib/base/text/parse-moment';
import { parseDuration } from '@/lib/base/text/parse-duration';
import {
  questionFields,
  type Choice,
  type QuestionField,
} from '@/lib/call-log/understand/question-answers';
import { formatDay, formatDuration } from '@/lib/base/i18n/format';

type QuestionProps = { question: LogQuestion; columns: readonly UnderstoodColumn[] };

/** One question with its answers to choose from: none is chosen beforehand, but what words probably mean. */
export function QuestionFields({ question, columns }: QuestionProps) {
  const { t } = useWords();
  const { code } = question;
  const column = headersOf({ question, columns });
  const examples = 'examples' in question ? question.examples.join(' · ') : '';
  const fields = questionFields(question);
  return (
    <fieldset>
      <legend className="font-semibold break-words">
        {t(`benchmark.asked.question.${code}`, { column, examples })}
      </legend>
      {examples !== '' && code !== 'yes-means' && (
        <p className="text-muted text-sm break-words">
          {t('benchmark.asked.withExamples', { choice: t('benchmark.asked.example'), examples })}
        </p>
      )}
      {fields.map((field) =>
        field.word === null ? (
          <Radios key={field.name} {...{ field, question, columns }} />
        ) : (
          <WordSelect key={field.name} {...{ field, question, columns }} />
        ),
      )}
    </fieldset>
  );
}

type FieldProps = QuestionProps & { field: QuestionField };

function Radios({ field: { name, choices }, question, columns }: FieldProps) {
  const labelOf = useLabels({ question, columns });
  return choices.map(({ value }) => (
    <label key={value} className="facet-option break-words">
      <input type="radio" name={name} value={value} required />
      <span className="min-w-0">{labelOf(value)}</span>
    </label>
  ));
}

/** What one word means: a line for each of many. */
function WordSelect({ field: { name, word, choices, proposal }, question, columns }: FieldProps) {
  const { t } = useWords();
  const labelOf = useLabels({ question, columns });
  const text = word?.text === '' ? t('benchmark.asked.emptyWord') : (word?.text ?? '');
  return (
    <label className="mt-2 flex flex-col gap-1 sm:flex-row sm:items-center sm:gap-3">
      <span className="min-w-0 font-semibold break-words sm:w-64">
        {t('benchmark.asked.word', { word: text, count: word?.count ?? 0 })}
      </span>
      <select name={name} required defaultValue={proposal ?? ''} className="field w-full max-w-80">
        <option value="" disabled />
        {choices.map(({ value }) => (
          <option key={value} value={value}>
            {value === proposal
              ? `${labelOf(value)} (${t('benchmark.asked.proposed')})`
              : labelOf(value)}
          </option>
        ))}
      </select>
    </label>
  );
}

function headersOf({ question, columns }: QuestionProps): string {
  const asked =
    'column' in question ? [question.column] : 'columns' in question ? question.columns : [];
  return asked.map((column) => columns[column]?.header ?? '').join(', ');
}

/** What each answer says, by what it would make of the file's own values where that tells them apart. */
function useLabels({ question, columns }: QuestionProps): (value: Choice['value']) => string {
  const { t } = useWords();
  const means = useMeaning();
  return (value) => {
    if (typeof value === 'number') {
      const { header = '', examples = [] } = columns[value] ?? {};
      return t('benchmark.asked.withExamples', { choice: header, examples: examples.join(' · ') });
    }
    const choice = t(`benchmark.asked.choice.${value}`);
    const meant = 'examples' in question ? means(question, value) : null;
    return meant === null ? choice : t('benchmark.asked.withExamples', { choice, examples: meant });
  };
}

/** “03/04/2024 is 3 April 2024”; null where a choice does not change what a value means. */
function useMeaning() {
  const { locale, t } = useWords();
  return (question: Extract<LogQuestion, { examples: string[] }>, value: Choice['value']) => {
    const [found = ''] = question.examples;
    const meaning = (text: string) => t('benchmark.asked.means', { found, meaning: text });
    if (question.code === 'date-order') {
      const order = question.choices.find((choice) => choice === value);
      const moment = order && momentReader({ order, timeZone: 'UTC' })(found);
      return moment ? meaning(formatDay(new Date(moment.at), locale)) : null;
    }
    if (question.code === 'unit') {
      const unit = question.choices.find((choice) => choice === value);
      const seconds = unit && parseDuration(found, unit);
      return typeof seconds === 'number' ? meaning(formatDuration(seconds, locale)) : null;
    }
    return null;
  };
}
