import { countryNumber } from './country-colour';

/** The light colours of `app/globals.css`, written out: a file stands alone. */
export const lightColours = {
  ...{ '--paper': '#ffffff', '--ink': '#15202b', '--muted': '#55616d', '--line': '#dce1e6' },
  ...{ '--country-1': '#b8460e', '--country-2': '#1b61a6', '--country-3': '#00745a' },
  ...{ '--country-4': '#9c3f78', '--country-5': '#2d7d9a', '--country-6': '#7d6200' },
  ...{ '--country-7': '#5c4aa0', '--country-8': '#4b4b4b' },
} as const;

const byName: ReadonlyMap<string, string> = new Map(Object.entries(lightColours));

/** A country's light colour where it stands alone. */
export function countryPaint(country: string): string {
  return byName.get(`--country-${countryNumber(country)}`) ?? lightColours['--muted'];
}

/** What a page's styles and scripts know, and a file has no use for. */
const ofPages = / (?:class|aria-hidden|data-[\w-]+)="[^"]*"/g;

/** The markup of a drawing for a file: its colours written out, since whatever opens it knows no page's variables. */
export function inLightColours(markup: string): string {
  return markup
    .replaceAll(ofPages, '')
    .replaceAll(/var\((--[\w-]+)\)/g, (variable, name: string) => byName.get(name) ?? variable);
}
