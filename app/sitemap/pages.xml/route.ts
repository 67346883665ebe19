import { answerFigures } from '@/lib/figures/figure-answer';
import { respondWithPages } from '@/lib/site/sitemap';

/** The sitemap of the pages besides those of figures. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, {
    filters: [],
    parse: () => ({ value: null, problems: [] }),
    respond: respondWithPages,
  });
}
