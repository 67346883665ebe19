import { CopyField } from '@/components/ui/copy-field';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';

/** The form that makes a token and, the one time, the token that was made. */
export function NewToken({
  token,
  locale,
  t,
}: {
  token: string | null;
  locale: Locale;
  t: Translator;
}) {
  const labels = {
    copy: t('accounts.tokens.copy'),
    copied: t('accounts.tokens.copied'),
    failed: t('accounts.tokens.failed'),
  };
  return (
    <>
      {token !== null && (
        <Notice>
          <CopyField
            label={t('accounts.tokens.made')}
            value={token}
            rows={2}
            labels={labels}
            t={t}
          />
          <p className="mt-2">{t('accounts.tokens.use')}</p>
        </Notice>
      )}
      <form
        method="post"
        action={`/${locale}/import/tokens/make`}
        className="flex flex-wrap items-end gap-3"
      >
        <label className="flex flex-col gap-1">
          <span className="font-semibold">{t('accounts.tokens.name')}</span>
          <input className="field" name="name" maxLength={80} autoComplete="off" required />
        </label>
        <button className="button">{t('accounts.tokens.make')}</button>
      </form>
    </>
  );
}
