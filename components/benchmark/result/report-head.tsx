'use client';

import { useState } from 'react';
import { formatDate, formatDuration } from '@/lib/base/i18n/format';
import { today } from '../parts/log-file';
import type { LogView } from '../parts/log-view';
import { logName } from '@/lib/features/benchmark/log-texts';
import { useWords } from '../parts/words';

/** The head of the printed report: which log, read when, counted by which rules. */
export function ReportHead({ view: { log, method } }: { view: LogView }) {
  const words = useWords();
  const { t, locale } = words;
  const [date] = useState(today);
  const { shortAbandonSeconds, thresholds } = log.summary.rules;
  const rules = {
    method: t(`benchmark.methods.${method}.name`),
    short: formatDuration(shortAbandonSeconds, locale),
    waits: thresholds.map((threshold) => formatDuration(threshold, locale)).join(', '),
  };
  return (
    <header className="hidden print:block">
      <p className="text-2xl font-bold">{t('benchmark.report.heading')}</p>
      <p className="mt-1 font-semibold">
        {t('benchmark.report.of', { name: logName(log, words), date: formatDate(date, locale) })}
      </p>
      <p className="text-sm">{t('benchmark.report.rules', rules)}</p>
    </header>
  );
}
