import localFont from 'next/font/local';

/** Public Sans (SIL Open Font License 1.1), served by ourselves. */
export const publicSans = localFont({
  src: '../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
  weight: '100 900',
  // Where it comes late, the page keeps the typeface it was begun with: nothing moves under the reader.
  display: 'optional',
  variable: '--font-public-sans',
});
