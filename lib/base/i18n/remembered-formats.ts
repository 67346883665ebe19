import type { Locale } from './locales';

/**
 * Makes formats once for each language and choice of options: making one takes as long as using it a
 * thousand times. For options that the code names, of which there are a few dozen.
 */
export function rememberFormats<Options extends object, Format>(
  make: (locale: Locale, options: Options) => Format,
): (locale: Locale, options: Options) => Format {
  const made = new Map<string, Format>();
  return (locale, options) => {
    const key = locale + JSON.stringify(options);
    const format = made.get(key) ?? make(locale, options);
    made.set(key, format);
    return format;
  };
}
