import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import type { ImportQuestion } from '@/lib/features/import/schema/import-schema';

/** What the file does not tell and nobody guesses: nothing is chosen beforehand. Columns have a form of their own. */
export function DraftQuestions({
  draftId,
  questions,
  locale,
  t,
}: {
  draftId: string;
  questions: readonly ImportQuestion[];
  locale: Locale;
  t: Translator;
}) {
  const asked = questions.filter(({ option }) => option !== 'column');
  if (asked.length === 0) return null;
  return (
    <form
      method="post"
      action={`/${locale}/import/drafts/${draftId}/answers`}
      className="mb-8 flex max-w-prose flex-col gap-5"
    >
      <h2 className="section-title">{t('drafts.asked')}</h2>
      {asked.map((question) => (
        <Question key={question.option} question={question} t={t} />
      ))}
      <p>
        <button className="button">{t('drafts.answer')}</button>
      </p>
    </form>
  );
}

function Question({
  question: { option, choices, examples, readings },
  t,
}: {
  question: ImportQuestion;
  t: Translator;
}) {
  const example = examples.map(({ found }) => found).join(' · ');
  const text = t(`import.questions.${option}.text`, { example });
  if (option === 'source')
    return (
      <label className="flex flex-col gap-1">
        <span className="font-semibold">{text}</span>
        <select name={option} className="field" required defaultValue="">
          <option value="" disabled />
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      </label>
    );
  return (
    <fieldset>
      <legend className="font-semibold">{text}</legend>
      {examples.slice(0, 3).map(({ row, found }) => (
        <p key={row} className="text-muted text-sm">
          {t('drafts.rowsLikeThis', { row, found })}
        </p>
      ))}
      {choices.map((choice) => (
        <label key={choice} className="flex items-start gap-2 py-1">
          <input type="radio" name={option} value={choice} required className="mt-1.5" />
          {choiceText(option, choice, readings?.[choice] ?? '', t)}
        </label>
      ))}
    </fieldset>
  );
}

function choiceText(
  option: ImportQuestion['option'],
  choice: string,
  reading: string,
  t: Translator,
): string {
  switch (choice) {
    case 'percent':
    case 'share':
      return t(`import.questions.percent_as.choices.${choice}`);
    case 'comma':
    case 'point':
      return t(`import.questions.decimal.choices.${choice}`);
    case 'minutes':
    case 'hours':
      return t(`import.questions.clock_as.choices.${choice}`);
    case 'financial':
    case 'month':
      return t(`import.questions.year_as.choices.${choice}`);
    case 'read':
    case 'skip':
      return t(`import.questions.hidden.choices.${choice}`);
    case 'windows-1252':
    case 'macintosh':
    case 'cp850':
    case 'iso-8859-15': {
      const name = t(`import.questions.encoding.choices.${choice}`);
      return t('import.questions.encoding.reading', { name, reading });
    }
    case 'fr':
    case 'nl':
    case 'en':
      return option === 'note_language' ? t(`drafts.language.${choice}`) : choice;
    default:
      return choice;
  }
}
