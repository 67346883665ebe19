import type { ReactNode } from 'react';
import { colourOf } from '@/lib/domain/charts/layout/country-colour';
import type { ForeignText } from '@/lib/base/i18n/foreign-texts';
import { ForeignParts } from '../../ui/content-text';
import {
  textLooks,
  type Block,
  type PlotBlock,
  type StackBlock,
  type TextBlock,
} from './drawing-block';
import { PointLink } from './plot-parts';

/** Between the blocks of most stacks, in pixels: the styles of the page say so. */
const usualGap = 4;

/** What of a drawing's texts is not in the reader's language: they name it themselves. */
type Foreign = { foreign: readonly ForeignText[] };

/** A part of a drawing on a page, as wide as its place: the same on screen and on paper. */
export function BlockOnPage({ block, foreign }: { block: Block } & Foreign) {
  if (block.kind === 'text') return <Text block={block} foreign={foreign} />;
  return block.kind === 'plot' ? <Plot block={block} /> : <Stack block={block} foreign={foreign} />;
}

function Text({ block, foreign }: { block: TextBlock } & Foreign) {
  const { text, look, point, isStop, isStrong } = block;
  const className = `${textLooks[look].classes}${isStrong ? ' font-bold' : ''}`;
  const words = <ForeignParts text={text} foreign={foreign} />;
  if (point)
    return (
      <p>
        <PointLink point={point} isStop={isStop} className={className}>
          {words}
        </PointLink>
      </p>
    );
  return look === 'heading' ? (
    <h4 className={className}>{words}</h4>
  ) : (
    <p className={className}>{words}</p>
  );
}

function Plot({ block }: { block: PlotBlock }) {
  const { frame, height, draw, axes, point, isStop, panel, isHidden, isWideAxis } = block;
  const className = `plot plot-${frame}`;
  const drawn = (
    <svg
      height={height}
      className={panel === undefined ? undefined : 'trend-marks'}
      aria-hidden={isHidden || point ? true : undefined}
    >
      {draw(null)}
    </svg>
  );
  if (point)
    return (
      <PointLink point={point} isStop={isStop} className={className}>
        {drawn}
      </PointLink>
    );
  if (panel === undefined) return <div className={className}>{drawn}</div>;
  return (
    <div className={`trend-frame trend-frame-${frame}${isWideAxis ? ' trend-frame-wide' : ''}`}>
      <div className="plot trend-plot" data-panel={panel}>
        <svg height={height} aria-hidden="true">
          {axes?.(null)}
        </svg>
        {drawn}
      </div>
    </div>
  );
}

function Stack({ block, foreign }: { block: StackBlock } & Foreign) {
  const { blocks, gap, isList, columns, edge, behind } = block;
  const items = blocks.map((one, index) => {
    const item = <BlockOnPage key={index} block={one} foreign={foreign} />;
    return isList ? <li key={index}>{item}</li> : item;
  });
  const className = `${columns?.classes ?? 'stack'}${edge === undefined ? '' : ' stack-edge'}`;
  const style = {
    ...(columns || gap === usualGap ? {} : { rowGap: gap }),
    ...(edge === undefined ? {} : { borderColor: colourOf(edge) }),
  };
  const list = isList ? (
    <ul className={className} style={style}>
      {items}
    </ul>
  ) : (
    <div className={className} style={style}>
      {items}
    </div>
  );
  return behind ? <Behind drawn={behind(null, null)}>{list}</Behind> : list;
}

function Behind({ drawn, children }: { drawn: ReactNode; children: ReactNode }) {
  return (
    <div className="relative isolate">
      <div className="plot plot-bars plot-behind" aria-hidden="true">
        <svg height="100%">{drawn}</svg>
      </div>
      {children}
    </div>
  );
}
