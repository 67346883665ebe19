import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import type { SurveyFileIssue } from '@/lib/domain/issues/issue-schema';
import { toIssueRows, type IssueFilter } from '@/lib/features/import/messages/issue-view';
import type { DraftCheck } from '@/lib/domain/imports/draft-schema';
import { IssueTable } from './issue-table';

/** What a check found: how much, a filter, the first of it, and all of it to take away. */
export function DraftFindings({
  draftId,
  findings: { issues, omitted, columns },
  filter,
  locale,
  t,
}: {
  draftId: string;
  findings: DraftCheck['findings'];
  filter: IssueFilter;
  locale: Locale;
  t: Translator;
}) {
  // Nothing is checked before somebody has said what the columns are.
  if (columns?.isAsked && issues.length === 0) return null;
  const countOf = (wanted: SurveyFileIssue['severity']) =>
    issues.reduce((sum, { severity, more = 0 }) => sum + (severity === wanted ? 1 + more : 0), 0);
  const [errors, warnings] = [countOf('error'), countOf('warning')];
  const { rows, count } = toIssueRows(issues, filter, locale);
  const page = `/${locale}/import/drafts/${draftId}`;
  return (
    <section className="mt-10">
      <h2 className="section-title">{t('drafts.found')}</h2>
      <p>{errors === 0 ? t('drafts.good') : t('drafts.errors', { count: errors })}</p>
      {warnings > 0 && <p>{t('drafts.warnings', { count: warnings })}</p>}
      {omitted > 0 && <p>{t('drafts.omitted', { count: omitted })}</p>}
      {issues.length > 0 && (
        <>
          <IssueFilterForm action={page} filter={filter} t={t} />
          <p className="text-muted my-3 text-sm">
            {t('drafts.shown', { shown: rows.length, count })} ·{' '}
            <a href={`${page}/faults.csv`}>{t('drafts.csv')}</a>
          </p>
          <IssueTable rows={rows} t={t} />
        </>
      )}
    </section>
  );
}

function IssueFilterForm({
  action,
  filter: { severity, search },
  t,
}: {
  action: string;
  filter: IssueFilter;
  t: Translator;
}) {
  return (
    <form action={action} className="mt-4 flex flex-wrap items-end gap-x-4 gap-y-3">
      <label className="flex flex-col gap-1">
        <span className="text-sm font-semibold">{t('drafts.filter')}</span>
        <select name="severity" className="field" defaultValue={severity ?? ''}>
          <option value="">{t('drafts.all')}</option>
          <option value="error">{t('drafts.severity.error')}</option>
          <option value="warning">{t('drafts.severity.warning')}</option>
        </select>
      </label>
      <label className="flex flex-col gap-1">
        <span className="text-sm font-semibold">{t('drafts.search')}</span>
        <input name="search" className="field" defaultValue={search} autoComplete="off" />
      </label>
      <button className="button-quiet">{t('drafts.apply')}</button>
    </form>
  );
}
