import type { FormEvent } from 'react';
import { ColumnForm } from './column-form';
import type { LogState } from '../parts/log-state';
import { QuestionFields } from './question-field';
import { useWords } from '../parts/words';
import type { Answers } from '@/lib/call-log/understand/mapping-schema';
import { addAnswers, questionFields } from '@/lib/call-log/understand/question-answers';

/** What a file does not tell: a question each, and what was understood to answer them by. */
export function QuestionForm({
  state: { name, understood },
  onAnswer,
}: {
  state: Extract<LogState, { step: 'asked' }>;
  onAnswer: (answers: Answers) => void;
}) {
  const { t } = useWords();
  const { questions } = understood;
  const answer = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const answers = questions
      .flatMap(questionFields)
      .flatMap(({ name, choices }) =>
        choices.filter(({ value }) => String(value) === said.get(name)),
      );
    onAnswer(answers.reduce<Answers>((all, choice) => addAnswers(all, choice.answers), {}));
  };
  return (
    <div className="mt-6 flex flex-col gap-8">
      <form onSubmit={answer} aria-label={t('benchmark.asked.questions')}>
        <h3 className="mb-3 text-lg font-semibold">{t('benchmark.asked.questions')}</h3>
        <div className="flex flex-col gap-5">
          {questions.map((question) => (
            <QuestionFields key={question.code} question={question} columns={understood.columns} />
          ))}
        </div>
        <button type="submit" className="button mt-5">
          {t('benchmark.asked.answer')}
        </button>
      </form>
      <section>
        <h3 className="mb-3 text-lg font-semibold break-words">
          {t('benchmark.asked.title', { name })}
        </h3>
        <ColumnForm understood={understood} onAnswer={onAnswer} />
      </section>
    </div>
  );
}
