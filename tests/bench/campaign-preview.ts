import { addEditor } from '@/lib/database/stores/editor-store';
import { db } from '@/lib/database/client';
import { campaignCsv, madeCampaign, madeContacts } from '../fixtures/campaign';
import { testPassword, testSecret } from '../fixtures/editors';
import { startBarometer } from './processes';
import { rowWithLimit, type Row } from './report';

/** Of several runs the middle one counts. */
const runs = 5;

const ours = { 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' };

/**
 * A campaign of 60 calls and 20 e-mails to each of some organisations from its file to its preview, as a browser sends it: the
 * form over HTTP, the redirect that answers it, and the page that shows what was measured.
 * @param organisations ids that the database has
 */
export async function measurePreview(
  database: string,
  organisations: readonly string[],
): Promise<Row> {
  const account = { email: 'bench@example.org', name: 'Bench', role: 'assessor' } as const;
  await addEditor(await db(), { ...account, password: testPassword });
  const server = await startBarometer(database, { AUTH_SECRET: testSecret });
  try {
    const cookie = await signIn(server.url, account.email);
    const csv = campaignCsv(organisations.flatMap((id) => madeContacts(id)));
    const waits: number[] = [];
    for (let run = 0; run < runs; run += 1) waits.push(await preview(server.url, cookie, csv));
    const wait = waits.toSorted((a, b) => a - b)[Math.floor(runs / 2)];
    const name = `a campaign of ${organisations.length} organisations × 80 contacts, from file to preview over HTTP`;
    return rowWithLimit(name, wait, { atMost: 2_000, unit: 'ms', digits: 0 });
  } finally {
    await server.stop();
  }
}

async function signIn(url: string, email: string): Promise<string> {
  const body = new URLSearchParams({ email, password: testPassword });
  const init = { method: 'POST', body, headers: ours, redirect: 'manual' } as const;
  const { headers } = await fetch(`${url}/en/import/session`, init);
  return headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}

/** @returns milliseconds until the preview is there, whole */
async function preview(url: string, cookie: string, csv: string): Promise<number> {
  const { id, body, funding, interests, scenarios, ...campaign } = madeCampaign();
  const form = new FormData();
  const fields = {
    ...{ id, protocol: '1', body, 'title.en': 'Spring campaign' },
    ...{ 'funding.en': funding.en ?? '', 'interests.en': interests.en ?? '' },
    scenarios_registered_on: campaign.scenarios_registered_on,
  };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const [at, { code, question, answer }] of scenarios.entries()) {
    form.set(`scenarios.${at}.code`, code);
    form.set(`scenarios.${at}.question.en`, question.en ?? '');
    form.set(`scenarios.${at}.answer.en`, answer.en ?? '');
  }
  form.set('file', new File([csv], 'spring.csv', { type: 'text/csv' }));
  const headers = { ...ours, Cookie: cookie };
  const begun = performance.now();
  const init = { method: 'POST', body: form, headers, redirect: 'manual' } as const;
  const sent = await fetch(`${url}/en/import/campaign/check`, init);
  const shown = await fetch(new URL(sent.headers.get('Location') ?? '', url), { headers });
  const page = await shown.text();
  const wait = performance.now() - begun;
  if (!page.includes('100.0 of 100')) throw new Error('The preview shows no result.');
  return wait;
}
