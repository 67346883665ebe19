import { expect, test } from 'vitest';
import { embedCode, embedHref } from '@/lib/features/embeds/embed-links';

test('an embedded page has its filters in its address', () => {
  const target = { locale: 'nl', form: 'charts', id: 'waiting-times' } as const;
  expect(embedHref(target, '')).toBe('/embed/nl/charts/waiting-times');
  expect(embedHref(target, 'country=BE&release=1')).toBe(
    '/embed/nl/charts/waiting-times?country=BE&release=1',
  );
});

test('the code is a frame and the script, whatever the title holds', () => {
  const frame = {
    href: '/embed/en/charts/a?country=BE&year=2010',
    title: 'A "b" <c>',
    height: 400,
  };
  expect(embedCode('https://barometer.example', frame).split('\n')).toEqual([
    '<iframe src="https://barometer.example/embed/en/charts/a?country=BE&amp;year=2010" title="A &quot;b&quot; &lt;c&gt;" width="100%" height="400" loading="lazy" style="border:0;max-width:100%"></iframe>',
    '<script src="https://barometer.example/embed.js" async></script>',
  ]);
  expect(embedCode('https://barometer.example', { ...frame, width: 320 })).toContain('width="320"');
});
