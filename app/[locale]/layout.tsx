import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { publicSans } from '../fonts';
import '../globals.css';
import { shareMetadata } from '../share-metadata';
import { readLocale } from './page-view';

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#10161c' },
  ],
};

type Params = Promise<{ locale: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return shareMetadata(await readLocale(params));
}

export default async function LocaleLayout({
  params,
  children,
}: {
  params: Params;
  children: ReactNode;
}) {
  return (
    <html lang={await readLocale(params)} className={publicSans.variable} suppressHydrationWarning>
      <body className="font-sans antialiased">{children}</body>
    </html>
  );
}
