import { answerFigures } from '@/lib/features/responses/figures-response';
import { respondWithPages } from '@/lib/features/site/sitemap';

/** The sitemap of the pages besides those of figures. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, {
    filters: [],
    parse: () => ({ value: null, problems: [] }),
    respond: respondWithPages,
  });
}
