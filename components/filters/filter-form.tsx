'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition, type ChangeEvent } from 'react';

export type FilterGroup = {
  name: 'country' | 'year';
  legend: string;
  options: readonly { value: string; label: string; count: number }[];
};

type Selected = Record<FilterGroup['name'], readonly string[]>;

/** Choosing applies at once with JavaScript; without it the form is sent as it is. */
export function FilterForm({
  action,
  groups,
  selected,
  hidden,
  applyLabel,
}: {
  action: string;
  groups: readonly FilterGroup[];
  selected: Selected;
  /** Filters of the URL that this form does not show but must keep. */
  hidden: readonly (readonly [name: string, value: string])[];
  applyLabel: string;
}) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [chosen, setChosen] = useState(selected);
  // The URL may change without this form, for example by the link that clears it.
  const [shown, setShown] = useState(selected);
  if (JSON.stringify(shown) !== JSON.stringify(selected)) {
    setShown(selected);
    setChosen(selected);
  }

  const onChange = (name: FilterGroup['name']) => (event: ChangeEvent<HTMLInputElement>) => {
    const { value, checked } = event.currentTarget;
    const others = chosen[name].filter((other) => other !== value);
    const next = { ...chosen, [name]: checked ? [...others, value].sort() : others };
    setChosen(next);
    startTransition(() => router.replace(hrefOf(action, groups, next, hidden), { scroll: false }));
  };

  return (
    <form
      action={action}
      method="get"
      aria-busy={isPending}
      className="flex flex-wrap gap-x-8 gap-y-3"
    >
      {hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {groups.map(({ name, legend, options }) => (
        <fieldset key={name} className="flex flex-wrap items-center gap-2">
          <legend className="float-left mr-1 text-sm font-semibold">{legend}</legend>
          {options.map(({ value, label, count }) => (
            <label key={value} className="chip">
              <input
                type="checkbox"
                name={name}
                value={value}
                checked={chosen[name].includes(value)}
                onChange={onChange(name)}
              />
              <span>{label}</span>
              <span className="text-muted tabular-nums">{count}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <noscript>
        <button type="submit" className="button">
          {applyLabel}
        </button>
      </noscript>
    </form>
  );
}

function hrefOf(
  action: string,
  groups: readonly FilterGroup[],
  chosen: Selected,
  hidden: readonly (readonly [string, string])[],
): string {
  const lists = groups.map(({ name }) => [name, chosen[name].join(',')] as const);
  const query = [...lists, ...hidden]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`)
    .join('&');
  return query === '' ? action : `${action}?${query}`;
}
