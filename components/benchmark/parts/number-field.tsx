'use client';

import { useId, useState } from 'react';

/** A whole number, of seconds or percent, taken when the field is left or Enter is pressed: not at every key. */
export function NumberField({
  label,
  value,
  min,
  max,
  onChange,
}: {
  label: string;
  /** Null while nothing is known. */
  value: number | null;
  min: number;
  max: number;
  onChange: (number: number) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const take = () => {
    const number = Math.min(Math.max(Math.round(Number(typed)), min), max);
    const isNumber = typed !== null && typed !== '' && !Number.isNaN(number);
    setTyped(null);
    if (isNumber && number !== value) onChange(number);
  };
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <input
        {...{ id, type: 'number', inputMode: 'numeric', min, max, step: 1 }}
        className="field w-28 tabular-nums"
        value={typed ?? String(value ?? '')}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take();
        }}
      />
    </div>
  );
}
