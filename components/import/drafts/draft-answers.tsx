import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import type { ImportDraft, DraftCheck } from '@/lib/domain/imports/draft-schema';
import { DraftQuestions } from './draft-questions';
import { findNewNames, NewDefinitions } from './new-definitions';

/** All that a draft is asked, in one form: whatever is typed goes with each of its buttons. */
export function DraftAnswers({
  draft: { id, options, release },
  findings: { issues, questions },
  tellsIssues,
  locale,
  t,
}: {
  draft: ImportDraft;
  findings: DraftCheck['findings'];
  /** Whether what is wrong with what was typed is said. */
  tellsIssues: boolean;
  locale: Locale;
  t: Translator;
}) {
  const asked = questions.filter(({ option }) => option !== 'column');
  const lists = release === null ? findNewNames(issues, options, locale) : [];
  const defines = lists.length > 0 || (release === null && (options.names ?? []).length > 0);
  if (!defines && asked.length === 0) return null;
  return (
    <form
      method="post"
      action={`/${locale}/import/drafts/${id}/answers`}
      className="mb-10 flex flex-col gap-8"
    >
      {defines && (
        <NewDefinitions
          lists={lists}
          options={options}
          tellsIssues={tellsIssues}
          locale={locale}
          t={t}
        />
      )}
      <DraftQuestions questions={asked} locale={locale} t={t} />
      <p>
        <button className="button">{t('drafts.answer')}</button>
      </p>
    </form>
  );
}
