import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { publicUrl } from '@/lib/base/settings/settings';

export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection();
  return {
    rules: { userAgent: '*', allow: '/', disallow: '/api/' },
    sitemap: `${publicUrl()}/sitemap.xml`,
  };
}
