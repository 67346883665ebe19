import type { Drawing } from '@/lib/domain/charts/model/chart-schema';
import type { Block } from '../drawing/drawing-block';
import { barBlocks } from './bars';
import { numberBlocks } from './numbers';
import { trendBlocks } from './trend';

/**
 * The parts of a drawing, in its form.
 * @param scope tells apart the fillings of one drawing from those of another
 */
export function drawingBlocks(drawing: Drawing, scope: string): Block[] {
  if ('points' in drawing) return numberBlocks(drawing);
  return 'groups' in drawing ? barBlocks(drawing, scope) : trendBlocks(drawing);
}
