'use client';

import { useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react';
import type { BarsSpec, TrendSpec } from '@/lib/domain/charts/chart-schema';
import { usePrinting } from '../../ui/use-printing';
import type { LiveChartProps } from './live-chart';

/** What somebody who scrolls near gets: pointing and arrow keys, and for lines their live drawing. */
type Live = {
  LiveChart: ComponentType<LiveChartProps>;
  TrendChart: ComponentType<{ drawing: TrendSpec }> | null;
};

/** Where a chart is drawn: at first as it stands in the page, alive as soon as somebody scrolls near. */
export function ChartCanvas({
  drawing,
  hint,
  children,
}: {
  drawing: BarsSpec | TrendSpec;
  /** Tells the keyboard how to walk the chart. */
  hint: string;
  /** The drawing as it stands in the page from the start. */
  children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [live, setLive] = useState<Live | null>(null);
  // Recharts keeps the width of the screen: on paper stands what was drawn for any width.
  const isPrinting = usePrinting();
  const hasLines = 'panels' in drawing;
  useEffect(() => {
    const { current } = place;
    if (!current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void loadLive(hasLines).then((loaded) => whenUnfocused(current, () => setLive(loaded)));
      },
      { rootMargin: '200px' },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, [hasLines]);
  return (
    <div ref={place}>
      {live ? (
        <live.LiveChart drawing={drawing} hint={hint}>
          {live.TrendChart && hasLines && !isPrinting ? (
            <live.TrendChart drawing={drawing} />
          ) : (
            children
          )}
        </live.LiveChart>
      ) : (
        children
      )}
    </div>
  );
}

async function loadLive(hasLines: boolean): Promise<Live> {
  const [live, trend] = await Promise.all([
    import('./live-chart'),
    hasLines ? import('./trend-chart') : null,
  ]);
  return { LiveChart: live.default, TrendChart: trend?.default ?? null };
}

/** Waits until the focus is elsewhere: whoever reads the marks with the keyboard would lose their place. */
function whenUnfocused(place: HTMLElement, then: () => void): void {
  if (!place.contains(document.activeElement)) return then();
  const onLeave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && place.contains(relatedTarget)) return;
    place.removeEventListener('focusout', onLeave);
    then();
  };
  place.addEventListener('focusout', onLeave);
}
