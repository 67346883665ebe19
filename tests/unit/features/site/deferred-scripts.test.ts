import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { inlineScriptHashes } from '@/lib/base/http/security-headers';
import { deferScripts } from '@/lib/features/site/deferred-scripts';

const file = (name: string) => `<script src="/_next/static/chunks/${name}.js" async=""></script>`;
const preload =
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>';
const page = (head: string, body = '') =>
  `<html><head>${head}<title>T</title></head><body>${body}</body></html>`;
const begin = '(self.__next_f=self.__next_f||[]).push([0])';
const push = 'self.__next_f.push([1,"1:\\"a)\\"\\n"])';

test('no browser is told of a script in a tag', () => {
  const { html } = deferScripts(page(preload + file('a') + file('b'), file('c')), null);
  expect(html).not.toContain('<script src');
  expect(html).not.toContain('preload');
});

test('every script is named once, in the order of the page, at the end of the head', () => {
  const made = page(file('b') + file('a'), `<p>text</p>${file('b')}${file('c')}`);
  const { html } = deferScripts(made, null);
  const names = ['b', 'a', 'c'].map((name) => `"/_next/static/chunks/${name}.js"`);
  expect(html).toContain(`([${names.join(',')}],8000)</script></head>`);
  expect(html).toContain('<title>T</title><script>');
  expect(html).toContain('<body><p>text</p></body>');
});

test('what stands in the page, and what only old browsers run, stays', () => {
  const old = '<script src="/_next/static/chunks/old.js" noModule=""></script>';
  const data = `<script>${begin}</script><script>${push}</script>`;
  const { html } = deferScripts(page(old + file('a'), data), null);
  expect(html).toContain(old);
  expect(html).toContain(data);
});

test('what scripts live from has an address of its own, by its content, and is the first in the list', () => {
  const other = '<script id="_R_">run()</script>';
  const made = page(file('a'), `${other}<script>${begin}</script><p>1</p><script>${push}</script>`);
  const { html, data } = deferScripts(made, '/en?q=%3C/script%3E');
  const script = `${begin};\n${push}`;
  const mark = createHash('sha256').update(script).digest('base64url').slice(0, 22);
  expect(data).toEqual({ address: `/page-data/${mark}/en?q=%3C/script%3E`, mark, script });
  expect(html).toContain(`(["/page-data/${mark}/en?q=%3C/script%3E","/_next/static/chunks/a.js"],`);
  expect(html).toContain(`<body>${other}<p>1</p></body>`);
  expect(html).not.toContain('__next_f');
});

test('the policy of a page knows the script that fetches the others', () => {
  const hashes = (name: string) => inlineScriptHashes(deferScripts(page(file(name)), null).html);
  expect(hashes('a')).toHaveLength(1);
  expect(hashes('a')).not.toEqual(hashes('b'));
});

test('parts of drawings that hold nothing close themselves; what holds something stays', () => {
  const broken = '<line y2="9"><title>Break</title></line>';
  const drawn = '<svg><circle r="5"></circle><rect width="1"></rect></svg>';
  const { html } = deferScripts(page(file('a'), drawn + broken), null);
  expect(html).toContain(`<body><svg><circle r="5"/><rect width="1"/></svg>${broken}</body>`);
});

test('a page without scripts stays as it is', () => {
  const made = page('', '<p>$& text</p>');
  expect(deferScripts(made, '/en')).toEqual({ html: made, data: null });
});
