import { parseFrom } from '@/lib/figures/api-filters';
import { answerFigures } from '@/lib/figures/figure-answer';
import { respondWithFigurePages } from '@/lib/site/sitemap';

/** A sitemap of figures, from the id that the index names. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, {
    filters: [],
    parse: parseFrom,
    respond: respondWithFigurePages,
  });
}
