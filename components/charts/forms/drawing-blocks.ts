import type { AnyDrawing } from '@/lib/domain/charts/model/chart-schema';
import type { Block } from '../drawing/drawing-block';
import { barBlocks } from './bars';
import { heatBlocks } from './heat';
import { numberBlocks } from './numbers';
import { stepBlocks } from './steps';
import { trendBlocks } from './trend';

/**
 * The parts of a drawing, in its form.
 * @param scope tells apart the fillings of one drawing from those of another
 */
export function drawingBlocks(drawing: AnyDrawing, scope: string): Block[] {
  if ('points' in drawing) return numberBlocks(drawing);
  if ('groups' in drawing) return barBlocks(drawing, scope);
  if ('panels' in drawing) return trendBlocks(drawing);
  return 'cells' in drawing ? heatBlocks(drawing) : stepBlocks(drawing);
}
