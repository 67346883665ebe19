import { DataTable } from '@/components/ui/data-table';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { TokenEntry } from '@/lib/domain/accounts/token-schema';
import { formatDay } from '@/lib/base/i18n/format';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';

const columns = ['name', 'account', 'created', 'used', 'state'] as const;

/** Every token with its last use, and the way to revoke it. */
export function TokenTable({
  tokens,
  locale,
  t,
}: {
  tokens: readonly TokenEntry[];
  locale: Locale;
  t: Translator;
}) {
  if (tokens.length === 0) return <p className="mt-8">{t('accounts.tokens.none')}</p>;
  return (
    <ScrollRegion label={t('accounts.tokens.title')} className="mt-8">
      <DataTable
        columns={columns.map((column) => ({ label: t(`accounts.tokens.column.${column}`) }))}
        rows={tokens.map((token) => ({ key: token.id, cells: cellsOf(token, locale, t) }))}
      />
    </ScrollRegion>
  );
}

function cellsOf(token: TokenEntry, locale: Locale, t: Translator) {
  const { id, name, account, created_at, last_used_at, revoked_at } = token;
  const dateOf = (moment: Date) => formatDay(moment, locale);
  return [
    name,
    account,
    dateOf(created_at),
    last_used_at === null ? t('accounts.tokens.never') : dateOf(last_used_at),
    revoked_at === null ? (
      <form key="state" method="post" action={`/${locale}/import/tokens/revoke`}>
        {t('accounts.tokens.active')}{' '}
        <button
          className="link-button"
          name="id"
          value={id}
          aria-label={t('accounts.tokens.revokeNamed', { name })}
        >
          {t('accounts.tokens.revoke')}
        </button>
      </form>
    ) : (
      t('accounts.tokens.revoked', { date: dateOf(revoked_at) })
    ),
  ];
}
