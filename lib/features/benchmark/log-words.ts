import { createTranslator } from 'use-intl/core';
import type { Locale } from '../../base/i18n/locales';
import type { Messages } from '../../base/i18n/translations';

/** The only words that the scripts about call logs need: the others stay on the server. */
export type LogMessages = Pick<Messages, 'benchmark' | 'labelled'> & {
  charts: Pick<Messages['charts'], 'keyboard'>;
};

/** The words of one language out of all of them. */
export function pickLogMessages({ benchmark, labelled, charts }: Messages): LogMessages {
  return { benchmark, labelled, charts: { keyboard: charts.keyboard } };
}

/** `t('benchmark.verdict.title')` and the language. */
export function toLogWords(locale: Locale, messages: LogMessages) {
  const t = createTranslator<LogMessages>({ locale, messages, timeZone: 'UTC' });
  return { locale, t };
}

export type LogWords = ReturnType<typeof toLogWords>;
