import { isoDay } from '@/lib/domain/assessments/working-days';
import type { TextFields } from '@/lib/base/http/text-fields';

/** A day that is not to come: today, unless something else is said. */
export function DayField({
  name,
  label,
  fields,
  from,
  now,
}: {
  name: string;
  label: string;
  fields: TextFields;
  /** The first day that will do, as ISO 8601 writes it. */
  from?: string;
  now: Date;
}) {
  const today = isoDay(now);
  return (
    <label className="flex flex-col gap-1">
      <span className="font-semibold">{label}</span>
      <input
        type="date"
        name={name}
        className="field"
        defaultValue={fields.get(name) ?? today}
        min={from}
        max={today}
        required
      />
    </label>
  );
}
