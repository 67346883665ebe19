import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { questionText } from '@/lib/features/import/messages/question-text';
import type { ImportQuestion } from '@/lib/domain/imports/import-schema';

/**
 * What the file does not tell and nobody guesses: nothing is chosen beforehand. Part of the form of a draft;
 * columns have one of their own.
 */
export function DraftQuestions({
  questions,
  locale,
  t,
}: {
  questions: readonly ImportQuestion[];
  locale: Locale;
  t: Translator;
}) {
  if (questions.length === 0) return null;
  return (
    <section className="flex max-w-prose flex-col gap-5">
      <h2 className="section-title">{t('drafts.asked')}</h2>
      {questions.map((question) => (
        <DraftQuestion key={question.option} question={question} locale={locale} t={t} />
      ))}
    </section>
  );
}

function DraftQuestion({
  question,
  locale,
  t,
}: {
  question: ImportQuestion;
  locale: Locale;
  t: Translator;
}) {
  const { option, examples } = question;
  const { text, choices } = questionText(question, locale);
  if (option === 'source')
    return (
      <label className="flex flex-col gap-1">
        <span className="font-semibold">{text}</span>
        <select name={option} className="field" required defaultValue="">
          <option value="" disabled />
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
    );
  return (
    <fieldset>
      <legend className="font-semibold">{text}</legend>
      {examples.slice(0, 3).map(({ row, found }) => (
        <p key={`${row} ${found}`} className="text-muted text-sm">
          {t('drafts.rowsLikeThis', { row, found })}
        </p>
      ))}
      {choices.map(({ value, label }) => (
        <label key={value} className="flex items-start gap-2 py-1">
          <input type="radio" name={option} value={value} required className="mt-1.5" />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
