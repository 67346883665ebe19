'use client';

import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { createTranslator } from 'use-intl/core';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Messages } from '@/lib/base/i18n/translations';

/** The only words that this page's scripts need: the others stay on the server. */
export type BenchmarkMessages = Pick<Messages, 'benchmark' | 'labelled'>;

function toWords(locale: Locale, messages: BenchmarkMessages) {
  const t = createTranslator<BenchmarkMessages>({ locale, messages, timeZone: 'UTC' });
  return { locale, t };
}

const WordsContext = createContext<ReturnType<typeof toWords> | null>(null);

/** Gives what stands within it the words of one language. */
export function WordsProvider({
  locale,
  messages,
  children,
}: {
  locale: Locale;
  messages: BenchmarkMessages;
  children: ReactNode;
}) {
  const words = useMemo(() => toWords(locale, messages), [locale, messages]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** `t('benchmark.verdict.title')` and the language, within `WordsProvider`. */
export function useWords() {
  const words = useContext(WordsContext);
  if (!words) throw new Error('No WordsProvider around this component');
  return words;
}
