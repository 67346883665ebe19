import { useWords } from '../parts/words';
import {
  callMeanings,
  meaningSchema,
  totalMeanings,
  type UnderstoodColumn,
} from '@/lib/call-log/understand/mapping-schema';
import type { UnderstoodFile } from '@/lib/call-log/session/worker-schema';

const meaningsIn = {
  calls: callMeanings,
  totals: [...totalMeanings, 'arrived', 'date', 'queue'],
} as const;

/** What one column means. */
export function ColumnSelect({
  header,
  content,
  meaning,
  onChange,
}: {
  header: string;
  content: UnderstoodFile['content'];
  meaning: UnderstoodColumn['meaning'];
  onChange: (meaning: UnderstoodColumn['meaning']) => void;
}) {
  const { t } = useWords();
  return (
    <select
      className="field w-full max-w-80"
      aria-label={t('benchmark.asked.meaningOf', { column: header })}
      value={meaning ?? ''}
      onChange={({ target }) => onChange(meaningSchema.safeParse(target.value).data ?? null)}
    >
      <option value="">{t('benchmark.asked.nothing')}</option>
      {meaningsIn[content].map((one) => (
        <option key={one} value={one}>
          {t(`benchmark.asked.meanings.${one}`)}
        </option>
      ))}
    </select>
  );
}
