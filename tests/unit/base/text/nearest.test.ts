import { expect, test } from 'vitest';
import { nearest, nearestInWords } from '@/lib/base/text/nearest';

const known = [
  ['switched provider after poor service', 'switched-provider'],
  ['satisfied with the service', 'satisfied'],
  ['answered within a minute', 'answered'],
] as const;

test.each([
  ['answered within a minut', 'answered'],
  ['satisfied with service', 'satisfied'],
  ['something else', null],
])('%s is a slip of the pen for %s', (typed, meant) => {
  expect(nearest(typed, known)).toBe(meant);
});

test.each([
  ['switched provider because of poor customer service', 'switched-provider'],
  // One word in common, and half of the words, are not enough.
  ['service', null],
  ['poor service of a mobile network in town', null],
  ['', null],
])('%s says in other words %s', (typed, meant) => {
  expect(nearestInWords(typed, known)).toBe(meant);
});
