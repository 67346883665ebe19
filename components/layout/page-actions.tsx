'use client';

import { useEffect } from 'react';

/**
 * What menus, fields to copy and pictures do where scripts run: one listener for all of a page, also for
 * what is fetched later. Shows nothing itself.
 */
export function PageActions() {
  useEffect(() => {
    // Buttons that only work with scripts show from here on, where they did not before: see `.needs-scripts`.
    document.documentElement.dataset.scripts = '';
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener('click', onClick, { signal });
    document.addEventListener('keydown', onKeyDown, { signal });
    // This event does not bubble.
    document.addEventListener('toggle', onToggle, { signal, capture: true });
    // Opened before scripts ran.
    for (const menu of document.querySelectorAll('details[open]')) void fetchParts(menu);
    // What was done before is done now: see `deferScripts`.
    window.dispatchEvent(new Event('scripts-ready'));
    return () => listening.abort();
  }, []);
  return null;
}

const openMenus = 'details.menu[open]';

function onToggle({ target }: Event): void {
  if (target instanceof HTMLDetailsElement && target.open) void fetchParts(target);
}

function onClick({ target }: MouseEvent): void {
  if (!(target instanceof Element)) return;
  for (const menu of document.querySelectorAll<HTMLDetailsElement>(openMenus))
    if (!menu.contains(target)) menu.open = false;
  const button = target.closest('button');
  if (button?.dataset.copied !== undefined) void copyField(button);
  if (button?.dataset.png !== undefined) void savePicture(button);
}

/** Escape closes the menu that has the focus, else every one, and hands the focus back. */
function onKeyDown({ key }: KeyboardEvent): void {
  if (key !== 'Escape') return;
  const own = document.activeElement?.closest<HTMLDetailsElement>(openMenus);
  const menus = own ? [own] : [...document.querySelectorAll<HTMLDetailsElement>(openMenus)];
  for (const menu of menus) menu.open = false;
  own?.querySelector('summary')?.focus();
}

/** Fetches what is made when it is asked for: see `FetchedPart`. Where that fails, the link in its place leads there. */
async function fetchParts(opened: Element): Promise<void> {
  const places = [...opened.querySelectorAll<HTMLElement>('[data-part]')];
  await Promise.all(places.filter((place) => place.closest('details') === opened).map(fetchPart));
}

async function fetchPart(place: HTMLElement): Promise<void> {
  const { part, isFetched } = place.dataset;
  const link = place.querySelector('a');
  if (!link || isFetched !== undefined) return;
  place.dataset.isFetched = '';
  try {
    const response = await fetch(link.href);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const made = page.querySelector(`.${part}`);
    if (!response.ok || !made) throw new Error(`There is no ${part} at ${link.href}`);
    place.replaceChildren(made);
  } catch {
    delete place.dataset.isFetched;
  }
}

/** Copies the field above a button, and says so; where the browser forbids it, the text is selected. */
async function copyField(button: HTMLButtonElement): Promise<void> {
  const place = button.closest('.copy-place');
  const field = place?.querySelector('textarea');
  const status = place?.querySelector('[role=status]');
  if (!field || !status) return;
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    status.textContent = button.dataset.copied ?? '';
  } catch {
    status.textContent = button.dataset.failed ?? '';
  }
}

/** Saves the SVG that a button names as PNG, drawn in the browser. */
async function savePicture(button: HTMLButtonElement): Promise<void> {
  const { png = '', fileName = '', failed = '' } = button.dataset;
  const alert = button.nextElementSibling;
  try {
    const { savePng } = await import('../ui/save-png');
    await savePng(png, fileName);
    if (alert) alert.textContent = '';
  } catch {
    if (alert) alert.textContent = failed;
  }
}
