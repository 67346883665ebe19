import type { Translator } from '@/lib/base/i18n/translations';
import type { CampaignReading } from '@/lib/domain/assessments/read-campaign';
import {
  contactIssuePlace,
  contactIssueText,
  unlistedIssueLines,
} from '@/lib/features/assessments/assessment-texts';
import { DataTable } from '../../ui/data-table';
import { ScrollRegion } from '../../ui/scroll-region';

/** Everything that is wrong with a campaign's file: where, what stands there, what is expected. */
export function ContactIssueTable({
  reading,
  t,
}: {
  reading: Omit<CampaignReading, 'contacts'>;
  t: Translator;
}) {
  const title = t('assessments.forms.issues');
  return (
    <section className="mt-8">
      <h2 className="section-title">{title}</h2>
      <ScrollRegion label={title}>
        <DataTable
          columns={[
            { label: t('drafts.where') },
            { label: t('assessments.forms.found'), className: 'break-words' },
            { label: t('drafts.problem') },
          ]}
          rows={reading.issues.map((issue, key) => ({
            key,
            cells: [contactIssuePlace(issue, t), issue.found, contactIssueText(issue, t)],
          }))}
        />
      </ScrollRegion>
      {unlistedIssueLines(reading, t).map((line) => (
        <p key={line} className="mt-2">
          {line}
        </p>
      ))}
    </section>
  );
}
