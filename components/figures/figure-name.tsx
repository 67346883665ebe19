import type { FigureRow } from '@/lib/domain/figures/figure-rows';
import type { Translator } from '@/lib/base/i18n/translations';
import { ContentText } from '../ui/content-text';

/** What names a figure's row: what was measured, and what narrows it. */
export function FigureName({
  row: { label, breakdown, foreign },
  t,
}: {
  row: Pick<FigureRow, 'label' | 'breakdown' | 'foreign'>;
  t: Translator;
}) {
  return (
    <>
      <ContentText text={label} foreign={foreign} t={t} />
      {breakdown !== '' && (
        <span className="text-muted block">
          <ContentText text={breakdown} foreign={foreign} t={t} />
        </span>
      )}
    </>
  );
}
