import type { TextFields } from '@/lib/base/http/text-fields';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { scenarioRoom, type CampaignFieldIssue } from '@/lib/features/assessments/campaign-fields';
import { LocalisedField } from './localised-field';
import { ScenarioFields } from './scenario-fields';
import { fieldClass, TextField, type FieldProps } from './text-field';

/** Describes a campaign and takes its file: a plain form, which works without JavaScript. */
export function CampaignForm({
  keptId,
  fields,
  issues,
  file,
  corrects,
  isComplete,
  protocols,
  fileBytes,
  locale,
  t,
}: {
  /** By what the form that was sent before can be asked for; null for a new one. */
  keptId: string | null;
  fields: TextFields;
  issues: readonly CampaignFieldIssue[];
  /** The name of the file that was sent before. */
  file: string | null;
  /** Whether it takes the place of what there is, which says why. */
  corrects: boolean;
  /** Whether nothing is wrong with the description, which is then folded away. */
  isComplete: boolean;
  /** The versions of the protocol, the newest first. */
  protocols: readonly number[];
  fileBytes: number;
  locale: Locale;
  t: Translator;
}) {
  const own = { fields, issues, t };
  const fileHint = t('assessments.forms.fileHint', { megabytes: fileBytes / 1_000_000 });
  const description = (
    <DescriptionFields {...own} corrects={corrects} protocols={protocols} locale={locale} />
  );
  return (
    <form
      method="post"
      action={`/${locale}/import/campaign/check`}
      encType="multipart/form-data"
      className="mt-4 flex max-w-prose flex-col gap-5"
    >
      {keptId !== null && <input type="hidden" name="form" value={keptId} />}
      {corrects && <input type="hidden" name="corrects" value={fields.get('id') ?? ''} />}
      {/* What Enter sends: a form's first button. */}
      <button hidden tabIndex={-1} aria-hidden />
      <label className="flex flex-col gap-1">
        <span className="font-semibold">{t('assessments.forms.file')}</span>
        <input type="file" name="file" className="field" accept=".xlsx,.csv,.txt" />
        <span className="text-muted text-sm">
          {fileHint}
          {file !== null && <> {t('assessments.forms.fileKept', { name: file })}</>}
        </span>
      </label>
      {corrects && (
        <TextField
          {...own}
          name="reason"
          label={t('assessments.forms.reason')}
          hint={t('assessments.forms.reasonHint')}
        />
      )}
      {isComplete ? (
        <details>
          <summary className="font-semibold">{t('assessments.forms.description')}</summary>
          <div className="mt-4 flex flex-col gap-5">{description}</div>
        </details>
      ) : (
        description
      )}
      <p>
        <button className="button">{t('assessments.forms.check')}</button>
      </p>
    </form>
  );
}

/** What stands on each result of the campaign. */
function DescriptionFields({
  corrects,
  protocols,
  locale,
  ...own
}: Pick<FieldProps, 'fields' | 'issues' | 't'> & {
  corrects: boolean;
  protocols: readonly number[];
  locale: Locale;
}) {
  const { fields, t } = own;
  const room = scenarioRoom(fields, 4) + (fields.has('more') ? 4 : 0);
  return (
    <>
      <TextField
        {...own}
        name="id"
        label={t('assessments.forms.id')}
        hint={t('assessments.forms.idHint')}
        isRequired
        isFixed={corrects}
      />
      <label className="flex flex-col gap-1">
        <span className="font-semibold">{t('assessments.protocol')}</span>
        <select
          name="protocol"
          className={fieldClass}
          defaultValue={fields.get('protocol') ?? String(protocols[0] ?? '')}
        >
          {protocols.map((version) => (
            <option key={version}>{version}</option>
          ))}
        </select>
      </label>
      <LocalisedField
        {...own}
        name="title"
        label={t('assessments.forms.campaignTitle')}
        rows={1}
        locale={locale}
      />
      <TextField {...own} name="body" label={t('assessments.body')} isRequired />
      <TextField {...own} name="body_url" type="url" label={t('assessments.forms.bodyUrl')} />
      <LocalisedField
        {...own}
        name="funding"
        label={t('assessments.funding')}
        hint={t('assessments.forms.fundingHint')}
        locale={locale}
      />
      <LocalisedField
        {...own}
        name="interests"
        label={t('assessments.interests')}
        hint={t('assessments.forms.interestsHint')}
        locale={locale}
      />
      <ScenarioFields {...own} room={room} locale={locale} />
    </>
  );
}
