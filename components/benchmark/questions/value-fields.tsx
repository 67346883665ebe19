import type { ReactNode } from 'react';
import { useWords } from '../parts/words';
import { dateOrders } from '@/lib/base/text/parse-day';
import { durationUnits } from '@/lib/base/text/parse-duration';
import {
  answersSchema,
  type Answers,
  type Mapping,
} from '@/lib/call-log/understand/mapping-schema';

/** How dates, bare numbers and times in UTC are read. */
export function ValueFields({ mapping }: { mapping: Mapping }) {
  const { t } = useWords();
  return (
    <fieldset className="mt-4">
      <legend className="font-semibold">{t('benchmark.asked.written')}</legend>
      <div className="mt-2 flex flex-wrap gap-x-6 gap-y-3">
        <ValueField name="dateOrder" label={t('benchmark.asked.dates')} value={mapping.dateOrder}>
          {dateOrders.map((order) => (
            <option key={order} value={order}>
              {t(`benchmark.asked.choice.${order}`)}
            </option>
          ))}
        </ValueField>
        <ValueField name="unit" label={t('benchmark.asked.unit')} value="">
          <option value="">{t('benchmark.asked.asInFile')}</option>
          {durationUnits.map((unit) => (
            <option key={unit} value={unit}>
              {t(`benchmark.asked.choice.${unit}`)}
            </option>
          ))}
        </ValueField>
        <ValueField name="timeZone" label={t('benchmark.asked.zone')} value={mapping.timeZone}>
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </ValueField>
      </div>
    </fieldset>
  );
}

function ValueField({
  name,
  label,
  value,
  children,
}: {
  name: string;
  label: string;
  value: string;
  children: ReactNode;
}) {
  return (
    <label className="flex max-w-full flex-col gap-1 text-sm">
      {label}
      <select name={name} defaultValue={value} className="field">
        {children}
      </select>
    </label>
  );
}

/** What a person says of values: only what differs from how they were understood. */
export function valueAnswersOf(said: FormData, mapping: Mapping): Answers {
  const { dateOrder, timeZone } = mapping;
  const changed = [...said].filter(
    ([name, value]) => value !== '' && value !== { dateOrder, timeZone, unit: '' }[name],
  );
  return answersSchema.parse(Object.fromEntries(changed));
}
