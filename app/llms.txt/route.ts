import { answerFigures } from '@/lib/features/responses/figures-response';
import { respondWithLlmsText } from '@/lib/features/site/llms-text';

/** What the site is, for language models. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, {
    filters: [],
    parse: () => ({ value: null, problems: [] }),
    respond: respondWithLlmsText,
  });
}
