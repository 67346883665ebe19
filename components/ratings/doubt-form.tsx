import type { TextFields } from '@/lib/base/http/text-fields';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import { doubtKinds, longestReason } from '@/lib/domain/ratings/doubt-schema';
import type { DoubtFieldIssue, DoubtFieldName } from '@/lib/features/ratings/doubt-fields';

type Asked = {
  fields: TextFields;
  issues: readonly DoubtFieldIssue[];
  words: ChartWords;
};

/** Takes a doubt about ratings, or that somebody asks for a code; a plain form, which works without JavaScript. */
export function DoubtForm({
  action,
  organisations,
  ...asked
}: Asked & { action: string; organisations: readonly { value: string; label: string }[] }) {
  const { fields, words } = asked;
  const { t } = words;
  return (
    <form method="post" action={action} className="mt-6 flex max-w-prose flex-col gap-5">
      <label className="flex flex-col gap-1">
        <span className="font-semibold">{t('ratings.doubt.about')}</span>
        <select
          name="about"
          id="about"
          className="field"
          defaultValue={fields.get('about') ?? 'doubt'}
        >
          {doubtKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`ratings.doubt.kinds.${kind}`)}
            </option>
          ))}
        </select>
        <IssueOf name="about" {...asked} />
      </label>
      <label className="flex flex-col gap-1">
        <span className="font-semibold">{t('ratings.doubt.organisation')}</span>
        <select
          name="organisation"
          id="organisation"
          className="field"
          defaultValue={fields.get('organisation') ?? ''}
        >
          <option value="">{t('ratings.doubt.anyOrganisation')}</option>
          {organisations.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="flex flex-col gap-1">
        <span className="font-semibold">{t('ratings.doubt.reason')}</span>
        <textarea
          name="reason"
          id="reason"
          className="field w-full"
          rows={6}
          maxLength={longestReason}
          required
          defaultValue={fields.get('reason') ?? ''}
          aria-describedby="reason-hint"
        />
        <span id="reason-hint" className="text-muted text-sm">
          {t('ratings.doubt.hint')}
        </span>
        <IssueOf name="reason" {...asked} />
      </label>
      <LineField name="name" autoComplete="name" {...asked} />
      <LineField name="address" autoComplete="email" type="email" {...asked} />
      <p>
        <button className="button">{t('ratings.doubt.send')}</button>
      </p>
      <p className="text-muted text-sm">{t('ratings.doubt.kept')}</p>
    </form>
  );
}

function LineField({
  name,
  autoComplete,
  type = 'text',
  ...asked
}: Asked & { name: 'name' | 'address'; autoComplete: string; type?: 'text' | 'email' }) {
  const { fields, issues, words } = asked;
  return (
    <label className="flex max-w-md flex-col gap-1">
      <span className="font-semibold">{words.t(`ratings.doubt.${name}`)}</span>
      <input
        {...{ name, id: name, type, autoComplete }}
        className="field"
        required
        defaultValue={fields.get(name) ?? ''}
        aria-invalid={issues.some(({ field }) => field === name) || undefined}
      />
      <IssueOf name={name} {...asked} />
    </label>
  );
}

function IssueOf({ name, issues, words }: Omit<Asked, 'fields'> & { name: DoubtFieldName }) {
  const issue = issues.find(({ field }) => field === name);
  return (
    issue && <strong className="text-sm">{words.t(`ratings.doubt.issues.${issue.code}`)}</strong>
  );
}
