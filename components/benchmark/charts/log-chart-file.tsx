import type { ReactElement, ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { inLightColours } from '@/lib/domain/charts/layout/light-colours';
import type { Block } from '../../charts/drawing/drawing-block';
import { layOut } from '../../charts/drawing/drawing-in-file';
import { SvgFile } from '../../charts/drawing/svg-file';

/** A chart of a call log as a file that stands alone: its title, what it was drawn from, and where it comes from. */
export function LogChartFile({
  title,
  context,
  foot,
  drawn,
  size: { width, height },
}: {
  title: string;
  context: readonly string[];
  foot: string;
  drawn: ReactNode;
  /** Of what is drawn. */
  size: { width: number; height: number };
}) {
  const lines = context.map((text): Block => ({ kind: 'text', look: 'small', text }));
  const head: Block = {
    ...{ kind: 'stack', gap: 6 },
    blocks: [{ kind: 'text', look: 'title', text: title }, ...lines],
  };
  const end: Block = { kind: 'text', look: 'small', text: foot };
  const parts = [layOut(head, width), { height, drawn }, layOut(end, width)];
  return <SvgFile {...{ title, parts, gap: 16, width, edge: 24 }} />;
}

/** A file as its text. */
export function renderLogFile(file: ReactElement): string {
  const place = document.createElement('div');
  const root = createRoot(place);
  flushSync(() => root.render(file));
  // What follows the reader's hand belongs to the page.
  for (const element of place.querySelectorAll('[data-live]')) element.remove();
  const [svg] = place.children;
  const markup = svg ? new XMLSerializer().serializeToString(svg) : '';
  root.unmount();
  return inLightColours(markup);
}
