'use client';

import {
  serviceLevelMethods,
  type ServiceLevelMethod,
} from '@/lib/call-log/measure/service-level-summary';
import type { BenchmarkStandard } from '@/lib/call-log/measure/standard-verdict-summary';
import { ChoiceField } from '../parts/choice-field';
import type { LogView } from '../parts/log-view';
import { ResultSection } from '../parts/result-section';
import { NumberField } from '../parts/number-field';
import { useWords } from '../parts/words';

export type CountingSettings = {
  method: ServiceLevelMethod;
  /** Id of the standard that the sentence and the charts speak of. */
  standard: string;
  /** Which of the logs is shown. */
  log: '0' | '1';
};

/** How calls are counted, and what is shown of them; every change is applied at once. */
export function CountSettings({
  view,
  logNames,
  standards,
  shortAbandonSeconds,
  onShortAbandon,
  settings,
  onChange,
}: {
  view: LogView;
  logNames: readonly string[];
  standards: readonly BenchmarkStandard[];
  shortAbandonSeconds: number;
  onShortAbandon: (seconds: number) => void;
  settings: CountingSettings;
  onChange: (changed: Partial<CountingSettings>) => void;
}) {
  const { t } = useWords();
  return (
    <ResultSection title={t('benchmark.settings.title')} onScreenOnly>
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        {logNames.length > 1 && (
          <ChoiceField
            label={t('benchmark.settings.log')}
            value={settings.log}
            choices={(['0', '1'] as const).map((value) => ({
              value,
              label: logNames[Number(value)] ?? '',
            }))}
            onChoose={(log) => onChange({ log })}
          />
        )}
        <ChoiceField
          label={t('benchmark.methods.label')}
          value={settings.method}
          choices={serviceLevelMethods.map((value) => ({
            value,
            label: t(`benchmark.methods.${value}.name`),
          }))}
          onChoose={(method) => onChange({ method })}
        />
        <NumberField
          label={t('benchmark.settings.short')}
          {...{ value: shortAbandonSeconds, min: 0, max: 60, onChange: onShortAbandon }}
        />
        <ChoiceField
          label={t('benchmark.settings.standard')}
          value={view.standard.id}
          choices={standards.map(({ id, label }) => ({ value: id, label }))}
          onChoose={(standard) => onChange({ standard })}
        />
      </div>
    </ResultSection>
  );
}
