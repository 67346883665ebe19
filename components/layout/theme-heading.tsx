import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import type { Theme } from '@/lib/domain/indicators/indicator-schema';
import { pageHref } from './page-href';

/** A theme's name on the dashboard, leading to the theme's own page. */
export function ThemeHeading({
  theme,
  locale,
  query,
  total,
  level: Heading = 'h2',
  t,
}: {
  theme: Theme;
  locale: Locale;
  query: string;
  /** How many charts the theme has, where more than stand here; else null. */
  total: number | null;
  /** On an organisation's page it stands beneath another heading. */
  level?: 'h2' | 'h3';
  t: Translator;
}) {
  const title = t(`themes.${theme}.title`);
  const more = total === null ? t('dashboard.more') : t('dashboard.allCharts', { count: total });
  return (
    <header className="max-w-prose">
      <Heading
        id={theme}
        className={Heading === 'h2' ? 'text-2xl font-bold tracking-tight' : 'text-xl font-semibold'}
      >
        {title}
      </Heading>
      <p className="text-muted">
        {t(`themes.${theme}.lead`)}{' '}
        <a
          href={pageHref(locale, `/themes/${theme}`, query)}
          aria-label={t('labelled', { label: more, value: title })}
          // The navigation at the top leads there too: the Tab key passes it where there is nothing more to see.
          tabIndex={total === null ? -1 : undefined}
        >
          {more}
        </a>
      </p>
    </header>
  );
}
