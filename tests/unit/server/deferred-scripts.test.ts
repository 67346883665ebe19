import { expect, test } from 'vitest';
import { inlineScriptHashes } from '@/lib/base/http/security-headers';
import { deferScripts } from '@/lib/server/deferred-scripts';

const file = (name: string) => `<script src="/_next/static/chunks/${name}.js" async=""></script>`;
const preload =
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>';
const page = (head: string, body = '') =>
  `<html><head>${head}<title>T</title></head><body>${body}</body></html>`;

test('no browser is told of a script in a tag', () => {
  const html = deferScripts(page(preload + file('a') + file('b'), file('c')));
  expect(html).not.toContain('<script src');
  expect(html).not.toContain('preload');
});

test('every script is named once, in the order of the page, at the end of the head', () => {
  const html = deferScripts(page(file('b') + file('a'), `<p>text</p>${file('b')}${file('c')}`));
  const names = ['b', 'a', 'c'].map((name) => `"/_next/static/chunks/${name}.js"`);
  expect(html).toContain(`([${names.join(',')}],8000)</script></head>`);
  expect(html).toContain('<title>T</title><script>');
  expect(html).toContain('<body><p>text</p></body>');
});

test('what stands in the page, and what only old browsers run, stays', () => {
  const old = '<script src="/_next/static/chunks/old.js" noModule=""></script>';
  const data = '<script>(self.__next_f=self.__next_f||[]).push([0])</script>';
  const html = deferScripts(page(old + file('a'), data));
  expect(html).toContain(old);
  expect(html).toContain(data);
});

test('the policy of a page knows the script that fetches the others', () => {
  expect(inlineScriptHashes(deferScripts(page(file('a'))))).toHaveLength(1);
  expect(inlineScriptHashes(deferScripts(page(file('a'))))).not.toEqual(
    inlineScriptHashes(deferScripts(page(file('b')))),
  );
});

test('a page without scripts stays as it is', () => {
  expect(deferScripts(page('', '<p>$& text</p>'))).toBe(page('', '<p>$& text</p>'));
});
