import type { LogState } from '../parts/log-state';
import { useWords } from '../parts/words';

/** Which file it is, and how to be rid of it. */
export function LogLine({
  state,
  label,
  onRemove,
}: {
  state: Extract<LogState, { step: 'asked' | 'totals' | 'measured' }>;
  /** Says what taking it away leads to. */
  label: string;
  onRemove: () => void;
}) {
  const { t } = useWords();
  return (
    <div className="border-line flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-y py-3">
      <p className="min-w-0 break-words">
        <strong>{useSummary(state)}</strong>
        {state.isMadeUp && <span className="block">{t('benchmark.pick.isSample')}</span>}
      </p>
      <button
        type="button"
        className="button-quiet"
        aria-label={t('labelled', { label, value: state.name })}
        onClick={onRemove}
      >
        {label}
      </button>
    </div>
  );
}

/** Says once what has become of the file; how far its reading is stands in the bar of progress. */
export function Announcement({ state }: { state: LogState }) {
  return (
    <p role="status" className="sr-only">
      {useSummary(state)}
    </p>
  );
}

function useSummary(state: LogState): string {
  const { t } = useWords();
  if (state.step === 'empty') return '';
  const { name } = state;
  switch (state.step) {
    case 'reading':
      return t('benchmark.pick.reading', { name });
    case 'refused':
      return t('benchmark.problems.title', { name });
    case 'asked':
      return t('benchmark.pick.waits', { name });
    case 'totals':
      return t('benchmark.pick.holdsTotals', { name });
    case 'measured':
      return t('benchmark.pick.read', { name, count: state.log.summary.counts.offered });
  }
}
