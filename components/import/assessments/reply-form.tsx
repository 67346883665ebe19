import { locales } from '@/lib/base/i18n/locales';
import { filterValueLabel } from '@/lib/domain/filters/value-label';
import { longestReply, type Assessment } from '@/lib/domain/assessments/campaign-schema';
import { domainProofs } from '@/lib/domain/organisations/domain-proof';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { TextFields } from '@/lib/base/http/text-fields';
import { SelectField } from '../corrections/select-field';
import { DayField } from './day-field';
import { TextField } from './text-field';

/** Records what an organisation replies, for publishers. */
export function ReplyForm({
  newest: { id, results },
  fields,
  now,
  words,
}: {
  newest: Assessment;
  /** What was sent before and refused. */
  fields: TextFields;
  now: Date;
  words: ChartWords;
}) {
  const { t, locale } = words;
  return (
    <section className="mt-12 max-w-prose">
      <h2 className="section-title">{t('assessments.forms.replies')}</h2>
      <p>{t('assessments.forms.repliesLead')}</p>
      <form
        method="post"
        action={`/${locale}/import/assessments/${id}/reply`}
        className="mt-4 flex flex-col gap-4"
      >
        <SelectField
          name="organisation"
          label={t('assessments.organisation')}
          chosen={fields.get('organisation')}
          choices={results.map(({ organisation }) => ({
            value: organisation,
            label: filterValueLabel('organisation', organisation, words),
          }))}
        />
        <label className="flex flex-col gap-1">
          <span className="font-semibold">{t('assessments.forms.text')}</span>
          <textarea
            name="text"
            className="field"
            rows={8}
            maxLength={longestReply}
            defaultValue={fields.get('text') ?? ''}
            required
          />
          <span className="text-muted text-sm">
            {t('assessments.forms.textHint', { most: longestReply })}
          </span>
        </label>
        <SelectField
          name="language"
          label={t('assessments.forms.language')}
          chosen={fields.get('language') ?? locale}
          choices={locales.map((value) => ({ value, label: t(`drafts.language.${value}`) }))}
        />
        <TextField
          name="domain"
          label={t('assessments.forms.domain')}
          hint={t('assessments.forms.domainHint')}
          issues={[]}
          isRequired
          {...{ fields, t }}
        />
        <SelectField
          name="proof"
          label={t('assessments.forms.proof')}
          chosen={fields.get('proof')}
          choices={domainProofs.map((value) => ({
            value,
            label: t(`assessments.forms.proofs.${value}`),
          }))}
        />
        <DayField
          name="received_on"
          label={t('assessments.forms.received')}
          fields={fields}
          now={now}
        />
        <p>
          <button className="button">{t('assessments.forms.recordReply')}</button>
        </p>
      </form>
    </section>
  );
}
