import type { Translator } from '@/lib/base/i18n/translations';
import type { NewestFigure } from '@/lib/features/figure/newest-figure';
import { ContentText } from '../ui/content-text';

/** The newest figure of a row of a list, with what it says and of when; a dash where there is none. */
export function NewestFigureLink({ newest, t }: { newest: NewestFigure | null; t: Translator }) {
  if (newest === null) return '–';
  const { href, value, label, period, foreign } = newest;
  return (
    <>
      <a href={href} className="font-semibold tabular-nums">
        {value}
      </a>{' '}
      <ContentText
        text={t('countries.newestOf', { label, year: period })}
        foreign={foreign}
        t={t}
      />
    </>
  );
}
