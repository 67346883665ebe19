import type { ChartWords } from '@/lib/domain/charts/chart-point';
import { assessmentRefusalText } from '@/lib/features/assessments/assessment-texts';
import type { OrganisationResult } from '@/lib/features/assessments/assessment-page';
import type { FormCheck } from '@/lib/features/assessments/check-form';
import type { KeptForm } from '@/lib/features/assessments/kept-forms';
import { Notice } from '../../ui/notice';
import { CampaignPreview } from './campaign-preview';
import { ContactIssueTable } from './contact-issue-table';

/** What came of a form that brings a campaign: what it lacks, what is wrong with the file, or what was measured. */
export function FormOutcome({
  keptId,
  refusal,
  check,
  results,
  words,
}: {
  keptId: string;
  refusal: KeptForm['refusal'];
  /** Null where nothing was to be checked. */
  check: FormCheck | null;
  results: readonly OrganisationResult[];
  words: ChartWords;
}) {
  const { t } = words;
  const reading = check?.kind === 'checked' ? check.check.reading : null;
  return (
    <>
      {refusal && <Notice>{assessmentRefusalText(refusal, words)}</Notice>}
      {check?.kind === 'refused' && <Notice>{check.text}</Notice>}
      {check?.kind === 'incomplete' && (
        <Notice>
          {check.issues.length > 0 && <p>{t('assessments.forms.missingFields')}</p>}
          {check.lacksFile && <p>{t('assessments.forms.noFile')}</p>}
        </Notice>
      )}
      {reading !== null && reading.unread.length > 0 && (
        <p>{t('assessments.forms.unread', { columns: reading.unread.join(', ') })}</p>
      )}
      {reading !== null && reading.issues.length > 0 && (
        <ContactIssueTable reading={reading} t={t} />
      )}
      {results.length > 0 && <CampaignPreview keptId={keptId} results={results} words={words} />}
    </>
  );
}
