import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { layers } from '../../../dependency-cruiser.config.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const text = readFileSync(path.join(root, 'docs/architecture.md'), 'utf8');

const named = [...text.matchAll(/`((?:app|components|lib|prisma|tests)\/[^`]+)`/g)].map(
  ([, file = '']) => file,
);

test('the page on architecture names files of each way through the code', () => {
  expect(named.length).toBeGreaterThan(20);
});

test.each(named)('%s, which the page on architecture names, exists', (file) => {
  expect(existsSync(path.join(root, file))).toBe(true);
});

test('every folder that lint knows exists, and is on the page', () => {
  for (const layer of Object.keys(layers)) {
    expect(existsSync(path.join(root, layer)), layer).toBe(true);
    expect(text, layer).toContain(layer);
  }
});
