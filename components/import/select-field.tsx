/** A choice of which one may also make none. */
export function SelectField({
  name,
  label,
  none,
  choices,
}: {
  name: string;
  label: string;
  none: string;
  choices: readonly { value: string; label: string }[];
}) {
  return (
    <label className="flex flex-col gap-1">
      <span className="font-semibold">{label}</span>
      <select name={name} className="field" defaultValue="">
        <option value="">{none}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
