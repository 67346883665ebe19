import type { LogState } from '../parts/log-state';
import { useWords } from '../parts/words';

/** How far the reading of a file is, and a way to stop it. */
export function ReadingProgress({
  state: { name, share },
  onCancel,
}: {
  state: Extract<LogState, { step: 'reading' }>;
  onCancel: () => void;
}) {
  const { t } = useWords();
  const text = t('benchmark.pick.reading', { name });
  return (
    <div className="drop-zone">
      <p className="max-w-full break-words">{text}</p>
      <progress
        className="h-2 w-full max-w-md"
        aria-label={text}
        max={1}
        value={share ?? undefined}
      />
      <button type="button" className="button-quiet" onClick={onCancel}>
        {t('benchmark.pick.cancel')}
      </button>
    </div>
  );
}
