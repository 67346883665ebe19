import { formatQuery, withQuery } from '@/lib/base/http/query';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';

/** Begins to withdraw one figure: it goes the way of every import, and is published with a reason. */
export function WithdrawForm({ id, locale, t }: { id: string; locale: Locale; t: Translator }) {
  return (
    <section className="border-line mt-12 max-w-prose border-t pt-6">
      <h2 className="section-title">{t('drafts.withdraw.title')}</h2>
      <p>{t('drafts.withdraw.lead')}</p>
      <form
        method="post"
        action={withQuery(`/${locale}/import/edit/check`, formatQuery({ kind: 'figures', id }))}
        className="mt-4"
      >
        <button className="button-quiet" name="withdraw" value="yes">
          {t('drafts.withdraw.button')}
        </button>
      </form>
    </section>
  );
}
