import {
  foreignTexts,
  languagesIn,
  splitForeign,
  type ForeignText,
} from '@/lib/base/i18n/foreign-texts';
import type { Locale } from '@/lib/base/i18n/locales';
import { pickText, type Localised } from '@/lib/base/i18n/text-schema';
import type { Translator } from '@/lib/base/i18n/translations';

type Props = {
  text: string;
  /** What of it may be in another language than the page's. */
  foreign: readonly ForeignText[];
};

/** A text of the content, or one that quotes some: what the content lacks in the reader's language says so. */
export function ContentText({ text, foreign, t }: Props & { t: Translator }) {
  return (
    <>
      <ForeignParts text={text} foreign={foreign} />
      {languagesIn(text, foreign).map((lang) => (
        <span key={lang} className="language-badge">
          {t(`languages.in.${lang}`)}
        </span>
      ))}
    </>
  );
}

/** A text of the content in the reader's language, or in the next one there is. */
export function LocalisedText({
  text,
  words: { locale, t },
}: {
  text: Localised;
  words: { locale: Locale; t: Translator };
}) {
  return (
    <ContentText text={pickText(text, locale).text} foreign={foreignTexts([text], locale)} t={t} />
  );
}

/** The same where words beside it already name the language. */
export function ForeignParts({ text, foreign }: Props) {
  return splitForeign(text, foreign).map(({ text: part, lang }, index) =>
    lang === null ? (
      part
    ) : (
      <span key={index} lang={lang}>
        {part}
      </span>
    ),
  );
}
