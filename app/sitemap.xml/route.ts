import { answerFigures } from '@/lib/features/responses/figures-response';
import { respondWithSitemapIndex } from '@/lib/features/site/sitemap';

/** Where the sitemaps are. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, {
    filters: [],
    parse: () => ({ value: null, problems: [] }),
    respond: respondWithSitemapIndex,
  });
}
