import localFont from 'next/font/local';

/** Public Sans (SIL Open Font License 1.1), served by ourselves. */
export const publicSans = localFont({
  src: '../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
  weight: '100 900',
  display: 'swap',
  variable: '--font-public-sans',
});
