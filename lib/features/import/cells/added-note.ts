import { locales } from '../../../base/i18n/locales';
import { writtenTextsSchema } from '../../../base/i18n/text-schema';
import { getTranslator } from '../../../base/i18n/translations';

/** A note that also says, in every language, how a number was read from what is printed. */
export function withAddedNote(
  note: unknown,
  key: 'fractionNote' | 'financialYearNote',
  stated: string,
): Record<string, string> {
  const own = writtenTextsSchema.safeParse(note).data ?? {};
  return Object.fromEntries(
    locales.map((lang) => {
      const said = getTranslator(lang)(`import.${key}`, { stated });
      return [lang, own[lang] === undefined ? said : `${own[lang]} ${said}`];
    }),
  );
}
