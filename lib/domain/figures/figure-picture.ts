import { pickText } from '../../base/i18n/text-schema';
import { toMeaning, type FigureWords } from './figure-meaning';
import type { Figure } from './figure-schema';

/** What a figure's picture says: short texts in letters its typeface has. */
export type FigurePictureTexts = {
  country: string | null;
  site: string;
  value: string;
  label: string;
  place: string;
  origin: string;
};

/** A figure as a picture for those who share its link. */
export function toFigurePicture(figure: Figure, words: FigureWords): FigurePictureTexts {
  const { vocabulary, locale, t } = words;
  const { value, label, country, period } = toMeaning(figure, words);
  const survey = vocabulary.surveys.get(figure.survey ?? '');
  const source = vocabulary.sources.get(figure.source);
  const name = source ? (source.title ?? pickText(source.label, locale).text) : figure.source;
  return {
    country: figure.country,
    site: printable(t('site.name')),
    value: printable(value),
    label: printable(label),
    place: printable([country, period, t(`kinds.${figure.kind}`)].join(' · ')),
    origin: printable(survey ? pickText(survey.label, locale).text : name),
  };
}

/** The longest text of a picture, in characters. */
const maxLength = 110;

/**
 * The letters that the typeface has: Latin, its extension A but for four rare ones, common punctuation.
 * The drawing library would ask a server on the internet for any other.
 */
function printable(text: string): string {
  const drawn = text
    .normalize('NFC')
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .replace(/[^\u0020-\u007e\u00a1-\u0131\u0134-\u0148\u014a-\u017e–—‘’“”…•−€]/g, '');
  return drawn.length > maxLength ? `${drawn.slice(0, maxLength - 1)}…` : drawn;
}
