import type { Locale } from '@/lib/base/i18n/locales';
import { LocalisedField } from './localised-field';
import { FieldIssueText, TextField, type FieldProps } from './text-field';

/** What was asked: so many scenarios, each with its code and the answer that was expected, and room for more. */
export function ScenarioFields({
  room,
  locale,
  ...own
}: Pick<FieldProps, 'fields' | 'issues' | 't'> & { room: number; locale: Locale }) {
  const { issues, t } = own;
  const general = issues.filter(({ field }) => field === 'scenarios');
  return (
    <>
      <div className="flex flex-col gap-1">
        <h3 className="text-xl font-semibold">{t('assessments.scenarios')}</h3>
        <p className="text-muted text-sm">{t('assessments.forms.scenariosHint')}</p>
        <FieldIssueText name="scenarios" issues={general} t={t} />
      </div>
      <TextField
        {...own}
        name="scenarios_registered_on"
        type="date"
        label={t('assessments.forms.registered')}
        isRequired
      />
      {Array.from({ length: room }, (_, at) => (
        <fieldset key={at} className="border-line flex flex-col gap-3 border-l-2 pl-4">
          <legend className="mb-2 text-lg font-semibold">
            {t('assessments.forms.scenario', { number: at + 1 })}
          </legend>
          <TextField {...own} name={`scenarios.${at}.code`} label={t('assessments.forms.code')} />
          <LocalisedField
            {...own}
            name={`scenarios.${at}.question`}
            label={t('assessments.forms.question')}
            locale={locale}
          />
          <LocalisedField
            {...own}
            name={`scenarios.${at}.answer`}
            label={t('assessments.forms.expected')}
            locale={locale}
          />
        </fieldset>
      ))}
      <p>
        <button className="button-quiet" name="more" value="yes" formNoValidate>
          {t('assessments.forms.more')}
        </button>
      </p>
    </>
  );
}
