import { useEffect, useRef } from 'react';
import { AnswersNote } from '../questions/answers-note';
import { FilePicker } from '../file/file-picker';
import { FileProblem } from '../file/file-problem';
import { Announcement, LogLine } from './log-line';
import type { LogState } from '../parts/log-state';
import { QuestionForm } from '../questions/question-form';
import { ReadingProgress } from '../file/reading-progress';
import { TotalsResult } from './measures/totals-result';
import type { CallLogActions, Readiness } from '../file/use-call-log';
import type { StaffWeek } from '../parts/log-view';
import { useWords } from '../parts/words';

/** One of the two logs, and what can be done with it. */
export type LogSlot = {
  id: string;
  state: LogState;
  actions: CallLogActions;
  staff: StaffWeek;
  readiness: Readiness;
};

/** One call log, from choosing its file to its having been read. */
export function LogPanel({
  slot,
  place,
  maxMegabytes,
  removeLabel,
  onRemove,
}: {
  slot: LogSlot;
  place: 'first' | 'beside';
  maxMegabytes: number;
  removeLabel: string;
  onRemove: () => void;
}) {
  const { t } = useWords();
  const { state, actions, readiness } = slot;
  const panel = useKeptFocus(state.step);
  const picker = <FilePicker readiness={readiness} maxMegabytes={maxMegabytes} actions={actions} />;
  return (
    <div
      ref={panel}
      role="group"
      aria-label={t(`benchmark.pick.${place}`)}
      tabIndex={-1}
      className="mb-6 focus:outline-none"
    >
      <Announcement state={state} />
      {state.step === 'empty' && place === 'first' && picker}
      {state.step === 'empty' && place === 'beside' && (
        <details className="print:hidden">
          <summary>{t('benchmark.pick.second')}</summary>
          <div className="mt-3">{picker}</div>
        </details>
      )}
      {state.step === 'reading' && <ReadingProgress state={state} onCancel={actions.cancel} />}
      {state.step === 'refused' && (
        <>
          <FileProblem state={state} maxMegabytes={maxMegabytes} />
          {picker}
        </>
      )}
      {state.step !== 'empty' && state.step !== 'reading' && state.step !== 'refused' && (
        <>
          <LogLine state={state} label={removeLabel} onRemove={onRemove} />
          <AnswersNote state={state} onDrop={actions.dropAnswers} />
        </>
      )}
      {state.step === 'asked' && <QuestionForm state={state} onAnswer={actions.answer} />}
      {state.step === 'totals' && <TotalsResult state={state} onAnswer={actions.answer} />}
    </div>
  );
}

/** Takes the focus where what had it is gone from the page. */
function useKeptFocus(step: LogState['step']) {
  const panel = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step && document.activeElement === document.body) panel.current?.focus();
    before.current = step;
  }, [step]);
  return panel;
}
