import { createHash } from 'node:crypto';

/** A script of Next, and what asks a browser to fetch one early. */
const scriptTag = /<script src="(\/_next\/static\/[^"]+)" async=""><\/script>/g;
const preloadTag = /<link rel="preload" as="script"[^>]*>/g;

/** What Next's scripts make the page live from: the page once more, as React sends it to them. */
const dataTag =
  /<script>((?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\(.*?\))<\/script>/gs;

/** The end of a part of an SVG without content, which may close itself: hundreds on a page. */
const emptyPart = /(?<=")><\/(?:circle|line|path|rect)>/g;

/** Time after loading, in ms, after which scripts are fetched although nobody gave a sign. */
const idleTime = 8_000;

/** What the scripts of a page need once they come, in a file of its own that its content names. */
export type PageData = { address: string; mark: string; script: string };

/** A page to read; null for its data where the page itself still holds them, or has none. */
export type DeferredPage = { html: string; data: PageData | null };

/**
 * A page whose scripts are fetched at the first sign of a person: a pointer, a touch, a key, a scroll, the
 * focus, else after some idle seconds. Before that links, forms and `details` do their plain work.
 * @param page as Next wrote it: its scripts are files that may run in any order
 * @param path its address, by which its data can be asked for; null leaves them in the page
 */
export function deferScripts(page: string, path: string | null): DeferredPage {
  const files = [...page.matchAll(scriptTag)].map(([, address = '']) => address);
  if (files.length === 0) return { html: page, data: null };
  const data = path === null ? null : dataOf(page, path);
  const addresses = [...(data ? [data.address] : []), ...new Set(files)];
  // An address may hold what would end a script.
  const list = JSON.stringify(addresses).replaceAll('<', '\\u003c');
  const loader = `<script>(${loadScripts})(${list},${idleTime})</script>`;
  const html = page
    .replaceAll(scriptTag, '')
    .replaceAll(preloadTag, '')
    .replaceAll(emptyPart, '/>')
    .replace('</head>', () => `${loader}</head>`);
  return { html: data ? html.replaceAll(dataTag, '') : html, data };
}

function dataOf(page: string, path: string): PageData | null {
  const script = [...page.matchAll(dataTag)].map(([, push = '']) => push).join(';\n');
  if (script === '') return null;
  const mark = createHash('sha256').update(script).digest('base64url').slice(0, 22);
  return { address: `/page-data/${mark}${path}`, mark, script };
}

/**
 * Runs in the browser, as it stands here. Browsers tell of a pointer that rests where a page comes to lie:
 * only one that moves is a sign. Scripts run in the order of the list, whatever comes first. What
 * only they can do is done again once they say that they are ready: clicks on what leads nowhere by itself,
 * Escape, and keys that walk a chart.
 */
const loadScripts = `(addresses, idleTime) => {
  const page = document.documentElement;
  const signs = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'wheel', 'scroll', 'focusin'];
  const load = () => {
    signs.forEach((sign) => removeEventListener(sign, notice, true));
    addresses.splice(0).forEach((address) => {
      const script = document.createElement('script');
      script.src = address;
      script.async = false;
      script.onerror = () => delete page.dataset.scripts;
      document.head.append(script);
    });
  };
  let place = null;
  const notice = ({ type, screenX, screenY }) => {
    const before = place;
    place = screenX + ' ' + screenY;
    if (type !== 'pointermove' || (before !== null && before !== place)) load();
  };
  signs.forEach((sign) => addEventListener(sign, notice, { capture: true, passive: true }));
  addEventListener('load', () => setTimeout(load, idleTime));
  page.dataset.scripts = '';
  const held = [];
  const within = (event, selector) => event.target.closest && event.target.closest(selector);
  const hold = (event) => {
    if (event.type === 'keydown') {
      const isWalk = within(event, '[data-point]') && /^(Arrow|Home|End)/.test(event.key);
      if (isWalk) event.preventDefault();
      else if (event.key !== 'Escape') return;
    } else if (within(event, 'a, summary, label, input, select, textarea, button:not([type=button])')) return;
    held.push(event);
  };
  const acts = ['pointerdown', 'click', 'keydown'];
  acts.forEach((act) => addEventListener(act, hold, true));
  addEventListener('scripts-ready', () => {
    acts.forEach((act) => removeEventListener(act, hold, true));
    setTimeout(() => held.splice(0).forEach((event) => {
      const target = event.type === 'keydown' ? document.activeElement : event.target;
      target.dispatchEvent(new event.constructor(event.type, event));
    }));
  }, { once: true });
}`
  .replace(/\n\s*/g, ' ')
  .trim();
