'use client';

import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useHydrated } from '../../ui/use-hydrated';

type MarkElement = HTMLAnchorElement | SVGAElement;

/**
 * Makes the marks of a drawing one stop of the Tab key, among which other keys move.
 * @param hint tells the keyboard how to walk the chart
 * @param next the id of the mark that a key leads to; null where it leads nowhere
 */
export function useMarkKeys(hint: string, next: (id: string, key: string) => string | null) {
  const frame = useRef<HTMLDivElement>(null);
  const isLive = useHydrated();
  const move = (key: string): boolean => {
    const { current } = frame;
    const id = current ? idOfMark(document.activeElement) : null;
    const wanted = id === null ? null : next(id, key);
    const mark = current && marksOf(current).find((candidate) => idOfMark(candidate) === wanted);
    mark?.focus();
    return mark !== undefined && mark !== null;
  };
  useEffect(() => {
    const { current } = frame;
    if (!current) return;
    const focused = marksOf(current).find((mark) => mark === document.activeElement);
    setTabStop(current, focused);
  }, []);
  return {
    /** Holds the drawing. */
    frame,
    /** What the frame says of itself, and does with a key, once somebody can walk it. */
    walked: {
      ...(isLive ? { 'data-live': '', role: 'group', 'aria-label': hint } : {}),
      onKeyDown: (event: KeyboardEvent) => {
        if (move(event.key)) event.preventDefault();
      },
    },
    /** Tells that a mark has the focus: Tab comes back to it. */
    keepStop: (mark: Element) => frame.current && setTabStop(frame.current, mark),
  };
}

/**
 * The id of the point whose mark an element is, or lies in. Nearly always it is the last step of the address that the
 * mark leads to, and stands nowhere else: see `PointLink`.
 */
export function idOfMark(element: Element | null): string | null {
  const mark = element?.closest('[data-point]');
  if (!mark) return null;
  const named = mark.getAttribute('data-point');
  if (named) return named;
  const [path = ''] = mark.getAttribute('href')?.split('?') ?? [];
  return path.slice(path.lastIndexOf('/') + 1);
}

function marksOf(frame: Element): MarkElement[] {
  return [...frame.querySelectorAll<MarkElement>('[data-point]')];
}

/** The one mark that Tab reaches: the last that had the focus, at first the first. */
function setTabStop(frame: Element, wanted: Element | undefined): void {
  const marks = marksOf(frame);
  const stop = marks.find((mark) => mark === wanted) ?? marks[0];
  for (const mark of marks) mark.tabIndex = mark === stop ? 0 : -1;
}
