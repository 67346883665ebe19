import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import type { Redefinition } from '@/lib/domain/survey-files/redefinitions';
import { redefinitionText } from '@/lib/features/import/messages/redefinition-text';

/** Redefinitions that a page spells out. */
const shown = 50;

/** What a file changes of the meaning of figures that are not its own: told before all else. */
export function RedefinitionList({
  redefinitions,
  locale,
  t,
}: {
  redefinitions: readonly Redefinition[];
  locale: Locale;
  t: Translator;
}) {
  if (redefinitions.length === 0) return null;
  return (
    <section role="alert" className="border-ink mb-8 border-4 bg-(--notice) px-5 py-4">
      <h2 className="section-title">{t('import.redefinitions.title')}</h2>
      <p className="max-w-prose">{t('import.redefinitions.lead')}</p>
      <ul className="mt-3 flex flex-col gap-3">
        {redefinitions.slice(0, shown).map((redefinition) => {
          const { title, changes, touched } = redefinitionText(redefinition, locale);
          return (
            <li key={title}>
              <h3 className="font-semibold break-words">{title}</h3>
              <p className="font-semibold">{touched}</p>
              <ul className="list-disc pl-5 break-words">
                {changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
      {redefinitions.length > shown && (
        <p className="mt-3">{t('drafts.shown', { shown, count: redefinitions.length })}</p>
      )}
    </section>
  );
}
