import { formatNumber } from '@/lib/base/i18n/format';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import type { ImportProgress } from '@/lib/domain/imports/import-progress-schema';
import type { ImportDraft } from '@/lib/domain/imports/draft-schema';
import { Notice } from '../../ui/notice';

/** How far a draft's check is: `outdated` where something was published since. */
export type CheckState = 'checking' | 'checked' | 'outdated' | 'unchecked';

const answers = ['stale', 'busy', 'refused', 'failed', 'noReason', 'incomplete'] as const;
const issues = ['locked', 'read-only', 'disk', 'unreachable', 'unknown'] as const;

/** How far a draft is, and what came of what was last asked of it. */
export function DraftState({
  draft: { id, release },
  state,
  progress,
  said,
  locale,
  t,
}: {
  draft: ImportDraft;
  state: CheckState;
  /** How far the check is; null before its turn. */
  progress: ImportProgress | null;
  /** What a form's answer says in the address. */
  said: unknown;
  locale: Locale;
  t: Translator;
}) {
  const answer = answers.find((one) => one === said);
  const issue = issues.find((one) => one === said);
  return (
    <>
      {answer && release === null && <Notice>{t(`drafts.${answer}`)}</Notice>}
      {said === 'unconfirmed' && release === null && (
        <Notice>{t('import.redefinitions.refused')}</Notice>
      )}
      {issue && <Notice>{t(`accounts.refused.${issue}`)}</Notice>}
      {release !== null && (
        <Notice>
          <a href={`/${locale}/changes#release-${release}`}>
            {t('drafts.publishedAs', { number: release })}
          </a>
          {' · '}
          <a href={`/${locale}/figures?release=${release}`}>{t('drafts.seeFigures')}</a>
          {' · '}
          <a href={`/${locale}?release=${release}`}>{t('drafts.seeCharts')}</a>
          {' · '}
          <a href={`/${locale}/import/languages`}>{t('import.missing.link')}</a>
        </Notice>
      )}
      {state === 'checking' && (
        <>
          <meta httpEquiv="refresh" content="1" />
          <p role="status">
            {t('drafts.checking')}{' '}
            {progress &&
              t(`drafts.stages.${progress.stage}`, { rows: formatNumber(progress.rows, locale) })}
          </p>
        </>
      )}
      {(state === 'outdated' || state === 'unchecked') && (
        <form method="post" action={`/${locale}/import/drafts/${id}/check`}>
          <p className="mb-3">{t(`drafts.${state}`)}</p>
          <button className="button">{t('drafts.again')}</button>
        </form>
      )}
    </>
  );
}
