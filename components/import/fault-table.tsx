import type { Translator } from '@/lib/i18n/translations';
import type { FaultRow } from '@/lib/import/fault-view';
import { ScrollRegion } from '../ui/scroll-region';

/** What is wrong, where, what would be right, and how to mend it. */
export function FaultTable({ rows, t }: { rows: readonly FaultRow[]; t: Translator }) {
  return (
    <ScrollRegion label={t('drafts.found')}>
      <table className="data-table min-w-2xl">
        <thead>
          <tr>
            <th scope="col">{t('drafts.where')}</th>
            <th scope="col">{t('drafts.problem')}</th>
            <th scope="col">{t('drafts.expected')}</th>
            <th scope="col">{t('drafts.mend')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, problem, expected, example, mend, severity, count, also }, index) => (
            <tr key={index}>
              <th scope="row" className="align-top">
                {place}
                <span className="text-muted block text-sm">
                  {t(`import.severity.${severity}`)}
                  {count > 1 && ` · ${t('drafts.times', { count })}`}
                </span>
              </th>
              <td className="align-top break-words">
                {problem}
                {also !== '' && (
                  <span className="text-muted block text-sm">
                    {t('drafts.also', { found: also })}
                  </span>
                )}
              </td>
              <td className="align-top">
                {expected}
                {example !== '' && <code className="block text-sm break-all">{example}</code>}
              </td>
              <td className="align-top">{mend}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
