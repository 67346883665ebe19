import type { ChangeRow, FieldChange } from '@/lib/domain/releases/change-schema';
import type { Translator } from '@/lib/base/i18n/translations';
import { ContentText } from '../ui/content-text';

/** A change whose figure may have no page to lead to. */
type ListedChange = Omit<ChangeRow, 'href'> & { href: string | null };

/** Changed figures, each with what was done to it, leading to the figure. */
export function ChangeList({ rows, t }: { rows: readonly ListedChange[]; t: Translator }) {
  if (rows.length === 0) return null;
  const label = ({ label: text, foreign }: ListedChange) => (
    <ContentText text={text} foreign={foreign} t={t} />
  );
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id} className="border-line border-b py-2">
          <span className="text-muted mr-2 text-sm">{t(`changes.kinds.${row.kind}`)}</span>
          {row.href === null ? label(row) : <a href={row.href}>{label(row)}</a>}{' '}
          <ValueChange row={row} />
          <span className="text-muted block text-sm">
            <ContentText text={row.context} foreign={row.foreign} t={t} />
          </span>
          {row.fields.some(isDetail) && <FieldChanges fields={row.fields.filter(isDetail)} t={t} />}
        </li>
      ))}
    </ul>
  );
}

const isDetail = ({ field }: FieldChange) => field !== 'value';

/** The old value and the new one where it was corrected, else the one there is. */
function ValueChange({ row: { kind, value, fields } }: { row: ListedChange }) {
  const change = fields.find(({ field }) => field === 'value');
  if (change) {
    return (
      <span className="font-semibold whitespace-nowrap tabular-nums">
        <del className="text-muted font-normal">{change.was}</del> →{' '}
        <ins className="no-underline">{change.now}</ins>
      </span>
    );
  }
  const Tag = kind === 'withdrawn' ? 'del' : 'span';
  return <Tag className="font-semibold whitespace-nowrap tabular-nums">{value}</Tag>;
}

function FieldChanges({ fields, t }: { fields: readonly FieldChange[]; t: Translator }) {
  return (
    <ul className="text-sm">
      {fields.map(({ field, was, now }) => (
        <li key={field}>
          <code>{field}</code>{' '}
          {was === null || now === null
            ? t('changes.textChanged')
            : t('changes.fromTo', { was, now })}
        </li>
      ))}
    </ul>
  );
}
