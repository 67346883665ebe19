import { columnMeaning, fileColumns } from '@/lib/figures/label-columns';
import type { Translator } from '@/lib/i18n/translations';

/** Every column of the CSV, in its order, with what it means. */
export function ColumnTable({ t }: { t: Translator }) {
  return (
    <section id="columns" className="mt-10 max-w-3xl">
      <h2 className="section-title">{t('about.columns.title')}</h2>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{t('about.columns.column')}</th>
            <th scope="col">{t('about.columns.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {fileColumns.map((column) => (
            <tr key={column}>
              <th scope="row">
                <code>{column}</code>
              </th>
              <td>{columnMeaning(column, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
