'use client';

import { startTransition, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** A4 less its margins, in pixels of CSS. */
const PAPER = 680;

/** How wide a place is, to draw in it at that width; on paper as wide as the paper. 0 until it is known. */
export function useWidth() {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = place;
    if (!current) return;
    // Several charts are drawn at once: in slices, so that the page stays responsive.
    const measure = () => startTransition(() => setWidth(Math.floor(current.clientWidth)));
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    // The page is laid out for paper as soon as this returns.
    const onPrint = () => flushSync(() => setWidth(PAPER));
    window.addEventListener('beforeprint', onPrint);
    window.addEventListener('afterprint', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', onPrint);
      window.removeEventListener('afterprint', measure);
    };
  }, []);
  return { place, width };
}
