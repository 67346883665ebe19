import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { StepFailed } from '@/lib/setup/run-command.mjs';
import { buildApp, installAndGenerate, runSteps } from '@/lib/setup/setup-steps.mjs';
import { findBrowser } from '../setup/browser.mjs';
import { createTestFolder } from '../setup/test-database';
import { printTable, type Row } from './report';
import { startSeeded } from './seeded-barometer';

// npm run lighthouse: what Lighthouse says of five pages, on a computer and on a phone. It weighs 185 MB
// and is fetched when it is asked for, so that neither `npm start` nor `npm test` installs it.

const lighthouse = 'lighthouse@12.8.2';

const pages = {
  dashboard: '/en',
  theme: '/en/themes/waiting',
  figure: '/en/figures/be-2010-switched-provider',
  explorer: '/en/figures',
  benchmark: '/en/benchmark',
} as const;

/** Lighthouse's own two devices; the phone is four times slower and on a slow mobile network. */
const devices = { computer: ['--preset=desktop'], phone: [] } as const;

const flags = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

const score = z.object({ score: z.number() });
const audit = z.object({ numericValue: z.number() });
const reportSchema = z.object({
  categories: z.object({
    performance: score,
    accessibility: score,
    'best-practices': score,
    seo: score,
  }),
  audits: z.object({
    'largest-contentful-paint': audit,
    'total-blocking-time': audit,
    'cumulative-layout-shift': audit,
    'resource-summary': z.object({
      details: z.object({
        items: z.array(z.object({ resourceType: z.string(), transferSize: z.number() })),
      }),
    }),
  }),
});

async function examine(url: string, device: keyof typeof devices): Promise<string> {
  const folder = createTestFolder();
  const file = path.join(folder.path, 'report.json');
  const args = ['--yes', lighthouse, url, ...devices[device], '--quiet', '--output=json'];
  const flagged = [...args, `--output-path=${file}`, `--chrome-flags=${flags.join(' ')}`];
  const env = { ...process.env, CHROME_PATH: findBrowser() };
  await promisify(execFile)('npx', flagged, { env });
  const { categories, audits } = reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  folder.remove();
  const scores = Object.values(categories).map(({ score }) => Math.round(score * 100));
  const scripts = audits['resource-summary'].details.items.find(
    ({ resourceType }) => resourceType === 'script',
  );
  return [
    scores.join('/'),
    `LCP ${(audits['largest-contentful-paint'].numericValue / 1000).toFixed(1)} s`,
    `TBT ${audits['total-blocking-time'].numericValue.toFixed(0)} ms`,
    `CLS ${audits['cumulative-layout-shift'].numericValue.toFixed(3)}`,
    `scripts ${((scripts?.transferSize ?? 0) / 1000).toFixed(0)} KB`,
  ].join(', ');
}

async function runLighthouse(): Promise<void> {
  if (findBrowser() === undefined) throw new StepFailed('Lighthouse needs Chromium or Chrome.');
  await installAndGenerate();
  await buildApp();
  const server = await startSeeded();
  const rows: Row[] = [];
  try {
    for (const device of ['computer', 'phone'] as const)
      for (const [page, address] of Object.entries(pages))
        rows.push({
          figure: `${page}, ${device}: performance/accessibility/best practices/SEO`,
          measured: await examine(server.url + address, device),
        });
  } finally {
    await server.stop();
  }
  printTable(rows);
}

await runSteps(runLighthouse);
