import type { Withdrawable } from '@/lib/domain/releases/content-schema';
import type { ForeignText } from '@/lib/base/i18n/foreign-texts';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import type { Release } from '@/lib/domain/releases/release-schema';
import { ContentText } from '../ui/content-text';
import { WithdrawnNotice } from './withdrawn-notice';

/** What another site's frame shows of a figure or chart that was withdrawn. */
export function EmbeddedWithdrawal({
  withdrawal: { section, name, foreign, release, was },
  locale,
  t,
}: {
  withdrawal: {
    section: Withdrawable;
    name: string;
    foreign: readonly ForeignText[];
    release: Release;
    was: string;
  };
  locale: Locale;
  t: Translator;
}) {
  return (
    <>
      <h2 className="text-lg font-semibold">{t(`withdrawn.${section}`)}</h2>
      <p>
        <ContentText text={name} foreign={foreign} t={t} />
      </p>
      <WithdrawnNotice section={section} was={was} release={release} locale={locale} t={t} />
    </>
  );
}
