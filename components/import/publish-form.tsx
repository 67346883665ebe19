import type { Locale } from '@/lib/i18n/locales';
import type { Translator } from '@/lib/i18n/translations';

/** Asks why, and publishes what was previewed at a release. */
export function PublishForm({
  draftId,
  previewedAt,
  locale,
  t,
}: {
  draftId: string;
  previewedAt: number;
  locale: Locale;
  t: Translator;
}) {
  return (
    <form
      method="post"
      action={`/${locale}/import/drafts/${draftId}/publish`}
      className="border-line mt-10 flex max-w-prose flex-col gap-3 border-t pt-6"
    >
      <input type="hidden" name="previewed_at" value={previewedAt} />
      <label className="flex flex-col gap-1">
        <span className="font-semibold">{t('drafts.reason')}</span>
        <input className="field" name="reason" maxLength={300} autoComplete="off" required />
        <span className="text-muted text-sm">{t('drafts.reasonHint')}</span>
      </label>
      <p>
        <button className="button">{t('drafts.publish')}</button>
      </p>
    </form>
  );
}
