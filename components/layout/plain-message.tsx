'use client';

import { useParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { defaultLocale, localeSchema } from '@/lib/base/i18n/locales';

/** A message's words in one language. */
export type MessageText = { title: string; text: string; home: string; name: string };

/**
 * A page that only says something: nothing found, or something broke. Such pages are not told their
 * URL, so the language is read from it here.
 */
export function PlainMessage({
  texts,
  action,
}: {
  texts: Readonly<Record<string, MessageText>>;
  action?: ReactNode;
}) {
  const locale = localeSchema.catch(defaultLocale).parse(useParams().locale);
  const message = texts[locale];
  if (!message) return null;
  return (
    <main className="page flex min-h-[70vh] flex-col items-start justify-center gap-4">
      <title>{`${message.title} – ${message.name}`}</title>
      <p className="font-bold">{message.name}</p>
      <h1 className="text-3xl font-bold tracking-tight sm:text-4xl">{message.title}</h1>
      <p className="text-muted max-w-prose text-lg">{message.text}</p>
      <p className="flex gap-3">
        {action}
        <a href={`/${locale}`} className="button-quiet">
          {message.home}
        </a>
      </p>
    </main>
  );
}
