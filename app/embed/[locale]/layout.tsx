import type { ReactNode } from 'react';
import { readLocale } from '@/app/[locale]/page-view';
import { publicSans } from '@/app/fonts';
import '@/app/globals.css';

/** Pages for other sites' frames. Their links lead out of the frame, where the rest of the site may not stand. */
export default async function EmbedLayout({
  params,
  children,
}: {
  params: Promise<{ locale: string }>;
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
