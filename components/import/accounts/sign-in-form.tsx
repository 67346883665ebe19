import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';

/** E-mail address and password; a plain form, which works without JavaScript. */
export function SignInForm({
  hasFailed,
  waitMinutes,
  locale,
  t,
}: {
  hasFailed: boolean;
  /** How long to wait before the next try; null where one may try now. */
  waitMinutes: number | null;
  locale: Locale;
  t: Translator;
}) {
  return (
    <form
      method="post"
      action={`/${locale}/import/session`}
      className="flex max-w-sm flex-col gap-4"
    >
      {hasFailed && <Notice>{t('accounts.signIn.wrong')}</Notice>}
      {waitMinutes !== null && (
        <Notice>{t('accounts.signIn.wait', { minutes: waitMinutes })}</Notice>
      )}
      <label className="flex flex-col gap-1">
        <span className="font-semibold">{t('accounts.signIn.email')}</span>
        <input className="field" name="email" type="email" autoComplete="username" required />
      </label>
      <label className="flex flex-col gap-1">
        <span className="font-semibold">{t('accounts.signIn.password')}</span>
        <input
          className="field"
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
      </label>
      <p>
        <button className="button">{t('accounts.signIn.submit')}</button>
      </p>
    </form>
  );
}
