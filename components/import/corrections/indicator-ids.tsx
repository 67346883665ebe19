import type { Locale } from '@/lib/base/i18n/locales';
import { pickText } from '@/lib/base/i18n/text-schema';
import type { Translator } from '@/lib/base/i18n/translations';
import type { Vocabulary } from '@/lib/domain/figures/vocabulary-schema';

/** The ids that a chart names its indicators by, for whoever composes one. */
export function IndicatorIds({
  indicators,
  locale,
  t,
}: {
  indicators: Vocabulary['indicators'];
  locale: Locale;
  t: Translator;
}) {
  return (
    <details className="mb-6 max-w-prose">
      <summary>{t('drafts.indicatorIds')}</summary>
      <ul className="mt-2 list-disc pl-6">
        {Array.from(indicators, ([id, { label }]) => {
          const { text, lang } = pickText(label, locale);
          return (
            <li key={id}>
              <code>{id}</code> · <span lang={lang === locale ? undefined : lang}>{text}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
