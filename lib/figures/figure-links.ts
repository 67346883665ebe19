import type { Locale } from '../i18n/locales';
import type { Figure } from './figure-schema';

/** Where a figure is shown with all that is known of it. */
export function figureHref({ id, source }: Pick<Figure, 'id' | 'source'>, locale: Locale): string {
  return `/${locale}/sources/${source}#${id}`;
}
