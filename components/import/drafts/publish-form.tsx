import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import type { Redefinition } from '@/lib/domain/survey-files/redefinitions';
import { figuresOf } from '@/lib/domain/survey-files/redefinitions';

/** Asks why, and publishes what this page shows, and nothing else. */
export function PublishForm({
  draftId,
  identity,
  redefinitions,
  locale,
  t,
}: {
  draftId: string;
  /** Of the check that the page shows. */
  identity: string;
  redefinitions: readonly Redefinition[];
  locale: Locale;
  t: Translator;
}) {
  const touched = redefinitions.reduce((sum, one) => sum + figuresOf(one), 0);
  return (
    <form
      method="post"
      action={`/${locale}/import/drafts/${draftId}/publish`}
      className="border-line mt-10 flex max-w-prose flex-col gap-3 border-t pt-6"
    >
      <input type="hidden" name="identity" value={identity} />
      <label className="flex flex-col gap-1">
        <span className="font-semibold">{t('drafts.reason')}</span>
        <input className="field" name="reason" maxLength={300} autoComplete="off" required />
        <span className="text-muted text-sm">{t('drafts.reasonHint')}</span>
      </label>
      {redefinitions.length > 0 && (
        <label className="flex items-start gap-2 font-semibold">
          <input
            type="checkbox"
            name="confirm"
            value="redefinitions"
            required
            className="mt-1.5 shrink-0"
          />
          {t('import.redefinitions.confirm', { count: touched })}
        </label>
      )}
      <p>
        <button className="button">{t('drafts.publish')}</button>
      </p>
    </form>
  );
}
