import { expect, test } from 'vitest';
import { unzipSync, strFromU8 } from 'fflate';
import { locales } from '@/lib/i18n/locales';
import { getMessages } from '@/lib/i18n/translations';
import { importTemplateCsv, importTemplateXlsx } from '@/lib/import/import-template';
import { fieldsOf, sheetNames } from '@/lib/import/sheet-columns';
import { check, contentOf, linesOf, smallContent } from '../../fixtures/import-file';
import { smallSurveyFile } from '../../fixtures/survey-file';

const nothing = contentOf();

test.each(locales)(
  'the workbook in %s checks without a fault in an empty barometer',
  async (locale) => {
    const checked = await check(await importTemplateXlsx(locale), { known: nothing });
    expect(linesOf(checked)).toEqual([]);
    expect(checked.questions).toEqual([]);
    for (const rows of Object.values(checked.rows ?? {})) expect(rows.length).toBe(1);
  },
);

test('the workbook is the same whenever it is made, and comments on every column', async () => {
  const first = await importTemplateXlsx('fr');
  expect(Buffer.from(first).equals(Buffer.from(await importTemplateXlsx('fr')))).toBe(true);
  const parts = unzipSync(first);
  sheetNames.forEach((name, index) => {
    const comments = strFromU8(parts[`xl/comments${index + 1}.xml`] ?? new Uint8Array());
    expect([...comments.matchAll(/<comment ref=/g)].length).toBe(fieldsOf(name).length);
  });
  expect(strFromU8(parts['xl/comments1.xml'] ?? new Uint8Array())).toContain('en minuscules');
});

test('every column has its comment', () => {
  const fields = sheetNames.flatMap((name) => fieldsOf(name).map(({ field }) => field));
  for (const locale of locales)
    expect(Object.keys(getMessages(locale).import.fields).sort()).toEqual(
      [...new Set(fields)].sort(),
    );
});

test.each(locales)('the CSV in %s checks without a fault, and changes nothing', async (locale) => {
  const [figure] = smallContent().figures.values();
  expect(figure?.id).toBe(smallSurveyFile().figures[0]?.id);
  const checked = await check(importTemplateCsv(figure, locale));
  expect(linesOf(checked)).toEqual([]);
  expect(checked.rows?.Figure[0]).toMatchObject({ value: 87.8, stated_as: '87,8 %' });
});
