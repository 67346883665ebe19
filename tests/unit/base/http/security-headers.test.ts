import { describe, expect, test } from 'vitest';
import {
  inlineScriptHashes,
  policyOfFiles,
  policyOfPage,
  policyOfStaticFiles,
} from '@/lib/base/http/security-headers';

const open = { isEmbed: false, isClosed: false };
const directives = (policy: string) => policy.split('; ');

describe('the scripts of a page', () => {
  // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
  const alert = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";

  test('are known by their hashes, each once, wherever the tag’s attributes stand', () => {
    const html = '<script id="a" nonce="">alert(1)</script><p><script>alert(1)</script>';
    expect(inlineScriptHashes(html)).toEqual([alert]);
  });

  test('that are files need none', () => {
    expect(inlineScriptHashes('<script src="/a.js" async=""></script>')).toEqual([]);
    expect(inlineScriptHashes('<script async="" src="/a.js"></script>')).toEqual([]);
  });

  test('run, and no other', () => {
    const policy = policyOfPage('<script>alert(1)</script>', open);
    expect(directives(policy)).toContain(`script-src 'self' ${alert}`);
    expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe');
  });
});

test('only an embedded page stands in another site’s frame', () => {
  expect(directives(policyOfPage('', open))).toContain("frame-ancestors 'none'");
  expect(directives(policyOfPage('', { ...open, isEmbed: true }))).toContain('frame-ancestors *');
  expect(directives(policyOfFiles)).toContain("frame-ancestors 'none'");
});

test('where people’s own files are read, the page and its workers can send nothing', () => {
  for (const policy of [policyOfPage('', { ...open, isClosed: true }), policyOfStaticFiles]) {
    expect(directives(policy)).toEqual(
      expect.arrayContaining(["connect-src 'none'", "form-action 'none'", "base-uri 'none'"]),
    );
  }
});

test('a file runs nothing', () => {
  expect(directives(policyOfFiles)).toContain("default-src 'none'");
});
