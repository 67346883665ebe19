import { expect, test } from 'vitest';
import { svgElement, escapeText, textElement } from '@/lib/domain/charts/pictures/svg-markup';

test('text cannot become markup, between tags or in an attribute', () => {
  expect(escapeText('a < b & "c" > d')).toBe('a &lt; b &amp; &quot;c&quot; &gt; d');
  expect(textElement('1 < 2', { fill: '"/><script>' })).toBe(
    '<text fill="&quot;/&gt;&lt;script&gt;">1 &lt; 2</text>',
  );
});

test('an svgElement rounds its numbers, leaves out what is undefined and keeps its children', () => {
  expect(svgElement('g', { x: 1 / 3, y: 2, fill: undefined }, '<a></a>', '<b></b>')).toBe(
    '<g x="0.33" y="2"><a></a><b></b></g>',
  );
});
