import { useId, useState, type DragEvent } from 'react';
import type { CallLogActions, Readiness } from './use-call-log';
import { useWords } from '../parts/words';
import { formatNumber } from '@/lib/base/i18n/format';

/** Where a file is dropped or chosen, or the sample is taken. */
export function FilePicker({
  readiness,
  maxMegabytes,
  actions,
}: {
  readiness: Readiness;
  maxMegabytes: number;
  actions: Pick<CallLogActions, 'read' | 'readSample'>;
}) {
  const { locale, t } = useWords();
  const id = useId();
  const isReady = readiness === 'ready';
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (isReady) actions.read([...event.dataTransfer.files]);
  };
  return (
    <div
      className={`drop-zone ${isOver ? 'drop-zone-over' : ''}`}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="text-lg font-semibold">{t('benchmark.pick.drop')}</p>
      <div className="flex flex-wrap justify-center gap-3">
        <label htmlFor={id} className="button file-button">
          {t('benchmark.pick.choose')}
          <input
            id={id}
            type="file"
            accept=".csv,.tsv,.txt,.log,.xlsx,.xls,text/*,application/vnd.ms-excel"
            disabled={!isReady}
            aria-describedby={`${id}-formats`}
            onChange={(event) => actions.read([...(event.target.files ?? [])])}
          />
        </label>
        <button
          type="button"
          className="button-quiet"
          disabled={!isReady}
          onClick={() => actions.readSample(t('benchmark.pick.sampleName'))}
        >
          {t('benchmark.pick.sample')}
        </button>
      </div>
      {readiness === 'broken' && <p role="alert">{t('benchmark.pick.broken')}</p>}
      <p id={`${id}-formats`} className="text-muted max-w-prose text-sm">
        {t('benchmark.pick.formats', { size: formatNumber(maxMegabytes, locale) })}
      </p>
      <p className="max-w-prose text-sm">{t('benchmark.pick.private')}</p>
    </div>
  );
}
