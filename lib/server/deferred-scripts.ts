/** A script of Next, and what asks a browser to fetch one early. */
const scriptTag = /<script src="(\/_next\/static\/[^"]+)" async=""><\/script>/g;
const preloadTag = /<link rel="preload" as="script"[^>]*>/g;

/** Time after loading, in ms, after which scripts are fetched although nobody gave a sign. */
const idleTime = 8_000;

/**
 * The HTML of a page whose scripts are fetched at the first sign of a person: a pointer, a touch, a key, a
 * scroll, the focus, else after some idle seconds. Before that links, forms and `details` do their plain
 * work.
 * @param html a page as Next wrote it: its scripts are files that may run in any order
 */
export function deferScripts(html: string): string {
  const addresses = [...new Set([...html.matchAll(scriptTag)].map(([, address]) => address))];
  if (addresses.length === 0) return html;
  const loader = `<script>(${loadScripts})(${JSON.stringify(addresses)},${idleTime})</script>`;
  return html
    .replaceAll(scriptTag, '')
    .replaceAll(preloadTag, '')
    .replace('</head>', () => `${loader}</head>`);
}

/**
 * Runs in the browser, as it stands here. A key that walks a chart is left on its mark until the chart can
 * take it: `data-keys`, which the live chart reads when it begins.
 */
const loadScripts = `(addresses, idleTime) => {
  const signs = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'wheel', 'scroll', 'focusin'];
  const load = () => {
    signs.forEach((sign) => removeEventListener(sign, load, true));
    addresses.splice(0).forEach((address) => {
      const script = document.createElement('script');
      script.src = address;
      script.async = true;
      document.head.append(script);
    });
  };
  signs.forEach((sign) => addEventListener(sign, load, { capture: true, passive: true }));
  addEventListener('load', () => setTimeout(load, idleTime));
  addEventListener('keydown', (event) => {
    const mark = event.target.closest && event.target.closest('[data-point]');
    if (!mark || mark.closest('[data-live]') || !/^(Arrow|Home|End)/.test(event.key)) return;
    event.preventDefault();
    mark.dataset.keys = ((mark.dataset.keys || '') + ' ' + event.key).trim();
  });
}`
  .replace(/\n\s*/g, ' ')
  .trim();
