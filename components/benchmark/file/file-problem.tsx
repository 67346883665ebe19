import { Notice } from '../../ui/notice';
import type { LogState } from '../parts/log-state';
import { useWords } from '../parts/words';
import { formatNumber } from '@/lib/base/i18n/format';

/** Why a file cannot be read, where the trouble begins, and what to do about it. */
export function FileProblem({
  state: { name, code, row },
  maxMegabytes,
}: {
  state: Extract<LogState, { step: 'refused' }>;
  maxMegabytes: number;
}) {
  const { locale, t } = useWords();
  const size = formatNumber(maxMegabytes, locale);
  return (
    <Notice>
      <p className="font-semibold break-words">{t('benchmark.problems.title', { name })}</p>
      <p>{t(`benchmark.problems.${code}`, { size })}</p>
      {row !== null && <p>{t('benchmark.problems.at', { row: formatNumber(row, locale) })}</p>}
    </Notice>
  );
}
