'use client';

import { useRouter } from 'next/navigation';
import { formatList, formatQuery, withQuery } from '@/lib/base/http/query';
import {
  useEffect,
  useEffectEvent,
  useRef,
  useTransition,
  type FormEvent,
  type ReactNode,
  type SubmitEvent,
} from 'react';

/**
 * Choosing applies at once with JavaScript, as one step of the browser's history; without it the form is sent
 * as it is.
 */
export function FilterForm({
  action,
  hidden,
  state,
  label,
  className,
  children,
}: {
  /** The page's own address, without parameters. */
  action: string;
  /** Parameters of the address that this form does not show but must keep. */
  hidden: readonly (readonly [name: string, value: string])[];
  /** The address the page shows now. */
  state: string;
  label?: string;
  className?: string;
  children: ReactNode;
}) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const shown = useRef(state);
  // The address may change without this form, for example by the link that clears it.
  useEffect(() => {
    if (shown.current !== state) form.current?.reset();
    shown.current = state;
  }, [state]);

  const apply = (data: FormData) =>
    startTransition(() => router.push(hrefOf(action, data), { scroll: false }));
  // Scripts come when somebody is there already, who may have ticked a box before they ran.
  const applyEarly = useEffectEvent((early: HTMLFormElement) => {
    const boxes = [...early.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    if (boxes.some(({ checked, defaultChecked }) => checked !== defaultChecked))
      apply(new FormData(early));
  });
  useEffect(() => {
    if (form.current) applyEarly(form.current);
  }, []);
  const onChange = ({ target, currentTarget }: FormEvent<HTMLFormElement>) => {
    if (target instanceof HTMLInputElement && target.type === 'checkbox') {
      apply(new FormData(currentTarget));
    }
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    apply(new FormData(event.currentTarget));
  };

  return (
    <form
      ref={form}
      action={action}
      method="get"
      // A browser that ticks again what was ticked when the page was left would seem to choose.
      autoComplete="off"
      aria-label={label}
      aria-busy={isPending}
      className={className}
      onChange={onChange}
      onSubmit={onSubmit}
    >
      {children}
      {hidden.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
    </form>
  );
}

/** The address that sending the form leads to: one list a parameter, nothing that is empty. */
function hrefOf(action: string, data: FormData): string {
  const names = [...new Set(data.keys())];
  const lists = names.map((name) => {
    const values = data.getAll(name).filter((value) => typeof value === 'string');
    return [name, formatList(values.filter((value) => value !== '')) || undefined] as const;
  });
  return withQuery(action, formatQuery(Object.fromEntries(lists)));
}
