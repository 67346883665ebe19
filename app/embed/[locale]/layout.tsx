import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { readLocale } from '@/app/[locale]/page-view';
import { publicSans } from '@/app/fonts';
import { shareMetadata } from '@/app/share-metadata';
import '@/app/globals.css';

type Params = Promise<{ locale: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return shareMetadata(await readLocale(params));
}

/** Pages for other sites' frames. Their links lead out of the frame, where the rest of the site may not stand. */
export default async function EmbedLayout({
  params,
  children,
}: {
  params: Params;
  children: ReactNode;
}) {
  return (
    <html lang={await readLocale(params)} className={publicSans.variable}>
      <head>
        <base target="_blank" />
      </head>
      <body className="font-sans antialiased">{children}</body>
    </html>
  );
}
