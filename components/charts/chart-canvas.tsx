'use client';

import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import type { BarsSpec, TrendSpec } from '@/lib/charts/chart-schema';

const LiveChart = lazy(() => import('./live-chart'));

/** Where a chart is drawn: its plain rows at first, the drawing as soon as somebody scrolls near. */
export function ChartCanvas({
  drawing,
  height,
  scope,
  hint,
  children,
}: {
  drawing: BarsSpec | TrendSpec;
  height: number;
  scope: string;
  hint: string;
  /** The same numbers in plain HTML. */
  children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const observer = new IntersectionObserver(
      (entries) =>
        setIsNear((near) => near || entries.some(({ isIntersecting }) => isIntersecting)),
      { rootMargin: '200px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} style={{ minHeight: height }}>
      {isNear ? (
        <Suspense fallback={children}>
          <LiveChart drawing={drawing} scope={scope} hint={hint} />
        </Suspense>
      ) : (
        children
      )}
    </div>
  );
}
