import type { TextFields } from '@/lib/base/http/text-fields';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { ProofTask } from '@/lib/features/ratings/proof-of-work';
import type { RatingFieldIssue } from '@/lib/features/ratings/rating-fields';
import { ProofField } from './proof-field';
import { RatingQuestions } from './rating-questions';

/** Takes one rating, with its proof of work, or with a code where a browser can solve no task. */
export function RatingForm({
  action,
  doubtHref,
  task,
  fields,
  issues,
  now,
  words,
}: {
  action: string;
  /** Where a code is asked for. */
  doubtHref: string;
  task: ProofTask;
  fields: TextFields;
  issues: readonly RatingFieldIssue[];
  now: Date;
  words: ChartWords;
}) {
  const { t } = words;
  return (
    <form method="post" action={action} className="mt-4 flex flex-col gap-4 sm:mt-6 sm:gap-6">
      <RatingQuestions fields={fields} issues={issues} now={now} words={words} />
      <noscript>
        <p className="font-semibold">{t('ratings.form.noScript')}</p>
      </noscript>
      <details>
        <summary>{t('ratings.form.codeTitle')}</summary>
        <p className="mt-2 max-w-prose">
          {t('ratings.form.codeText')} <a href={doubtHref}>{t('ratings.form.codeLink')}</a>
        </p>
        <label className="mt-2 flex max-w-md flex-col gap-1">
          <span className="font-semibold">{t('ratings.form.code')}</span>
          <input name="code" className="field" autoComplete="off" spellCheck={false} />
        </label>
      </details>
      <p>
        <button className="button">{t('ratings.form.send')}</button>
      </p>
      <ProofField
        task={task}
        texts={{
          working: t('ratings.form.proof.working'),
          done: t('ratings.form.proof.done'),
          impossible: t('ratings.form.proof.impossible'),
          waiting: t('ratings.form.proof.waiting'),
          sent: t('ratings.form.proof.sent'),
        }}
      />
    </form>
  );
}
