import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { StepFailed } from '@/lib/setup/run-command.mjs';
import { buildApp, installAndGenerate, runSteps } from '@/lib/setup/setup-steps.mjs';
import { findBrowser } from '../setup/browser.mjs';
import { createTestFolder } from '../setup/test-database';
import { printTable, type Row } from './report';
import { startSeeded } from './seeded-barometer';

// npm run lighthouse: what Lighthouse says of six pages, on a computer and on a phone, the median of
// five runs each. It weighs 185 MB and is fetched when it is asked for, so that neither `npm start` nor `npm test` installs it.

const lighthouse = 'lighthouse@12.8.2';

const pages = {
  dashboard: '/en',
  theme: '/en/themes/waiting',
  figure: '/en/figures/be-2010-switched-provider',
  explorer: '/en/figures',
  country: '/en/countries/BE',
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

/** How often a page is examined; of each measure the median counts. */
const RUNS = 5;
/** How often Lighthouse may break off in one examination: on a busy computer it loses its browser. */
const ATTEMPTS = 3;

type Marks = { scores: number[]; lcp: number; tbt: number; cls: number; scripts: number };

async function examine(url: string, device: keyof typeof devices): Promise<Marks> {
  const folder = createTestFolder();
  const file = path.join(folder.path, 'report.json');
  const args = ['--yes', lighthouse, url, ...devices[device], '--quiet', '--output=json'];
  const flagged = [...args, `--output-path=${file}`, `--chrome-flags=${flags.join(' ')}`];
  const env = { ...process.env, CHROME_PATH: findBrowser() };
  try {
    await promisify(execFile)('npx', flagged, { env });
    const { categories, audits } = reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const { items } = audits['resource-summary'].details;
    return {
      scores: Object.values(categories).map(({ score }) => Math.round(score * 100)),
      lcp: audits['largest-contentful-paint'].numericValue,
      tbt: audits['total-blocking-time'].numericValue,
      cls: audits['cumulative-layout-shift'].numericValue,
      scripts: items.find(({ resourceType }) => resourceType === 'script')?.transferSize ?? 0,
    };
  } finally {
    folder.remove();
  }
}

/** Examines again where Lighthouse itself broke off, and says so. */
async function examineSurely(url: string, device: keyof typeof devices): Promise<Marks> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await examine(url, device);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      console.error(`Lighthouse broke off at ${url}: examined again.`);
    }
  }
}

async function examineOften(url: string, device: keyof typeof devices): Promise<string> {
  const runs: Marks[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await examineSurely(url, device));
  const of = (measure: (marks: Marks) => number) => medianOf(runs.map(measure));
  return [
    [0, 1, 2, 3].map((index) => of(({ scores }) => scores[index] ?? 0)).join('/'),
    `LCP ${(of(({ lcp }) => lcp) / 1000).toFixed(1)} s`,
    `TBT ${of(({ tbt }) => tbt).toFixed(0)} ms`,
    `CLS ${of(({ cls }) => cls).toFixed(3)}`,
    `scripts ${(of(({ scripts }) => scripts) / 1000).toFixed(0)} KB`,
    `load ${(loadavg()[0] ?? 0).toFixed(1)}`,
  ].join(', ');
}

function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
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
          measured: await examineOften(server.url + address, device),
        });
  } finally {
    await server.stop();
  }
  printTable(rows);
}

await runSteps(runLighthouse);
