import type { Viewport } from 'next';
import type { ReactNode } from 'react';
import { publicSans } from '../fonts';
import '../globals.css';
import { readLocale } from './page-view';

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#10161c' },
  ],
};

export default async function LocaleLayout({
  params,
  children,
}: {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}) {
  return (
    <html lang={await readLocale(params)} className={publicSans.variable}>
      <body className="font-sans antialiased">{children}</body>
    </html>
  );
}
