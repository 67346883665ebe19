import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types, of the tests too; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  // A page is rendered once for people and search engines alike: its title stands in its head for both.
  htmlLimitedBots: /.*/,
  experimental: {
    // A start would load every page before it answers: each is loaded when it is first asked for.
    preloadEntriesOnStart: false,
    // Keeping what a build was made of takes a third of its work and 125 MB, and few builds come after a first.
    turbopackFileSystemCacheForBuild: false,
  },
};

export default config;
