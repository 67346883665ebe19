import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import fr from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import nl from 'i18n-iso-countries/langs/nl.json' with { type: 'json' };
import { countryName, isoCountries } from '../../../base/i18n/country-schema';
import { locales } from '../../../base/i18n/locales';
import { foldText } from '../../../base/i18n/text-schema';

/** Folded names and codes → ISO 3166-1 alpha-2; made for the first country that is called by a name. */
let codes: ReadonlyMap<string, string> | undefined;

function codesByName(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const shared = new Set<string>();
  for (const [alpha2, alpha3] of isoCountries) {
    const names = [fr, nl, en].flatMap((language) => namesIn(language.countries, alpha2));
    const spoken = locales.map((locale) => countryName(alpha2, locale));
    for (const name of [alpha2, alpha3, ...names, ...spoken].map(foldName)) {
      if ((found.get(name) ?? alpha2) !== alpha2) shared.add(name);
      found.set(name, alpha2);
    }
  }
  // `Congo` is two countries: it says neither.
  for (const name of shared) found.delete(name);
  return found;
}

function namesIn(names: object, code: string): string[] {
  const found: unknown = Reflect.get(names, code);
  if (typeof found === 'string') return [found];
  return Array.isArray(found) ? found.filter((name) => typeof name === 'string') : [];
}

function foldName(name: string): string {
  return foldText(name)
    .replace(/[-.,'’]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Folded names and codes of all countries, each with its code. */
export function countryNames(): (readonly [string, string])[] {
  codes ??= codesByName();
  return [...codes];
}

/** Parts of a country that statistics tell of by themselves, by the country's code. */
const parts: Readonly<Record<string, readonly string[]>> = {
  GB: [
    ...['england', 'scotland', 'wales', 'northern ireland', 'great britain'],
    ...['angleterre', 'ecosse', 'pays de galles', 'irlande du nord', 'grande bretagne'],
    ...['engeland', 'schotland', 'noord ierland', 'groot brittannie'],
  ],
  BE: [
    ...['flanders', 'wallonia', 'brussels', 'flandre', 'wallonie', 'bruxelles'],
    ...['vlaanderen', 'brussel'],
  ],
};

/** `England` or `GB-ENG` → `GB`: the country in which a part of one lies; null for what is none. */
export function countryOfPart(text: string): string | null {
  const [, code] = /^([A-Z]{2})-[A-Z0-9]{1,3}$/i.exec(text.trim()) ?? [];
  if (code !== undefined && isoCountries.has(code.toUpperCase())) return code.toUpperCase();
  const name = foldName(text);
  return Object.keys(parts).find((country) => parts[country]?.includes(name)) ?? null;
}

/** The codes of all countries. */
export function countryCodes(): string[] {
  return [...isoCountries.keys()];
}

/** `Belgique`, `België`, `BEL` or `be` → `BE`; null for what is no country. */
export function readCountry(text: string): string | null {
  if (isoCountries.has(text)) return text;
  codes ??= codesByName();
  return codes.get(foldName(text)) ?? null;
}
