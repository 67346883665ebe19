'use client';

import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { formatQuery } from '@/lib/base/http/query';
import { suggestionsSchema, type Suggestions } from '@/lib/features/search/suggestion-schema';
import type { Locale } from '@/lib/base/i18n/locales';

export type SearchLabels = {
  field: string;
  submit: string;
  figures: string;
  themes: string;
  countries: string;
  organisations: string;
  commitments: string;
  sources: string;
  /** How many figures there are, for each number that is asked. */
  all: string;
  found: string;
  none: string;
  near: string;
};

/** Time without a key after which what is typed is asked. */
const pause = 200;

/**
 * The search field of every page. It is a plain form to the explorer; with JavaScript it answers while
 * one types, as a list that arrow keys walk through.
 */
export function SiteSearch({
  locale,
  release,
  labels,
}: {
  locale: Locale;
  /** The release that the page is frozen at. */
  release: string | null;
  labels: SearchLabels;
}) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const found = useSuggestions(locale, text, release);
  const links = found === null ? [] : linksOf(found, allHref(locale, text, release), labels);
  const isShown = isOpen && found !== null;
  const optionId = (index: number) => `${id}-${index}`;

  // What was typed before the scripts came is asked as well.
  useEffect(() => {
    const typed = field.current?.value ?? '';
    if (typed === '') return;
    setText(typed);
    setOpen(document.activeElement === field.current);
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && isShown) {
      event.preventDefault();
      setOpen(false);
      setAt(-1);
    }
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && links.length > 0) {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((now) => (now < 0 && step < 0 ? links.length - 1 : (now + step) % links.length));
    }
    if (event.key === 'Enter' && isShown && at >= 0) {
      event.preventDefault();
      list.current?.querySelectorAll('a')[at]?.click();
    }
  };

  return (
    <form
      role="search"
      action={`/${locale}/figures`}
      method="get"
      className="site-search"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <input
        ref={field}
        type="search"
        name="q"
        required
        maxLength={200}
        autoComplete="off"
        role={found === null ? undefined : 'combobox'}
        aria-label={labels.field}
        placeholder={labels.field}
        aria-autocomplete={found === null ? undefined : 'list'}
        aria-expanded={found === null ? undefined : isShown}
        aria-controls={isShown ? id : undefined}
        aria-activedescendant={isShown && at >= 0 ? optionId(at) : undefined}
        className="field min-w-0 grow"
        onChange={({ target }) => {
          setText(target.value);
          setAt(-1);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      {release !== null && <input type="hidden" name="release" value={release} />}
      <button type="submit" aria-label={labels.submit} className="button-quiet px-3">
        <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
          <circle cx="10" cy="10" r="6.5" fill="none" stroke="currentColor" strokeWidth="2.5" />
          <path d="M15 15L21 21" stroke="currentColor" strokeWidth="2.5" />
        </svg>
      </button>
      <span aria-live="polite" className="sr-only">
        {isShown ? saidOf(found, labels) : ''}
      </span>
      {isShown && links.length > 0 && (
        <div ref={list} id={id} role="listbox" aria-label={labels.field} className="suggestions">
          {links.map(({ href, label, value, context }, index) => (
            <a
              key={href}
              id={optionId(index)}
              role="option"
              aria-selected={index === at}
              tabIndex={-1}
              href={href}
            >
              {value !== undefined && <strong className="tabular-nums">{value}</strong>}
              <span className="min-w-0">
                {label}
                {context !== undefined && (
                  <span className="text-muted block text-sm">{context}</span>
                )}
              </span>
            </a>
          ))}
        </div>
      )}
      {isShown && links.length === 0 && <p className="suggestions p-3">{labels.none}</p>}
    </form>
  );
}

/** What a screen reader is told of a search. */
function saidOf({ total, near }: Suggestions, labels: SearchLabels): string {
  if (total > 0) return `${total} ${labels.found}`;
  const meant = near.map(({ label }) => label).join(', ');
  return meant === '' ? labels.none : `${labels.none}. ${labels.near} ${meant}`;
}

type Option = { href: string; label: string; value?: string; context?: string };

function linksOf(found: Suggestions, all: string, labels: SearchLabels): Option[] {
  const { total, figures, themes, countries, organisations, commitments, sources, near } = found;
  return [
    ...figures,
    ...themes.map((theme) => ({ ...theme, context: labels.themes })),
    ...countries.map((country) => ({ ...country, context: labels.countries })),
    ...organisations.map((one) => ({ ...one, context: labels.organisations })),
    ...commitments.map((one) => ({ ...one, context: labels.commitments })),
    ...near.map((search) => ({ ...search, context: labels.near })),
    ...sources.map((source) => ({ ...source, context: labels.sources })),
    ...(total > figures.length ? [{ href: all, label: `${labels.all} (${total})` }] : []),
  ];
}

function searchQuery(text: string, release: string | null): string {
  return formatQuery({ q: text, release });
}

function allHref(locale: Locale, text: string, release: string | null): string {
  return `/${locale}/figures?${searchQuery(text, release)}`;
}

/** What a text finds, once nothing more is typed; null while there is none, or nothing could be asked. */
function useSuggestions(locale: Locale, text: string, release: string | null): Suggestions | null {
  const [found, setFound] = useState<{ text: string; suggestions: Suggestions } | null>(null);
  const isAsked = text.trim().length > 1;
  useEffect(() => {
    if (!isAsked) return;
    const asking = new AbortController();
    const ask = async () => {
      const { signal } = asking;
      const response = await fetch(`/${locale}/search?${searchQuery(text, release)}`, { signal });
      const read = suggestionsSchema.safeParse(response.ok ? await response.json() : null);
      setFound(read.success ? { text, suggestions: read.data } : null);
    };
    // Without an answer the form still leads to the explorer.
    const timer = setTimeout(() => void ask().catch(() => undefined), pause);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [locale, text, release, isAsked]);
  return isAsked && found ? found.suggestions : null;
}
