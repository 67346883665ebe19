import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { testPassword } from '../fixtures/editors';
import { smallSurveyFile } from '../fixtures/survey-file';
import { download } from './support/csv';

// A server of its own, whose releases only these tests make: they run one after the other.

test.use({ baseURL: `http://localhost:${process.env.E2E_IMPORT_PORT}` });
test.describe.configure({ mode: 'serial' });

const header = 'id,indicator,country,year,value,kind,survey,source,paragraph,stated_as,year_basis';
const switched = 'switched-provider,BE';
const rest = 'survey,accenture-2010,peut-mieux-faire,6';

async function signIn(page: Page, role: 'editor' | 'publisher', locale = 'en'): Promise<void> {
  await page.goto(`/${locale}/import/sign-in`);
  await page.locator('[name=email]').fill(`${role}@example.org`);
  await page.locator('[name=password]').fill(testPassword);
  await page.locator('main form').getByRole('button').click();
  await expect(page).toHaveURL(`/${locale}/import`);
}

async function bring(page: Page, name: string, ...rows: string[]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from([header, ...rows].join('\n')),
  });
  await page.locator('form[enctype] button').click();
  await expect(page.locator('h1')).toHaveText(name);
}

test('every mistake is shown at once, filtered, and taken away', async ({ page }) => {
  await signIn(page, 'editor', 'fr');
  const bad = [
    `x y,${switched},2010,150,${rest},62 %,stated`,
    `be-2014-switched-provider,nope,Belgia,0,abc,${rest},,inferred`,
  ];
  await bring(page, 'fautes.csv', ...bad);
  await expect(page.getByText('7 erreurs')).toBeVisible();
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(8);
  await expect(rows.nth(1)).toContainText('ligne 2, colonne id');
  await expect(rows.nth(1)).toContainText('« x y » n’est pas un identifiant valide.');
  await page.getByLabel('Contenant').fill('Belgia');
  await page.getByRole('button', { name: 'Appliquer' }).click();
  await expect(rows).toHaveCount(2);
  const { name, text } = await download(
    page,
    page.getByRole('link', { name: 'Tout télécharger (CSV)' }),
  );
  expect(name).toBe('fautes.csv_check_fr.csv');
  expect(text.trimEnd().split('\r\n')).toHaveLength(8);
  await expect(page.getByRole('button', { name: 'Publier' })).toHaveCount(0);
});

test('an editor sees what publishing would do, and leaves it to a publisher', async ({ page }) => {
  await signIn(page, 'editor');
  await bring(page, 'own.csv', `be-2010-switched-provider,${switched},2010,62,${rest},62 %,stated`);
  await expect(page.getByRole('heading', { name: 'What publishing would change' })).toBeVisible();
  await expect(page.getByText('1 figure corrected')).toBeVisible();
  await expect(page.getByText('Only publishers can publish')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish' })).toHaveCount(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
  await page.setViewportSize({ width: 390, height: 800 });
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  // Charts follow the width of the window a moment later.
  await expect.poll(overflow).toBe(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a publisher answers what is asked, publishes, and finds it everywhere', async ({
    page,
  }) => {
    await signIn(page, 'publisher');
    const added = `be-2014-switched-provider,${switched},2014,"0,62",${rest},62 %,stated`;
    await bring(page, 'asked.csv', added);
    await page.getByLabel('Fractions between 0 and 1').check();
    await page.getByRole('button', { name: 'Check with these answers' }).click();
    await expect(page.getByText('1 figure added')).toBeVisible();
    await page.getByLabel('Reason, for the changelog').fill('The edition of 2014');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('link', { name: 'Published as release 2' }).click();
    await expect(page.getByText('The edition of 2014')).toBeVisible();
    await page.goto('/en/figures/be-2014-switched-provider');
    await expect(page.locator('main')).toContainText('62%');
    const csv = await page.request.get('/api/v1/figures.csv?year=2014');
    expect(await csv.text()).toContain('be-2014-switched-provider');
  });

  test('the columns of a table under headers of others are assigned, and then it is checked', async ({
    page,
  }) => {
    await signIn(page, 'editor', 'fr');
    await page.locator('input[type=file]').setInputFiles({
      name: 'umfrage.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Land;Jahr;Anteil;Quelle\nBE;2012;61 %;Gazette\n'),
    });
    await page.locator('form[enctype] button').click();
    await expect(page.getByRole('heading', { name: 'À quoi correspondent' })).toBeVisible();
    const column = (name: string) => page.getByLabel(`Colonne du baromètre\u00a0: ${name}`);
    await expect(column('Land')).toHaveValue('Land=country');
    await expect(column('Jahr')).toHaveValue('Jahr=year');
    await expect(column('Anteil')).toHaveValue('Anteil=value');
    await column('Quelle').selectOption('– non utilisée –');
    await page.locator('[name="constant.id"]').fill('presse');
    await page.locator('[name="constant.indicator"]').selectOption('switched-provider');
    await page.locator('[name="constant.kind"]').selectOption('survey');
    await page.locator('[name="constant.survey"]').selectOption('accenture-2010');
    await page.locator('[name="constant.source"]').selectOption('peut-mieux-faire');
    await page.locator('[name="constant.paragraph"]').fill('6');
    await page.getByRole('button', { name: 'Vérifier avec ces colonnes' }).click();
    // What is missing is said like in any file, and the form keeps what was filled in.
    await expect(page.getByText('Il n’y a pas de colonne «\u00a0year_basis\u00a0».')).toBeVisible();
    await page.getByText('Modifier la correspondance des colonnes').click();
    await expect(page.locator('[name="constant.paragraph"]')).toHaveValue('6');
    await page.locator('[name="constant.year_basis"]').selectOption('stated');
    await page.getByRole('button', { name: 'Vérifier avec ces colonnes' }).click();
    await expect(page.getByText('1 chiffre ajouté')).toBeVisible();
    await page.setViewportSize({ width: 390, height: 800 });
    await page.getByText('Modifier la correspondance des colonnes').click();
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await wide()).toBeLessThanOrEqual(390);
  });

  test('what is new in a file is described in one form, which keeps all that is typed', async ({
    page,
  }) => {
    await signIn(page, 'editor');
    const rowOf = (id: string, survey: string, sector: string) =>
      `${id},${switched},2016,62,survey,${survey},peut-mieux-faire,6,62 %,stated,${sector}`;
    await page.locator('input[type=file]').setInputFiles({
      name: 'new.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        [
          `${header},sector`,
          rowOf('a', 'accenture-2011', 'trams'),
          rowOf('b', 'kantar', 'bank'),
        ].join('\n'),
      ),
    });
    await page.locator('form[enctype] button').click();
    const field = (name: string) => page.locator(`[name="${name}"]`);
    const name = async (id: string) =>
      (
        await page.locator(`input[type=hidden][value="${id}"]`).last().getAttribute('name')
      )?.replace(/\.[a-z]+$/, '');
    const kantar = await name('kantar');
    await expect(page.getByRole('heading', { name: 'New in this file' })).toBeVisible();
    await field(`${kantar}.organiser`).fill('Kantar');
    await field(`${kantar}.fieldwork_start`).fill('spring 2016');
    await field(`${await name('trams')}.label`).fill('Trams');
    // A button answers what was meant; everything else stays as it was typed.
    await page.getByRole('button', { name: 'Use “accenture-2010”' }).click();
    await expect(page.getByText('“accenture-2011” is read as “accenture-2010”.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Use / })).toHaveCount(0);
    const now = await name('kantar');
    await expect(field(`${now}.organiser`)).toHaveValue('Kantar');
    await expect(field(`${await name('trams')}.label`)).toHaveValue('Trams');
    // What cannot be is said beside its field; what can be is taken.
    await field(`${now}.label`).fill('Kantar 2016');
    await page.getByRole('button', { name: 'Check with these answers' }).click();
    await expect(page.getByText('Everything typed has been kept.')).toBeVisible();
    await expect(page.getByText('“spring 2016” is not a valid date.')).toBeVisible();
    await expect(field(`${await name('kantar')}.fieldwork_start`)).toHaveValue('spring 2016');
    await expect(page.getByText('Described here')).toHaveCount(1);
    await field(`${await name('kantar')}.fieldwork_start`).fill('2016-04');
    await page.getByRole('button', { name: 'Check with these answers' }).click();
    await expect(page.getByText('2 figures added')).toBeVisible();
    await expect(page.getByText('Described here')).toHaveCount(2);
    await page.getByRole('button', { name: 'Stop replacing “accenture-2011”' }).click();
    await expect(page.getByRole('button', { name: 'Use “accenture-2010”' })).toBeVisible();
  });

  test('a single figure is corrected in a form', async ({ page }) => {
    await signIn(page, 'publisher', 'nl');
    await page.getByLabel('Id').fill('be-2010-switched-provider');
    await page.getByRole('button', { name: 'Het formulier openen' }).click();
    await expect(page.locator('[name=value]')).toHaveValue('61');
    await page.locator('[name=value]').fill('60,5');
    await page.getByRole('button', { name: 'Controleren', exact: true }).click();
    await expect(page.getByRole('insertion')).toHaveText('60,5%');
    await page.getByLabel('Reden, voor het wijzigingsoverzicht').fill('Verkeerd gelezen');
    await page.getByRole('button', { name: 'Publiceren' }).click();
    await expect(page.getByRole('link', { name: 'Gepubliceerd als versie 3' })).toBeVisible();
  });
});

test('what the content has in one language alone is marked, with its language', async ({
  page,
}) => {
  await signIn(page, 'publisher');
  const buffer = Buffer.from(JSON.stringify(smallSurveyFile()));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'gazette.json', mimeType: 'application/json', buffer });
  await page.locator('form[enctype] button').click();
  await page.getByLabel('Reason, for the changelog').fill('A survey in English');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('link', { name: 'Published as release 4' })).toBeVisible();
  const places = [
    ['/figures/be-2012-answered', 'h1', 'Answered (Energy)'],
    ['/figures/be-2012-answered', 'main', 'Share of calls that somebody answered.'],
    ['/figures/be-2012-answered', '#provenance', 'Callers 2012'],
    ['/sources/gazette', 'h1', 'Gazette'],
    ['/sources/gazette', 'main', 'A survey of callers.'],
    ['/sources/gazette', 'main', 'It asked 900 people.'],
    ['/sources/gazette', '#gazette-said', 'It rang.'],
    ['/sources', 'main', 'A survey of callers.'],
    ['/themes/waiting', '#answered', 'Callers 2012'],
    ['/themes/waiting', '#indicator-answered', 'Answered'],
    ['/figures?q=answered', 'table', 'Energy'],
    ['/figures?q=rang', '#statements + ul', 'It rang.'],
    ['/changes', '#release-4', 'Answered'],
    ['/benchmark', '#quick', '80 % within 20 s'],
    ['/figures/be-2012-answerd', 'main', 'Answered'],
  ] as const;
  const badges = { fr: 'en anglais', nl: 'in het Engels' } as const;
  const paths = [...new Set(places.map(([path]) => path))];
  for (const [index, path] of paths.entries()) {
    // One language each, in turn.
    const locale = index % 2 === 0 ? 'fr' : 'nl';
    await page.goto(`/${locale}${path}`);
    for (const [, where, text] of places.filter(([at]) => at === path)) {
      const place = page.locator(where).first();
      const foreign = place.locator('[lang=en]').filter({ hasText: text.replace(/ \(.*/, '') });
      await expect(foreign.first(), path).toBeAttached();
      await expect(place.getByText(badges[locale], { exact: true }).first(), path).toBeAttached();
    }
  }
  await page.goto('/en/figures/be-2012-answered');
  await expect(page.locator('main [lang=en]')).toHaveCount(0);
  // What is missing is listed, and each language of it leads to its field.
  await page.goto('/nl/import');
  await page.getByRole('link', { name: 'Ontbrekende talen toevoegen' }).click();
  const row = page.getByRole('row', { name: /callers-2012/ });
  await expect(row.getByRole('link')).toHaveText(['Frans', 'Nederlands']);
  await row.getByRole('link', { name: 'Nederlands' }).click();
  await expect(page.locator('[id="label.nl"]')).toBeFocused();
});

/** Sends bytes as they are to the server, and gives all that it answers until somebody hangs up. */
function sendRaw(head: readonly string[], body: string, hangUp = false): Promise<string> {
  const start = ['POST /en/import/drafts HTTP/1.1', 'Host: localhost', ...head].join('\r\n');
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(Number(process.env.E2E_IMPORT_PORT), 'localhost');
    socket.setEncoding('latin1').on('data', (piece: string) => (said += piece));
    socket.on('error', () => resolve(said)).on('close', () => resolve(said));
    socket.write(`${start}\r\n\r\n${body}`, () => hangUp && socket.destroy());
  });
}

test('an upload that is cut off, or of another length than announced, leaves nothing', async ({
  page,
}) => {
  await signIn(page, 'publisher');
  const listed = () =>
    page
      .getByRole('heading', { name: 'Recent uploads' })
      .locator('..')
      .getByRole('listitem')
      .count();
  const before = await listed();
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`);
  const boundary = 'x5f1';
  const part = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="cut.csv"\r\n\r\n${header}`;
  const head = (length: number) => [
    `Cookie: ${cookies.join('; ')}`,
    'Sec-Fetch-Site: same-origin',
    `Content-Type: multipart/form-data; boundary=${boundary}`,
    `Content-Length: ${length}`,
    'Connection: close',
  ];
  await sendRaw(head(part.length + 5_000), part, true);
  // What goes beyond the announced length is no part of the body: the form in it is broken off.
  expect(await sendRaw(head(part.length), `${part}\r\n--${boundary}--\r\n`)).toContain(' 400 ');
  await page.reload();
  expect(await listed()).toBe(before);
  await expect(page.getByText('cut.csv')).toHaveCount(0);
  expect((await page.request.get('/api/ready')).status()).toBe(200);
});

test('a file that is too large is refused on a page that says so', async ({ page }) => {
  await signIn(page, 'editor', 'nl');
  const file = test.info().outputPath('groot.csv');
  await writeFile(file, Buffer.alloc(20_200_000, 'x'));
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('form[enctype] button').click();
  await expect(page).toHaveURL('/nl/import?refused=too-large');
  await expect(page.getByRole('note')).toHaveText(
    'Het bestand is groter dan toegestaan; er is niets opgeslagen. Splits het bestand en stuur de delen apart.',
  );
  await expect(page.getByText('groot.csv')).toHaveCount(0);
});
