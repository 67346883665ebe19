import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';

/** Asks why a release is undone, and undoes it. */
export function UndoForm({
  number,
  identity,
  locale,
  t,
}: {
  number: number;
  /** Of the preview that the page shows. */
  identity: string;
  locale: Locale;
  t: Translator;
}) {
  return (
    <form
      method="post"
      action={`/${locale}/import/releases/${number}/undo`}
      className="mt-8 flex max-w-prose flex-col gap-3"
    >
      <input type="hidden" name="identity" value={identity} />
      <label className="flex flex-col gap-1">
        <span className="font-semibold">{t('accounts.undo.reason')}</span>
        <input className="field" name="reason" maxLength={300} autoComplete="off" required />
      </label>
      <p className="flex flex-wrap gap-3">
        <button className="button">{t('accounts.undo.submit', { number })}</button>
        <a className="button-quiet" href={`/${locale}/import/releases`}>
          {t('accounts.undo.cancel')}
        </a>
      </p>
    </form>
  );
}
