import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import iconv from 'iconv-lite';
import { axeOn } from './support/axe';

/** The desk as its reader names its parts, in English. */
function toolOf(page: Page) {
  const log = (name: string) => page.getByRole('group', { name, exact: true });
  const first = log('First log');
  const choose = async (name: string, content: string | Buffer, place = first) => {
    const field = place.getByLabel('Choose a file');
    // The field is closed until the page's scripts run.
    await expect(field).toBeEnabled();
    await field.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  };
  return {
    first,
    second: log('Second log'),
    choose,
    sample: first.getByRole('button', { name: 'Try a made-up log' }),
    status: first.getByRole('status'),
    questions: page.getByRole('form', { name: 'Please supply what the file does not contain' }),
    rules: page.getByRole('heading', { name: /^How .* was read$/ }),
  };
}

const lines = (...rows: string[]) => rows.join('\n');

const threeCalls = lines(
  'Start,Answered,Wait (s)',
  '2024-03-14 09:00:00,Y,12',
  '2024-03-14 09:05:00,Y,160',
  '2024-03-14 09:10:00,N,40',
);
const openDates = lines(
  'Start;Statut;Attente (s)',
  '03/04/2024 09:00;Répondu;12',
  '05/04/2024 09:00;Abandonné;40',
);
const totals = lines(
  'Date,Offered,Answered,Abandoned,Average wait (s),Service level (20 s)',
  '2024-01-01,100,90,10,20,80%',
  '2024-01-02,200,150,50,40,60%',
  'Total,300,240,60,33,66%',
);

test('a made-up log is tried in one click, and says that it is made up', async ({ page }) => {
  await page.goto('/en/benchmark');
  const { sample, status, first, rules } = toolOf(page);
  await sample.click();
  await expect(status).toHaveText(/^made-up-call-log\.csv: 4,\d{3} calls read\.$/);
  await expect(first.getByText('Made-up data, with no link')).toBeVisible();
  await expect(rules).toHaveText('How made-up-call-log.csv was read');
});

test('nothing is sent once a file is chosen, and nothing could be', async ({ page }) => {
  await page.goto('/en/benchmark');
  const { choose, status, sample } = toolOf(page);
  await expect(sample).toBeEnabled();
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await choose('calls.csv', threeCalls);
  await expect(status).toHaveText('calls.csv: 3 calls read.');
  await page.getByRole('button', { name: 'Another file' }).click();
  await choose('again.csv', threeCalls);
  await expect(status).toHaveText('again.csv: 3 calls read.');
  expect([asked, complaints]).toEqual([[], []]);

  const isRefused = () => fetch('/api/health').then(String, () => 'refused');
  expect(await page.evaluate(isRefused)).toBe('refused');
  expect(page.workers()).toHaveLength(2);
  for (const worker of page.workers()) expect(await worker.evaluate(isRefused)).toBe('refused');
  expect(asked).toEqual([]);
  await page.evaluate(() => {
    new Image().src = '/icon.svg?noticed';
  });
  await expect.poll(() => asked).toHaveLength(1);
});

test('works without a network once it is loaded', async ({ page, context }) => {
  await page.goto('/en/benchmark');
  const { choose, status, second, questions, sample } = toolOf(page);
  await expect(sample).toBeEnabled();
  await context.setOffline(true);
  await choose('calls.csv', openDates);
  await questions.getByLabel('Day, month, year').check();
  await questions.getByRole('button', { name: 'Continue with these answers' }).click();
  await expect(status).toHaveText('calls.csv: 2 calls read.');
  await second.getByText('Compare with a second log').click();
  await second.getByRole('button', { name: 'Try a made-up log' }).click();
  await expect(second.getByRole('status')).toHaveText(/4,\d{3} calls read/);
});

test('a file of a French system: semicolons, Windows-1252, decimal commas', async ({ page }) => {
  await page.goto('/en/benchmark');
  const { choose, status } = toolOf(page);
  const text = lines(
    'Début;Durée d’attente (s);Décroché;Numéro appelant',
    '14/03/2024 09:00;12,5;oui;0470',
    '14/03/2024 09:05;160;non;0471',
  );
  await choose('appels.csv', iconv.encode(text, 'windows-1252'));
  await expect(status).toHaveText('appels.csv: 2 calls read.');
  await page.getByText('Columns: see and change').click();
  const columns = page.getByRole('form', { name: 'Meaning of the columns' });
  await expect(columns.getByText('(windows-1252), header in row 1')).toBeVisible();
  const rows = columns.getByRole('row');
  await expect(rows.nth(2)).toContainText('Durée d’attente (s)');
  await expect(rows.nth(2)).toContainText('12,5 · 160');
  await expect(columns.getByLabel('Meaning of Durée d’attente (s)')).toHaveValue('wait');
  await expect(rows.nth(4)).toContainText('not shown, to protect the caller’s privacy');
  await expect(columns).not.toContainText('0470');
});

test('the meaning of a column can be changed', async ({ page }) => {
  await page.goto('/en/benchmark');
  const { choose, status } = toolOf(page);
  await choose('calls.csv', threeCalls);
  await expect(status).toHaveText('calls.csv: 3 calls read.');
  await page.getByText('Columns: see and change').click();
  await page.getByLabel('Meaning of Wait (s)').selectOption('Talk time');
  await page.getByRole('button', { name: 'Read again with these columns' }).click();
  const met = page.getByRole('row', { name: /^2 Answered, with no wait recorded/ });
  await expect(met).toBeVisible();
});

test('asks for the order of dates, and guesses nothing', async ({ page }) => {
  await page.goto('/en/benchmark');
  const { choose, status, questions } = toolOf(page);
  await choose('calls.csv', openDates);
  await expect(status).toHaveText('calls.csv needs an answer from you.');
  const group = questions.getByRole('group', {
    name: 'In which order are the dates in “Start” written?',
  });
  await expect(group.getByRole('radio')).toHaveCount(2);
  await expect(group.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(
    group.getByLabel('Day, month, year: 03/04/2024 09:00 means 3 April 2024'),
  ).toBeVisible();
  // Not without an answer.
  await questions.getByRole('button', { name: 'Continue with these answers' }).click();
  await expect(status).toHaveText('calls.csv needs an answer from you.');
  await group.getByLabel('Month, day, year: 03/04/2024 09:00 means 4 March 2024').check();
  await questions.getByRole('button', { name: 'Continue with these answers' }).click();
  await expect(status).toHaveText('calls.csv: 2 calls read.');
});

test('answers are kept for the next file of the same columns, until they are forgotten', async ({
  page,
}) => {
  await page.goto('/en/benchmark');
  const { choose, status, questions, first } = toolOf(page);
  await choose('march.csv', openDates);
  await questions.getByLabel('Month, day, year').check();
  await questions.getByRole('button', { name: 'Continue with these answers' }).click();
  await expect(status).toHaveText('march.csv: 2 calls read.');
  await expect(first.getByText(/^Your answers are kept in this browser/)).toBeVisible();
  const stored = () => page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
  expect(await stored()).toContain('mdy');
  expect(await stored()).not.toMatch(/Start|Attente|2024|march/);
  const taking = page.waitForEvent('download');
  await first.getByRole('button', { name: 'Download the answers, for the command line' }).click();
  const taken = await taking;
  expect(taken.suggestedFilename()).toBe('service-barometer_answers_march_en.json');
  expect(JSON.parse(readFileSync(await taken.path(), 'utf8'))).toEqual({
    ...{ version: 1, header: ['Start', 'Statut', 'Attente (s)'] },
    answers: { columns: {}, dateOrder: 'mdy' },
  });

  await page.reload();
  await choose('april.csv', openDates.replace('12', '15'));
  await expect(status).toHaveText('april.csv: 2 calls read.');
  await expect(first.getByText(/^Your answers for an earlier file .* were used/)).toBeVisible();
  await first.getByRole('button', { name: 'Forget them', exact: true }).click();
  await expect(first.getByText('Your answers are not kept for other files.')).toBeVisible();
  expect(await stored()).not.toContain('mdy');
  await first.getByRole('button', { name: 'Forget them and read the file again' }).click();
  await expect(status).toHaveText('april.csv needs an answer from you.');

  await page.reload();
  await choose('may.csv', openDates);
  await expect(status).toHaveText('may.csv needs an answer from you.');
});

test('where a browser keeps nothing, answers are used and not kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto('/en/benchmark');
  const { choose, status, questions, first } = toolOf(page);
  await choose('march.csv', openDates);
  await questions.getByLabel('Month, day, year').check();
  await questions.getByRole('button', { name: 'Continue with these answers' }).click();
  await expect(status).toHaveText('march.csv: 2 calls read.');
  await expect(first.getByText('Your answers are not kept for other files.')).toBeVisible();
});

for (const [locale, choose, title, message] of [
  ['fr', 'Choisir un fichier', 'Impossible de lire vide.csv', 'Le fichier est vide.'],
  ['nl', 'Kies een bestand', 'vide.csv kan niet worden gelezen', 'Het bestand is leeg.'],
  ['en', 'Choose a file', 'vide.csv cannot be read', 'The file is empty.'],
] as const) {
  test(`${locale}: says what is wrong with a file, and takes another`, async ({ page }) => {
    await page.goto(`/${locale}/benchmark`);
    const field = page.getByLabel(choose);
    await expect(field).toBeEnabled();
    const file = { name: 'vide.csv', mimeType: 'text/csv' };
    await field.setInputFiles({ ...file, buffer: Buffer.alloc(0) });
    const problem = page.getByRole('note').filter({ hasText: title });
    await expect(problem).toContainText(message);
    await field.setInputFiles({ ...file, buffer: Buffer.from(threeCalls) });
    await expect(problem).toBeHidden();
  });
}

test('rows that are no calls are listed and can be taken away', async ({ page }) => {
  await page.goto('/en/benchmark');
  const { choose, status } = toolOf(page);
  await choose('calls.csv', `${threeCalls}\n2024-03-14 09:15:00,Y,soon\n2024-03-14 09:20:00,Y,-4`);
  await expect(status).toHaveText('calls.csv: 3 calls read.');
  await expect(page.getByText('2 rows could not be read')).toBeVisible();
  const unreadable = page.getByRole('row', { name: '5 Wait (s) soon Not a length of time' });
  await expect(unreadable).toBeHidden();
  // Beside the verdict, one click away.
  const verdict = page.getByRole('region', { name: 'Verdict' });
  await expect(verdict.getByText('2 rows of the file could not be read.')).toBeVisible();
  await verdict.getByRole('link', { name: 'See what stands there' }).click();
  await expect(unreadable).toBeInViewport();
  await expect(page.getByRole('row', { name: /^1 A negative wait/ })).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download all of them (CSV)' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('unreadable-rows.csv');
  expect(readFileSync(await file.path(), 'utf8')).toBe(
    '\ufeffrow,column,found,code\r\n5,Wait (s),soon,Not a length of time\r\n6,Wait (s),"\'-4",Negative wait\r\n',
  );
});

test('a file of totals is shown for what it allows, and not measured', async ({ page }) => {
  await page.goto('/en/benchmark');
  const { choose, first, rules } = toolOf(page);
  await choose('days.csv', totals);
  await expect(first.getByText('This file holds totals, not calls')).toBeVisible();
  await expect(first.getByRole('row', { name: 'Offered 300' })).toBeVisible();
  await expect(first.getByRole('row', { name: /^Average speed of answer.* 33 s$/ })).toBeVisible();
  await expect(first.getByRole('row', { name: /within 20 s.* 66\.7%$/ })).toBeVisible();
  await expect(rules).toBeHidden();
  await first.getByRole('button', { name: 'No, each row is one call: measure them' }).click();
  await expect(first.getByText('This file holds totals, not calls')).toBeHidden();
  await expect(first.getByRole('group').first()).toBeVisible();
});

test('two logs stand side by side; what is left moves up', async ({ page }) => {
  await page.goto('/en/benchmark');
  const { choose, first, second, status, rules } = toolOf(page);
  await choose('before.csv', threeCalls);
  await expect(status).toHaveText('before.csv: 3 calls read.');
  await second.getByText('Compare with a second log').click();
  await choose('after.csv', `${threeCalls}\n2024-03-14 09:15:00,Y,9`, second);
  await expect(second.getByRole('status')).toHaveText('after.csv: 4 calls read.');
  await expect(rules).toHaveText(['How before.csv was read', 'How after.csv was read']);
  await first.getByRole('button', { name: 'Remove: before.csv' }).click();
  await expect(status).toHaveText('after.csv: 4 calls read.');
  await expect(rules).toHaveText(['How after.csv was read']);
  await first.getByRole('button', { name: 'Another file: after.csv' }).click();
  await expect(rules).toBeHidden();
});

test('reading is shown and can be stopped, without a network too', async ({ page, context }) => {
  await page.goto('/en/benchmark');
  const { choose, status, first, sample } = toolOf(page);
  await expect(sample).toBeEnabled();
  await context.setOffline(true);
  const rows = Array.from({ length: 700_000 }, (_, i) => `2024-03-14 09:00:00,Y,${i % 400},${i}`);
  // From the disk, as people choose it: handing the browser 20 MB in a message takes it long.
  const file = test.info().outputPath('long.csv');
  await writeFile(file, ['Start,Answered,Wait (s),Call id', ...rows].join('\n'));
  await first.getByLabel('Choose a file').setInputFiles(file);
  await expect(first.getByRole('progressbar')).toBeVisible();
  await first.getByRole('button', { name: 'Stop reading' }).click();
  await expect(status).toHaveText('');
  await choose('calls.csv', threeCalls);
  await expect(status).toHaveText('calls.csv: 3 calls read.');
});

test('axe finds nothing while it asks, refuses, and has read', async ({ page }) => {
  await page.goto('/en/benchmark');
  const { choose, first, status } = toolOf(page);
  const violations = async () => (await axeOn(page).analyze()).violations.map(({ id }) => id);
  await choose('calls.csv', openDates);
  await expect(status).toHaveText('calls.csv needs an answer from you.');
  expect(await violations()).toEqual([]);
  await first.getByRole('button', { name: 'Another file' }).click();
  await choose('calls.csv', '');
  await expect(status).toHaveText('calls.csv cannot be read');
  expect(await violations()).toEqual([]);
  await choose('calls.csv', `${threeCalls}\n2024-03-14 09:15:00,Y,soon`);
  await expect(status).toHaveText('calls.csv: 3 calls read.');
  await page
    .locator('main details')
    .evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
  expect(await violations()).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the standards and what people feel can be read', async ({ page }) => {
    await page.goto('/en/benchmark');
    await expect(page.getByRole('note')).toContainText('which needs JavaScript');
    await expect(page.getByRole('heading', { level: 3 })).toHaveText([
      ...['Belgian customer-service charter', '80/20'],
      ...['Spain, Ley 10/2025 on customer service', 'French limit of patience'],
    ]);
    await expect(page.getByText('90% within 2 min 30 s')).toBeVisible();
    await expect(page.getByLabel('Choose a file')).toBeHidden();
    await page.getByRole('link', { name: '20%' }).click();
    await expect(page).toHaveURL('/en/figures/be-2010-satisfied-with-aspect-minimal-wait');
  });
});
