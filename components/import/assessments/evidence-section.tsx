import { formatDate } from '@/lib/base/i18n/format';
import { filterValueLabel } from '@/lib/domain/filters/value-label';
import { isoDay } from '@/lib/domain/assessments/working-days';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { CampaignState } from '@/lib/features/assessments/campaign-state';
import type { TextFields } from '@/lib/base/http/text-fields';
import { OrganisationLink } from '../../ui/organisation-link';
import { DataTable } from '../../ui/data-table';
import { ScrollRegion } from '../../ui/scroll-region';
import { SelectField } from '../corrections/select-field';
import { DayField } from './day-field';

/** What each organisation is handed, when it was, and the form that records it while nothing is published. */
export function EvidenceSection({
  state: { newest, evidence },
  fields,
  now,
  words,
}: {
  state: CampaignState;
  /** What was sent before and refused. */
  fields: TextFields;
  now: Date;
  words: ChartWords;
}) {
  const { t, locale } = words;
  const { id, results, since, brought_at } = newest;
  const organisations = results.map(({ organisation }) => organisation);
  const handed = new Map(evidence.map((one) => [one.organisation, one.handed_on]));
  const page = `/${locale}/import/assessments/${id}`;
  return (
    <section className="mt-12">
      <h2 className="section-title">{t('assessments.forms.evidence')}</h2>
      <p className="max-w-prose">{t('assessments.forms.evidenceLead')}</p>
      <ScrollRegion label={t('assessments.forms.evidence')} className="mt-4">
        <DataTable
          columns={[
            { label: t('assessments.organisation') },
            { label: t('assessments.forms.handedOn') },
            { label: t('assessments.forms.files') },
          ]}
          rows={organisations.map((organisation) => {
            const day = handed.get(organisation);
            const name = filterValueLabel('organisation', organisation, words);
            const link = (file: 'contacts.csv' | 'result.txt', label: string) => (
              <a
                className="py-1"
                href={`${page}/${file}?organisation=${organisation}`}
                aria-label={t('assessments.forms.fileOf', { file: label, organisation: name })}
              >
                {label}
              </a>
            );
            return {
              key: organisation,
              cells: [
                <OrganisationLink key="name" id={organisation} words={words} />,
                day === undefined ? t('assessments.forms.notHanded') : formatDate(day, locale),
                <span key="files" className="-my-1 flex flex-wrap gap-x-4">
                  {link('contacts.csv', t('assessments.forms.contactsFile'))}
                  {link('result.txt', t('assessments.forms.resultFile'))}
                </span>,
              ],
            };
          })}
        />
      </ScrollRegion>
      {since === null && (
        <form
          method="post"
          action={`${page}/evidence`}
          className="mt-6 flex flex-wrap items-end gap-4"
        >
          <SelectField
            name="organisation"
            label={t('assessments.forms.to')}
            none={t('assessments.forms.each')}
            chosen={fields.get('organisation')}
            choices={organisations.map((value) => ({
              value,
              label: filterValueLabel('organisation', value, words),
            }))}
          />
          <DayField
            name="on"
            label={t('assessments.forms.on')}
            fields={fields}
            from={isoDay(brought_at)}
            now={now}
          />
          <button className="button">{t('assessments.forms.record')}</button>
        </form>
      )}
    </section>
  );
}
