import { formatDay } from '@/lib/base/i18n/format';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { FreezeNotice } from '@/lib/domain/ratings/freeze-rule';
import { Notice } from '../ui/notice';

/** Since when, and why, nothing new is released of an organisation. */
export function RatingFreezeNotice({
  freeze: { frozen_at, cause },
  words: { t, locale },
}: {
  freeze: FreezeNotice;
  words: ChartWords;
}) {
  return (
    <Notice>
      {t('ratings.frozen', {
        ...{ date: formatDay(frozen_at, locale), cause: t(`ratings.freezeCauses.${cause}`) },
      })}
    </Notice>
  );
}
