import type { FigureWords } from '@/lib/domain/figures/figure-meaning';
import { foreignTexts } from '@/lib/base/i18n/foreign-texts';
import { pickText } from '@/lib/base/i18n/text-schema';
import type { Indicator } from '@/lib/domain/indicators/indicator-schema';
import { ContentText } from '../ui/content-text';

/** A question as a publication prints it, and where it does. */
export function AskedQuestion({
  indicator: { question, question_publication: publication, question_url: url },
  words: { locale, t },
}: {
  indicator: Indicator;
  words: FigureWords;
}) {
  if (question === null) return null;
  const { text } = pickText(question, locale);
  const printed = publication && t('figure.printedIn', { publication });
  return (
    <>
      <ContentText text={t('quoted', { text })} foreign={foreignTexts([question], locale)} t={t} />
      {printed && <> ({url ? <a href={url}>{printed}</a> : printed})</>}
    </>
  );
}
