import { answerFigures } from '@/lib/figures/figure-answer';
import { respondWithLlmsText } from '@/lib/site/llms-text';

/** What the site is, for language models. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, {
    filters: [],
    parse: () => ({ value: null, problems: [] }),
    respond: respondWithLlmsText,
  });
}
