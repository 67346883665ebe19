'use client';

import { useEffect, useRef, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useHydrated } from './use-hydrated';

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Menus side by side. Once scripts run they are one stop of the Tab key, from where arrow keys lead along. */
export function MenuBar({ label, children }: { label: string; children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null);
  const isLive = useHydrated();
  // A menu may have been put in another's place.
  useEffect(() => {
    if (bar.current) keepStop(bar.current, document.activeElement);
  });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const buttons = buttonsOf(event.currentTarget);
    const at = buttons.findIndex((button) => button === event.target);
    const next = at < 0 ? undefined : buttons[at + (steps[event.key] ?? NaN)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const onFocus = ({ currentTarget, target }: FocusEvent<HTMLDivElement>) =>
    keepStop(currentTarget, target);
  return (
    <div
      ref={bar}
      className="menus"
      role={isLive ? 'toolbar' : 'group'}
      aria-label={label}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      {children}
    </div>
  );
}

const buttonsOf = (bar: Element) => [...bar.querySelectorAll<HTMLElement>('.menu > summary')];

/** The one button that Tab reaches: the last that had the focus, at first the first. */
function keepStop(bar: Element, focused: Element | null): void {
  const buttons = buttonsOf(bar);
  const stops = buttons.filter(({ tabIndex }) => tabIndex === 0);
  const before = stops.length === 1 ? stops[0] : buttons[0];
  const kept = buttons.find((button) => button === focused) ?? before;
  for (const button of buttons) button.tabIndex = button === kept ? 0 : -1;
}
