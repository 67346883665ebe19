import { parseLang } from '@/lib/domain/filters/api-filters';
import { answerFigures, type SelectionRequest } from '@/lib/features/responses/figures-response';
import { getFigures } from '@/lib/database/queries/figures/figure-queries';
import { preflightResponse } from '@/lib/base/http/problem';
import { defaultLocale, type Locale } from '@/lib/base/i18n/locales';
import { importTemplateCsv } from '@/lib/features/import/template/import-template';

/** A table of figures to fill in for an import. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, {
    filters: ['release'],
    parse: (query) => parseLang(query, defaultLocale),
    respond: respondWithTemplate,
  });
}

async function respondWithTemplate({ selection, options: lang }: SelectionRequest<Locale>) {
  const [example] = await getFigures(selection, { limit: 1 });
  return {
    body: importTemplateCsv(example, lang),
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="import-template-${lang}.csv"`,
      'Content-Language': lang,
    },
  };
}

export const OPTIONS = preflightResponse;
