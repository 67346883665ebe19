import { createTranslator } from 'use-intl/core';
import type { Locale } from './locales';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import nl from './messages/nl.json' with { type: 'json' };

export type Messages = typeof en;

// A key that one language lacks or adds is a type error here.
const messages: Record<Locale, Messages> = { en, fr, nl };

/** All words of one language, to pick from for a page's scripts. */
export function getMessages(locale: Locale): Messages {
  return messages[locale];
}

const make = (locale: Locale) =>
  createTranslator<Messages>({ locale, messages: messages[locale], timeZone: 'UTC' });

export type Translator = ReturnType<typeof make>;

// It remembers the formats of what it has said.
const translators: Record<Locale, Translator> = { en: make('en'), fr: make('fr'), nl: make('nl') };

/** The interface's words in one language: `t('filters.clear')`. */
export function getTranslator(locale: Locale): Translator {
  return translators[locale];
}
