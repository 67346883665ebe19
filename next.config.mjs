import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js';

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
];

/** Only what is made to be embedded may stand in another site's frame. */
const closedHeaders = [
  { key: 'Content-Security-Policy', value: "frame-ancestors 'none'" },
  { key: 'X-Frame-Options', value: 'DENY' },
];
const embedHeaders = [{ key: 'Content-Security-Policy', value: 'frame-ancestors *' }];

/**
 * On the page that reads people's own files, nothing can be fetched or sent, neither by the page nor by
 * its workers, whose own files carry the same policy; nor can another site be reached by any other way.
 */
const closedToNetwork = [
  {
    key: 'Content-Security-Policy',
    value: [
      ...["connect-src 'none'", "form-action 'none'", "base-uri 'none'", "frame-ancestors 'none'"],
      ...["default-src 'self' 'unsafe-inline' blob: data:", "object-src 'none'"],
    ].join('; '),
  },
];
const callLogRoutes = ['/:locale(fr|nl|en)/benchmark', '/_next/static/:path*'];

/**
 * The development server sends what has changed over a connection of its own.
 * @param {string} phase
 * @returns {import('next').NextConfig}
 */
export default function config(phase) {
  const isClosed = phase !== PHASE_DEVELOPMENT_SERVER;
  return {
    poweredByHeader: false,
    reactStrictMode: true,
    // `npm test` checks the types, of the tests too; a start need not do it again.
    typescript: { ignoreBuildErrors: true },
    // As large as an import may be, with what its form says besides: lib/import/import-limits.ts.
    experimental: { proxyClientMaxBodySize: 21_000_000 },
    headers: async () => [
      { source: '/:path*', headers: securityHeaders },
      { source: '/((?!embed/).*)', headers: closedHeaders },
      { source: '/embed/:path*', headers: embedHeaders },
      ...(isClosed ? callLogRoutes.map((source) => ({ source, headers: closedToNetwork })) : []),
    ],
  };
}
