'use client';

import { useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react';
import type { LiveChartProps } from './live-chart';

/** Where a chart is drawn: its plain rows at first, the drawing as soon as somebody scrolls near. */
export function ChartCanvas({
  height,
  children,
  ...chart
}: LiveChartProps & {
  height: number;
  /** The same numbers in plain HTML. */
  children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [LiveChart, setLiveChart] = useState<ComponentType<LiveChartProps> | null>(null);
  useEffect(() => {
    const { current } = place;
    if (!current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void import('./live-chart').then((loaded) =>
          whenUnfocused(current, () => setLiveChart(() => loaded.default)),
        );
      },
      { rootMargin: '200px' },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} style={{ minHeight: height }}>
      {LiveChart ? <LiveChart {...chart} /> : children}
    </div>
  );
}

/** Waits until the focus is elsewhere: whoever reads the rows with the keyboard would lose their place. */
function whenUnfocused(place: HTMLElement, then: () => void): void {
  if (!place.contains(document.activeElement)) return then();
  const onLeave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && place.contains(relatedTarget)) return;
    place.removeEventListener('focusout', onLeave);
    then();
  };
  place.addEventListener('focusout', onLeave);
}
