import { exportFormats } from '@/lib/exports/export-formats';
import { parseLang } from '@/lib/figures/api-filters';
import { answerFigures } from '@/lib/figures/figure-answer';
import { preflightResponse } from '@/lib/http/problem';
import { defaultLocale, type Locale } from '@/lib/i18n/locales';
import { importTemplateXlsx } from '@/lib/import/import-template';

/** A workbook to fill in for an import, with the words of a release to choose from. */
export function GET(request: Request): Promise<Response> {
  return answerFigures<Locale>(request, {
    filters: ['release'],
    parse: (query) => parseLang(query, defaultLocale),
    respond: async ({ selection, options: lang }) => ({
      body: await importTemplateXlsx(selection.vocabulary, lang),
      headers: {
        'Content-Type': exportFormats.xlsx.type,
        'Content-Disposition': `attachment; filename="import-template-${lang}.xlsx"`,
        'Content-Language': lang,
      },
    }),
  });
}

export const OPTIONS = preflightResponse;
