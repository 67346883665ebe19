import { createElement } from 'react';
import type { DrawnChart } from '@/lib/domain/charts/model/chart-schema';
import { inLightColours } from '@/lib/domain/charts/layout/light-colours';
import type { FileNotes } from '@/lib/features/charts/picture-response';
import { ChartFile } from './chart-file';

/** A chart as the text of an SVG file. */
export async function renderChartFile(chart: DrawnChart, notes: FileNotes): Promise<string> {
  // Named at the top, Next refuses it in what runs on the server.
  const { renderToStaticMarkup } = await import('react-dom/server');
  return inLightColours(renderToStaticMarkup(createElement(ChartFile, { chart, notes })));
}
