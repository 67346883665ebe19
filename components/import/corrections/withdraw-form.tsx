import { formatQuery, withQuery } from '@/lib/base/http/query';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import type { WithdrawableKind } from '@/lib/features/import/stored-record';

/** Begins to withdraw a figure or a composed chart: it goes the way of every import, and is published with a reason. */
export function WithdrawForm({
  kind,
  id,
  locale,
  t,
}: {
  kind: WithdrawableKind;
  id: string;
  locale: Locale;
  t: Translator;
}) {
  return (
    <section className="border-line mt-12 max-w-prose border-t pt-6">
      <h2 className="section-title">{t(`drafts.withdraw.${kind}.title`)}</h2>
      <p>{t(`drafts.withdraw.${kind}.lead`)}</p>
      <form
        method="post"
        action={withQuery(`/${locale}/import/edit/check`, formatQuery({ kind, id }))}
        className="mt-4"
      >
        <button className="button-quiet" name="withdraw" value="yes">
          {t(`drafts.withdraw.${kind}.button`)}
        </button>
      </form>
    </section>
  );
}
