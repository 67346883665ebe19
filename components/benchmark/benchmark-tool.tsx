'use client';

import { useMemo, useState } from 'react';
import { LogPanel, type LogSlot } from './result/log-panel';
import { LogResult } from './result/log-result';
import { ReadingDetails, unreadableIdOf } from './result/reading-details';
import { useStrayDrops } from './file/use-dropped-files';
import { useTwoLogs } from './file/use-two-logs';
import type { LogMessages } from '@/lib/features/benchmark/log-words';
import { useWords, WordsProvider } from './parts/words';
import { defaultCountingRules } from '@/lib/call-log/measure/call-counts-summary';
import type { BenchmarkStandard } from '@/lib/call-log/measure/standard-verdict-summary';
import type { Locale } from '@/lib/base/i18n/locales';

type Props = {
  standards: readonly BenchmarkStandard[];
  /** What the largest file that is read may have. */
  maxMegabytes: number;
};

/** Reads a person's own call log in their browser, and shows how it stands. */
export function BenchmarkTool({
  locale,
  messages,
  ...props
}: Props & { locale: Locale; messages: LogMessages }) {
  return (
    <WordsProvider locale={locale} messages={messages}>
      <BenchmarkLogs {...props} />
    </WordsProvider>
  );
}

function BenchmarkLogs({ standards, maxMegabytes }: Props) {
  const { t } = useWords();
  const [shortAbandonSeconds, setShortAbandon] = useState(defaultCountingRules.shortAbandonSeconds);
  const rules = useMemo(
    () => ({ shortAbandonSeconds, thresholds: thresholdsOf(standards) }),
    [shortAbandonSeconds, standards],
  );
  const { slots, dropFirst } = useTwoLogs(rules);
  useStrayDrops();
  const [first, second] = slots;
  const logs = toLogs(slots);
  const isSecondOffered = first.state.step === 'measured' || second.state.step !== 'empty';
  const removeLabel = t(
    second.state.step === 'empty' ? 'benchmark.pick.another' : 'benchmark.pick.remove',
  );
  const panel = { maxMegabytes, removeLabel };
  return (
    <div className="noscript:hidden">
      <section aria-labelledby="call-log">
        <h2 id="call-log" className="section-title">
          {t('benchmark.pick.title')}
        </h2>
        <LogPanel {...panel} key={first.id} slot={first} place="first" onRemove={dropFirst} />
        {isSecondOffered && (
          <LogPanel
            {...panel}
            key={second.id}
            slot={second}
            place="beside"
            onRemove={second.actions.remove}
          />
        )}
      </section>
      {logs && (
        <LogResult
          logs={logs}
          standards={standards}
          shortAbandonSeconds={shortAbandonSeconds}
          onShortAbandon={setShortAbandon}
        />
      )}
      {slots.map((slot) => (
        <ReadingDetails key={slot.id} slot={slot} />
      ))}
    </div>
  );
}

/** Every limit that a standard names, and the three that are always measured. */
function thresholdsOf(standards: readonly BenchmarkStandard[]): number[] {
  const own = standards.map(({ threshold_seconds }) => threshold_seconds);
  return [...new Set([...own, ...defaultCountingRules.thresholds])].sort((a, b) => a - b);
}

type Logs = Parameters<typeof LogResult>[0]['logs'];

/** The logs that have calls to show. */
function toLogs(slots: readonly LogSlot[]): Logs | null {
  const logs = slots.flatMap(({ id, state, staff }) => {
    if (state.step !== 'measured' || state.log.summary.counts.offered === 0) return [];
    const { unreadableRows } = state.reading;
    return [{ ...state.log, unreadableRows, unreadableId: unreadableIdOf(id), staff }];
  });
  const [first, second] = logs;
  if (!first) return null;
  return second ? [first, second] : [first];
}
