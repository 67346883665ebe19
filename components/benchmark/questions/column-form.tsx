import { useState, type FormEvent } from 'react';
import { ColumnSelect } from './column-select';
import { ValueFields, valueAnswersOf } from './value-fields';
import { useWords } from '../parts/words';
import type { Answers } from '@/lib/call-log/understand/mapping-schema';
import { addAnswers, answersOf } from '@/lib/call-log/understand/question-answers';
import type { UnderstoodColumn } from '@/lib/call-log/understand/mapping-schema';
import type { UnderstoodFile } from '@/lib/call-log/session/worker-schema';

/** What each column was taken for, to be changed. */
export function ColumnForm({
  understood,
  onAnswer,
}: {
  understood: UnderstoodFile;
  onAnswer: (answers: Answers) => void;
}) {
  const { t } = useWords();
  const { columns, content } = understood;
  const [meanings, setMeanings] = useState(() => columns.map(({ meaning }) => meaning));
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = valueAnswersOf(new FormData(event.currentTarget), understood.mapping);
    onAnswer(addAnswers(answersOf(columns, meanings), values));
  };
  return (
    <form onSubmit={apply} aria-label={t('benchmark.asked.columnsTitle')}>
      <ReadingFacts understood={understood} />
      <table className="data-table stacked">
        <thead>
          <tr>
            <th scope="col">{t('benchmark.asked.column')}</th>
            <th scope="col">{t('benchmark.asked.meaning')}</th>
            <th scope="col">{t('benchmark.asked.example')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column, index) => (
            <tr key={index}>
              <th scope="row" className="break-words">
                {column.header}
              </th>
              <td>
                <ColumnSelect
                  header={column.header}
                  content={content}
                  meaning={meanings[index] ?? null}
                  onChange={(meaning) => setMeanings(withMeaning(meanings, index, meaning))}
                />
              </td>
              <td className="text-muted break-words">
                {column.meaning === 'caller'
                  ? t('benchmark.asked.hidden')
                  : column.examples.join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ValueFields mapping={understood.mapping} />
      <button type="submit" className="button mt-4">
        {t('benchmark.asked.apply')}
      </button>
    </form>
  );
}

/** Only one column can mean a thing. */
function withMeaning(
  meanings: readonly UnderstoodColumn['meaning'][],
  column: number,
  meaning: UnderstoodColumn['meaning'],
): UnderstoodColumn['meaning'][] {
  return meanings.map((own, index) => {
    if (index === column) return meaning;
    return own === meaning ? null : own;
  });
}

function ReadingFacts({
  understood: { format, encoding, headerRow },
}: {
  understood: UnderstoodFile;
}) {
  const { t } = useWords();
  const row = String(headerRow);
  const facts = () => {
    if (format === 'queue-log') return t('benchmark.asked.factsLog');
    const name = t(`benchmark.asked.formats.${format}`);
    if (encoding === null) return t('benchmark.asked.facts', { format: name, row });
    return t('benchmark.asked.factsEncoded', { format: name, encoding, row });
  };
  return <p className="text-muted mb-2 text-sm">{facts()}</p>;
}
