import { useWords } from './words';
import type { Question } from '@/lib/call-log/understand/mapping-schema';
import { momentReader } from '@/lib/base/text/moment';
import { parseDuration } from '@/lib/base/text/duration';
import { choicesOf, type Choice } from '@/lib/call-log/understand/question-answers';
import type { UnderstoodColumn } from '@/lib/call-log/worker-schema';
import { formatDay, formatDuration } from '@/lib/i18n/format';

type Asked = { question: Question; columns: readonly UnderstoodColumn[] };

/** One question with its answers to choose from; none is chosen beforehand. */
export function QuestionField({ question, columns }: Asked) {
  const { t } = useWords();
  const { code } = question;
  const column = headersOf({ question, columns });
  const examples = 'examples' in question ? question.examples.join(' · ') : '';
  const labelOf = useLabels({ question, columns });
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
      {choicesOf(question).map(({ value }) => (
        <label key={value} className="facet-option break-words">
          <input type="radio" name={code} value={value} required />
          <span className="min-w-0">{labelOf(value)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function headersOf({ question, columns }: Asked): string {
  const asked =
    'column' in question ? [question.column] : 'columns' in question ? question.columns : [];
  return asked.map((column) => columns[column]?.header ?? '').join(', ');
}

/** What each answer says, by what it would make of the file's own values where that tells them apart. */
function useLabels({ question, columns }: Asked): (value: Choice['value']) => string {
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
  return (question: Extract<Question, { examples: string[] }>, value: Choice['value']) => {
    const [found = ''] = question.examples;
    const meaning = (text: string) => t('benchmark.asked.means', { found, meaning: text });
    if (question.code === 'date-order') {
      const order = question.choices.find((choice) => choice === value);
      const moment = order && momentReader(order, 'UTC')(found);
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
