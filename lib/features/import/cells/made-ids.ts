import { foldText } from '../../../base/i18n/text-schema';
import { breakdowns } from '../../../domain/indicators/indicator-schema';
import { readCountry } from './cell-country';

/** As long as an id may be. */
const LONGEST = 100;

/** `Mobile telephony` → `mobile-telephony`; empty where nothing of a text could stand in an id. */
export function slugOf(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}

/**
 * `gazette-2024-be-2024-satisfied-bank`: what a figure is about is in its id, so that it is the same
 * wherever its row stands, and whenever its file is imported again.
 * @param start what keeps figures of other files apart, such as their source
 * @param textOf the text of the figure's cell in a column
 */
export function figureIdOf(start: string, textOf: (field: string) => string): string {
  const country = textOf('country');
  const about = [readCountry(country) ?? country, textOf('year'), textOf('indicator')];
  return slugOf([start, ...about, ...breakdowns.map(textOf)].join(' '));
}
