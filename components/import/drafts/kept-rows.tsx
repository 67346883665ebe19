import type { Translator } from '@/lib/base/i18n/translations';
import type { KeptRow } from '@/lib/domain/releases/undo-schema';

/** Rows that a page spells out. */
const shown = 200;

/** What an undo cannot put back, and what is in the way of each. */
export function KeptRows({ kept, t }: { kept: readonly KeptRow[]; t: Translator }) {
  if (kept.length === 0) return null;
  return (
    <section className="mt-8 max-w-prose">
      <h2 className="section-title">{t('accounts.undo.kept')}</h2>
      <p>{t('accounts.undo.keptLead', { count: kept.length })}</p>
      <ul className="mt-2 list-disc pl-5 break-words">
        {kept.slice(0, shown).map(({ table, id, reason, by }) => (
          <li key={`${table} ${id}`}>
            <code>{id}</code> ({t(`accounts.undo.table.${table}`)}):{' '}
            {t(`accounts.undo.why.${reason}`, { by })}
          </li>
        ))}
      </ul>
      {kept.length > shown && <p>{t('accounts.undo.keptMore', { count: kept.length - shown })}</p>}
    </section>
  );
}
