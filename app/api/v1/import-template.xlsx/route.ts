import { exportFormats } from '@/lib/features/exports/export-formats';
import { parseLang } from '@/lib/domain/filters/api-filters';
import { answerFigures } from '@/lib/features/responses/figures-response';
import { preflightResponse } from '@/lib/base/http/problem';
import { defaultLocale, type Locale } from '@/lib/base/i18n/locales';
import { importTemplateXlsx } from '@/lib/features/import/template/import-template';

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
