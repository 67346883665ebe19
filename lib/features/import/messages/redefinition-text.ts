import type { Locale } from '../../../base/i18n/locales';
import { getTranslator } from '../../../base/i18n/translations';
import type { Redefinition } from '../../../domain/survey-files/redefinitions';
import { figuresOf } from '../../../domain/survey-files/redefinitions';

/** A redefinition in a reader's words. */
export type RedefinitionText = {
  /** `Indicator switched-provider` */
  title: string;
  /** `unit: “percent” becomes “minutes”`, one a field. */
  changes: string[];
  /** `2 figures affected: gazette (2)` */
  touched: string;
};

/** Says a redefinition in a language. */
export function redefinitionText(redefinition: Redefinition, locale: Locale): RedefinitionText {
  const t = getTranslator(locale);
  const { kind, id, changes, users } = redefinition;
  const nothing = t('import.redefinitions.nothing');
  const sources = users.map(({ source, figures }) =>
    t('import.redefinitions.of', { source, count: figures }),
  );
  return {
    title: `${t(`import.redefinitions.kinds.${kind}`)} ${id}`,
    changes: changes.map(({ field, was, now }) =>
      t('import.redefinitions.change', { field, was: was || nothing, now: now || nothing }),
    ),
    touched: t('import.redefinitions.touched', {
      count: figuresOf(redefinition),
      list: sources.join(', '),
    }),
  };
}

/** A redefinition as one line, for shells and programs. */
export function redefinitionLine(redefinition: Redefinition, locale: Locale): string {
  const { title, changes, touched } = redefinitionText(redefinition, locale);
  const value = [...changes, touched].join('; ');
  return getTranslator(locale)('labelled', { label: title, value });
}
