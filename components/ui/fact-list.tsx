import type { ReactNode } from 'react';

/** Names and what is known of each: the one way in which properties are laid out. */
export function FactList({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className="grid grid-cols-[fit-content(40%)_1fr] sm:grid-cols-[minmax(8rem,auto)_1fr] gap-x-6 text-[0.9375rem]">
      {facts.map(({ name, value }) => (
        <div key={name} className="border-line col-span-2 grid grid-cols-subgrid border-b py-1.5">
          <dt className="text-muted">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
