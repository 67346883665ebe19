import { formatDate } from '../../../base/i18n/format';
import type { Locale } from '../../../base/i18n/locales';
import { getTranslator, type Translator } from '../../../base/i18n/translations';
import type { ImportQuestion } from '../../../domain/imports/import-schema';

/** What a file does not tell, in a reader's words. */
export type QuestionText = {
  text: string;
  choices: { value: string; label: string }[];
};

/** Says a question and its choices in a language, the choice that is probably meant marked as such. */
export function questionText(question: ImportQuestion, locale: Locale): QuestionText {
  const t = getTranslator(locale);
  const { option, examples, choices, count = examples.length, proposal } = question;
  const example = examples.map(({ found }) => found).join(' · ');
  return {
    text: t(`import.questions.${option}.text`, { example, count }),
    choices: choices.map((value) => {
      const choice = choiceText(question, value, locale, t);
      const label = value === proposal ? t('import.questions.proposed', { choice }) : choice;
      return { value, label };
    }),
  };
}

function choiceText(
  { option, readings, examples }: ImportQuestion,
  choice: string,
  locale: Locale,
  t: Translator,
): string {
  const reading = readings?.[choice] ?? '';
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
    case 'dmy':
    case 'mdy': {
      const date = formatDate(reading, locale);
      const example = examples[0]?.found ?? '';
      return t(`import.questions.date_order.choices.${choice}`, { example, date });
    }
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
