import { answerFigures } from '@/lib/figures/figure-answer';
import { respondWithSitemapIndex } from '@/lib/site/sitemap';

/** Where the sitemaps are. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, {
    filters: [],
    parse: () => ({ value: null, problems: [] }),
    respond: respondWithSitemapIndex,
  });
}
