import { columnMeaning, fileColumns } from '@/lib/features/exports/formats/label-columns';
import type { Translator } from '@/lib/base/i18n/translations';
import { DataTable } from '../ui/data-table';

/** Every column of the CSV, in its order, with what it means. */
export function ColumnTable({ t }: { t: Translator }) {
  return (
    <section id="columns" className="mt-10 max-w-3xl">
      <h2 className="section-title">{t('about.columns.title')}</h2>
      <DataTable
        columns={[{ label: t('about.columns.column') }, { label: t('about.columns.meaning') }]}
        rows={fileColumns.map((column) => ({
          key: column,
          cells: [
            <code key="column" className="wrap-anywhere">
              {column}
            </code>,
            columnMeaning(column, t),
          ],
        }))}
      />
    </section>
  );
}
