import type { NumbersSpec } from '@/lib/domain/charts/model/chart-schema';
import type { Block, TextLook } from '../drawing/drawing-block';

/** Numbers that have no axis: one alone, large; lived cases as cards of text. */
export function numberBlocks({ form, label, points }: NumbersSpec): Block[] {
  const cards = points.map((point, index): Block => {
    const { valueLabel, label: name, context, margin, isCurrent } = point;
    const look: TextLook = form === 'tile' ? 'tile' : 'number';
    const blocks: Block[] = [
      { kind: 'text', look, text: valueLabel, point, isStop: index === 0 },
      { kind: 'text', look: 'label', text: name, isStrong: isCurrent === true },
      { kind: 'text', look: 'small', text: context },
      ...(margin ? [{ kind: 'text', look: 'small', text: margin.label } as const] : []),
    ];
    return { kind: 'stack', gap: 2, edge: point.colour, blocks };
  });
  const columns = { most: 2, classes: 'number-cards' };
  return [
    ...(label === null ? [] : [{ kind: 'text', look: 'heading', text: label } as const]),
    { kind: 'stack', gap: 18, isList: true, columns, blocks: cards },
  ];
}
