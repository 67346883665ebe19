'use client';

import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Locale } from '@/lib/base/i18n/locales';
import { toLogWords, type LogMessages, type LogWords } from '@/lib/features/benchmark/log-words';

const WordsContext = createContext<LogWords | null>(null);

/** Gives what stands within it the words of one language. */
export function WordsProvider({
  locale,
  messages,
  children,
}: {
  locale: Locale;
  messages: LogMessages;
  children: ReactNode;
}) {
  const words = useMemo(() => toLogWords(locale, messages), [locale, messages]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** `t('benchmark.verdict.title')` and the language, within `WordsProvider`. */
export function useWords() {
  const words = useContext(WordsContext);
  if (!words) throw new Error('No WordsProvider around this component');
  return words;
}
