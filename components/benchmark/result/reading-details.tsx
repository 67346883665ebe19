import { ColumnForm } from '../questions/column-form';
import type { LogSlot } from './log-panel';
import { RuleTable } from './verdict/rule-table';
import { UnreadableRows } from '../file/unreadable-rows';
import { useWords } from '../parts/words';
import { Notice } from '../../ui/notice';
import { unreadableCodes } from '@/lib/call-log/table-schema';

/** Where the page lists the rows of a slot's file that could not be read. */
export function unreadableIdOf(slot: LogSlot['id']): string {
  return `unreadable-rows-${slot}`;
}

/** How a file was read: the rules its rows met, the rows that are no calls, what its columns mean. */
export function ReadingDetails({ slot: { id, state, actions } }: { slot: LogSlot }) {
  const { t } = useWords();
  if (state.step !== 'measured') return null;
  const { name, reading, understood, log } = state;
  const { unreadable, unreadableRows, rules, hasOnlyDays } = reading;
  const reasons = Object.fromEntries(
    unreadableCodes.map((code) => [code, t(`benchmark.rules.reasons.${code}`)]),
  );
  const save = () => actions.saveUnreadable(t('benchmark.rules.csvName'), reasons);
  return (
    <section className="log-report mt-10">
      <h2 className="section-title break-words">{t('benchmark.rules.title', { name })}</h2>
      {log.summary.counts.offered === 0 && <Notice>{t('benchmark.rules.none')}</Notice>}
      {hasOnlyDays && <p>{t('benchmark.rules.onlyDays')}</p>}
      <UnreadableRows
        {...{ id: unreadableIdOf(id), rows: unreadable, count: unreadableRows, onSave: save }}
      />
      <RuleTable rules={rules} zone={understood.mapping.timeZone} />
      <details className="mt-4 print:hidden">
        <summary>{t('benchmark.asked.change')}</summary>
        <div className="mt-3">
          <ColumnForm understood={understood} onAnswer={actions.answer} />
        </div>
      </details>
    </section>
  );
}
