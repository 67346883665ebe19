import { formatDate } from '@/lib/base/i18n/format';
import type { TextFields } from '@/lib/base/http/text-fields';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import { marks, ratingChannels } from '@/lib/domain/ratings/rating-schema';
import {
  contactMonths,
  waitUnitNames,
  type RatingFieldIssue,
  type RatingFieldName,
} from '@/lib/features/ratings/rating-fields';

type Asked = {
  /** What the form says so far. */
  fields: TextFields;
  issues: readonly RatingFieldIssue[];
  words: ChartWords;
};

/** All that a rating asks, each thing one field, with what is wrong with it beneath. */
export function RatingQuestions({ now, ...asked }: Asked & { now: Date }) {
  const { words } = asked;
  const { t, locale } = words;
  const yesNo = (['yes', 'no'] as const).map((value) => ({
    value,
    label: t(`ratings.form.${value}`),
  }));
  const fromTo = marks.map((mark) => ({ value: String(mark), label: String(mark) }));
  return (
    <>
      <div className="flex flex-wrap gap-x-6 gap-y-5">
        <ChoiceField
          {...asked}
          name="month"
          choices={contactMonths(now).map((month) => ({
            value: month,
            label: formatDate(month, locale),
          }))}
        />
        <ChoiceField
          {...asked}
          name="channel"
          choices={ratingChannels.map((channel) => ({
            value: channel,
            label: t(`ratings.channels.${channel}`),
          }))}
        />
        <WaitField {...asked} />
      </div>
      <div className="flex flex-col gap-x-12 gap-y-3 sm:flex-row sm:flex-wrap">
        <RadioField {...asked} name="reached" choices={yesNo} />
        <RadioField {...asked} name="solved" choices={yesNo} />
      </div>
      <div className="flex flex-wrap gap-x-12 gap-y-3">
        <RadioField {...asked} name="courtesy" choices={fromTo} />
        <RadioField {...asked} name="overall" choices={fromTo} />
        <p id="scale" className="text-muted w-full text-sm">
          {t('ratings.form.scale')}
        </p>
      </div>
    </>
  );
}

type FieldProps = Asked & { name: RatingFieldName };
type Choices = { choices: readonly { value: string; label: string }[] };

/**
 * Says to a screen reader that what is answered will not do, and where it is said why.
 * @param hint the id of what else is said of the field
 */
function described({ name, issues }: Pick<FieldProps, 'name' | 'issues'>, hint?: string) {
  const isWrong = issues.some(({ field }) => field === name);
  return {
    'aria-invalid': isWrong || undefined,
    'aria-describedby': [hint, isWrong && `${name}-issue`].filter(Boolean).join(' ') || undefined,
  };
}

function ChoiceField({ name, choices, ...asked }: FieldProps & Choices) {
  const { fields, issues, words } = asked;
  return (
    <label className="flex min-w-0 flex-col gap-1">
      <span className="font-semibold">{words.t(`ratings.form.fields.${name}`)}</span>
      <select
        id={name}
        name={name}
        className="field"
        required
        defaultValue={fields.get(name) ?? ''}
        {...described({ name, issues })}
      >
        <option value="" disabled />
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <IssueOf name={name} {...asked} />
    </label>
  );
}

/** A number with its unit. */
function WaitField({ fields, issues, words }: Asked) {
  const { t } = words;
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-end gap-2">
        <label className="flex flex-col gap-1">
          <span className="font-semibold">{t('ratings.form.fields.wait')}</span>
          <input
            id="wait"
            name="wait"
            className="field w-28"
            inputMode="decimal"
            required
            autoComplete="off"
            defaultValue={fields.get('wait') ?? ''}
            {...described({ name: 'wait', issues }, 'wait-hint')}
          />
        </label>
        <select
          name="wait_unit"
          className="field"
          aria-label={t('ratings.form.fields.wait_unit')}
          defaultValue={fields.get('wait_unit') ?? 'minutes'}
        >
          {waitUnitNames.map((unit) => (
            <option key={unit} value={unit}>
              {t(`ratings.form.units.${unit}`)}
            </option>
          ))}
        </select>
      </div>
      <IssueOf name="wait" issues={issues} words={words} />
      <span id="wait-hint" className="text-muted max-w-sm text-sm">
        {t('ratings.form.waitHint')}
      </span>
    </div>
  );
}

/** Some answers of which one is chosen: two stand beside their question on a phone too, five beneath it. */
function RadioField({ name, choices, ...asked }: FieldProps & Choices) {
  const { fields, issues, words } = asked;
  const isShort = choices.length === 2;
  return (
    <fieldset
      id={name}
      role="radiogroup"
      className={isShort ? 'flex flex-wrap items-center gap-x-4 sm:block' : undefined}
      {...described({ name, issues }, isShort ? undefined : 'scale')}
    >
      {/* A legend is laid out like anything else once it floats. */}
      <legend
        className={
          isShort ? 'float-left min-w-0 flex-1 font-semibold sm:float-none' : 'font-semibold'
        }
      >
        {words.t(`ratings.form.fields.${name}`)}
      </legend>
      <div className="mt-1 flex flex-wrap gap-x-2 gap-y-1">
        {choices.map(({ value, label }) => (
          <label
            key={value}
            className="border-line flex min-h-10 items-center gap-2 rounded border px-3"
          >
            <input
              type="radio"
              name={name}
              value={value}
              required
              defaultChecked={fields.get(name) === value}
            />
            {label}
          </label>
        ))}
      </div>
      <IssueOf name={name} {...asked} />
    </fieldset>
  );
}

function IssueOf({ name, issues, words }: Pick<FieldProps, 'name' | 'issues' | 'words'>) {
  const issue = issues.find(({ field }) => field === name);
  return (
    issue && (
      <strong id={`${name}-issue`} className="w-full text-sm">
        {words.t(`ratings.form.issues.${issue.code}`)}
      </strong>
    )
  );
}

/** Which fields are wrong, above the form, each a way to it. */
export function RatingIssueList({ issues, words: { t } }: Pick<Asked, 'issues' | 'words'>) {
  return (
    <>
      <p className="font-semibold">{t('ratings.form.wrong')}</p>
      <ul className="list-disc pl-5">
        {issues.map(({ field, code }) => (
          <li key={field}>
            <a href={`#${field}`}>
              {t('labelled', {
                label: t(`ratings.form.fields.${field}`),
                value: t(`ratings.form.issues.${code}`),
              })}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
