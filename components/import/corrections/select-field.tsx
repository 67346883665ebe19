import type { AriaAttributes } from 'react';

/** A choice among a few, of which one may also make none where `none` says so. */
export function SelectField({
  name,
  label,
  none,
  chosen = '',
  choices,
  invalid = {},
}: {
  name: string;
  label: string;
  /** What making none is called; where it is missing, a choice has to be made. */
  none?: string;
  chosen?: string;
  choices: readonly { value: string; label: string }[];
  /** Says to a screen reader that what is chosen will not do, and where it is said why. */
  invalid?: Pick<AriaAttributes, 'aria-invalid' | 'aria-describedby'>;
}) {
  return (
    <label className="flex min-w-0 flex-col gap-1">
      <span className="font-semibold">{label}</span>
      <select
        name={name}
        className="field"
        required={none === undefined}
        defaultValue={chosen}
        {...invalid}
      >
        <option value="" disabled={none === undefined}>
          {none}
        </option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
