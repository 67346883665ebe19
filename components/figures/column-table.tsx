import { columnMeaning, fileColumns } from '@/lib/figures/label-columns';
import type { Translator } from '@/lib/i18n/translations';

/** Every column of the CSV, in its order, with what it means. */
export function ColumnTable({ t }: { t: Translator }) {
  return (
    <section id="columns" className="mt-10 max-w-3xl">
      <h2 className="section-title">{t('about.columns.title')}</h2>
      <table role="table" className="data-table stacked">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t('about.columns.column')}
            </th>
            <th role="columnheader" scope="col">
              {t('about.columns.meaning')}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {fileColumns.map((column) => (
            <tr role="row" key={column}>
              <th role="rowheader" scope="row">
                <code className="wrap-anywhere">{column}</code>
              </th>
              <td role="cell">{columnMeaning(column, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
