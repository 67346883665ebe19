import { formatDay } from '@/lib/base/i18n/format';
import { mayActAs, type Actor } from '@/lib/domain/accounts/actor-schema';
import type { Assessment } from '@/lib/domain/assessments/campaign-schema';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import {
  campaignStateText,
  isReady,
  type CampaignState,
} from '@/lib/features/assessments/campaign-state';

/** Whether and from when the newest version may be published, the way to do it, and the way to correct it. */
export function PublicationSection({
  state,
  versions,
  actor,
  now,
  words,
}: {
  state: CampaignState;
  /** All of the campaign's, the newest first. */
  versions: readonly Assessment[];
  actor: Actor;
  now: Date;
  words: ChartWords;
}) {
  const { t, locale } = words;
  const { id } = state.newest;
  const isPublic = versions.some(({ since }) => since !== null);
  return (
    <section className="mt-12 max-w-prose">
      <h2 className="section-title">{t('assessments.forms.publication')}</h2>
      <p>{campaignStateText(state, words, now)}</p>
      {isReady(state, now) &&
        (mayActAs(actor, 'publisher') ? (
          <form
            method="post"
            action={`/${locale}/import/assessments/${id}/publish`}
            className="mt-3"
          >
            <button className="button">{t('assessments.forms.publish')}</button>
          </form>
        ) : (
          <p className="mt-2">{t('drafts.onlyPublishers')}</p>
        ))}
      <p className="mt-4 flex flex-wrap gap-x-6">
        {isPublic && <a href={`/${locale}/assessments/${id}`}>{t('assessments.forms.see')}</a>}
        <a href={`/${locale}/import/campaign?correct=${id}`}>{t('assessments.forms.correct')}</a>
      </p>
      <h3 className="mt-8 text-xl font-semibold">{t('assessments.forms.versions')}</h3>
      <ul>
        {versions.map(({ version, file_name: file, reason, brought_by, brought_at, since }) => (
          <li key={version} className="border-line border-b py-2">
            {t('assessments.forms.stored', { version, file })}
            {reason !== null && <span className="block">{t('quoted', { text: reason })}</span>}
            <span className="text-muted block text-sm">
              {t('drafts.broughtBy', { author: brought_by, date: formatDay(brought_at, locale) })}
              {' · '}
              {since === null
                ? t('drafts.notPublished')
                : t('drafts.publishedAs', { number: since })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
