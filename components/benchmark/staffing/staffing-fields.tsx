'use client';

import { useId, useState } from 'react';
import { intervalLengths, type IntervalMinutes } from '@/lib/call-log/measure/arrivals-summary';
import type { StaffingSettings } from '@/lib/call-log/staffing/staffing-summary';
import { ChoiceField } from '../parts/choice-field';
import type { StaffingModel } from '../parts/log-view';
import { NumberField } from '../parts/number-field';
import { useWords } from '../parts/words';

/** What a person said of staffing; what is missing is the file's or the standard's. */
export type StaffingChoices = {
  handling: number | null;
  model: StaffingModel | null;
  /** Null: all queues. */
  queue: string | null;
  intervalMinutes: IntervalMinutes;
  /** For which standard it was typed: another one's target comes with it. */
  target: { standard: string; percent: number; seconds: number } | null;
  agents: string;
} & Pick<StaffingSettings, 'shrinkagePercent' | 'maxOccupancyPercent' | 'concurrency'>;

export const noChoices: StaffingChoices = {
  ...{ handling: null, model: null, queue: null, intervalMinutes: 30, target: null, agents: '' },
  ...{ shrinkagePercent: 0, maxOccupancyPercent: 100, concurrency: 1 },
};

type OnChange = (changed: Partial<StaffingChoices>) => void;

const ALL = 'all';

/** What is staffed: which queue, in what intervals, by which formula. */
export function StaffingSubject({
  queues,
  models,
  model,
  choices,
  onChange,
}: {
  queues: readonly string[];
  models: readonly { value: StaffingModel; label: string }[];
  model: StaffingModel;
  choices: StaffingChoices;
  onChange: OnChange;
}) {
  const { t } = useWords();
  const named = queues.map((label, index) => ({ value: String(index), label }));
  const chosen = queues.indexOf(choices.queue ?? '');
  return (
    <>
      {queues.length > 1 && (
        <ChoiceField
          label={t('benchmark.queues.queue')}
          value={chosen === -1 ? ALL : String(chosen)}
          choices={[{ value: ALL, label: t('benchmark.staffing.allQueues') }, ...named]}
          onChoose={(value) =>
            onChange({ queue: queues[Number(value)] ?? null, handling: null, model: null })
          }
        />
      )}
      <ChoiceField
        label={t('benchmark.staffing.interval')}
        value={String(choices.intervalMinutes)}
        choices={intervalLengths.map((minutes) => ({
          value: String(minutes),
          label: t('benchmark.staffing.minutes', { minutes }),
        }))}
        onChoose={(value) => {
          const minutes = intervalLengths.find((one) => String(one) === value);
          if (minutes) onChange({ intervalMinutes: minutes });
        }}
      />
      <div className="col-span-2">
        <ChoiceField
          label={t('benchmark.staffing.model')}
          {...{ value: model, choices: models }}
          onChoose={(one) => onChange({ model: one })}
        />
      </div>
    </>
  );
}

/** What has to be reached, and what agents can do. */
export function StaffingNumbers({
  settings,
  handling,
  standard,
  onChange,
}: {
  settings: Omit<StaffingSettings, 'handlingSeconds'>;
  /** Null while nobody said. */
  handling: number | null;
  standard: string;
  onChange: OnChange;
}) {
  const { t } = useWords();
  const { targetPercent, thresholdSeconds } = settings;
  const target = { standard, percent: targetPercent, seconds: thresholdSeconds };
  return (
    <>
      <NumberField
        label={t('benchmark.staffing.handling')}
        {...{ value: handling, min: 1, max: 86_400 }}
        onChange={(seconds) => onChange({ handling: seconds })}
      />
      <NumberField
        label={t('benchmark.staffing.target')}
        {...{ value: targetPercent, min: 1, max: 99 }}
        onChange={(percent) => onChange({ target: { ...target, percent } })}
      />
      <NumberField
        label={t('benchmark.staffing.threshold')}
        {...{ value: thresholdSeconds, min: 0, max: 86_400 }}
        onChange={(seconds) => onChange({ target: { ...target, seconds } })}
      />
      <NumberField
        label={t('benchmark.staffing.shrinkage')}
        {...{ value: settings.shrinkagePercent, min: 0, max: 90 }}
        onChange={(shrinkagePercent) => onChange({ shrinkagePercent })}
      />
      <NumberField
        label={t('benchmark.staffing.maxOccupancy')}
        {...{ value: settings.maxOccupancyPercent, min: 10, max: 100 }}
        onChange={(maxOccupancyPercent) => onChange({ maxOccupancyPercent })}
      />
      <NumberField
        label={t('benchmark.staffing.concurrency')}
        {...{ value: settings.concurrency, min: 1, max: 10 }}
        onChange={(concurrency) => onChange({ concurrency })}
      />
    </>
  );
}

/** Agents there, as one number or by times; taken when the field is left or Enter is pressed. */
export function AgentsField({
  value,
  issue,
  onChange,
}: {
  value: string;
  /** The part that could not be read. */
  issue: string | null;
  onChange: (agents: string) => void;
}) {
  const { t } = useWords();
  const id = useId();
  const [typed, setTyped] = useState(value);
  return (
    <div className="col-span-2 flex w-full flex-col gap-1">
      <label htmlFor={id} className="text-sm font-semibold">
        {t('benchmark.staffing.there')}
      </label>
      <input
        {...{ id, type: 'text', value: typed, autoComplete: 'off', maxLength: 2000 }}
        className="field w-full max-w-xl"
        aria-describedby={`${id}-hint`}
        aria-invalid={issue !== null}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => onChange(typed)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') onChange(typed);
        }}
      />
      <p id={`${id}-hint`} className="text-muted text-sm">
        {t('benchmark.staffing.thereHint')}
      </p>
      <p role="alert" className="text-sm font-semibold text-(--country-1) empty:hidden">
        {issue !== null && t('benchmark.staffing.thereIssue', { part: issue })}
      </p>
    </div>
  );
}
