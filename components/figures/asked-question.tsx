import { pickText } from '@/lib/i18n/text-schema';
import type { FigureWords } from '@/lib/figures/figure-meaning';
import type { Indicator } from '@/lib/indicators/indicator-schema';

/** A question as a publication prints it, and where it does. */
export function AskedQuestion({
  indicator: { question, question_publication: publication, question_url: url },
  words: { locale, t },
}: {
  indicator: Indicator;
  words: FigureWords;
}) {
  if (question === null) return null;
  const { text, lang } = pickText(question, locale);
  const printed = publication && t('figure.printedIn', { publication });
  return (
    <>
      <span lang={lang}>{t('quoted', { text })}</span>
      {printed && <> ({url ? <a href={url}>{printed}</a> : printed})</>}
    </>
  );
}
