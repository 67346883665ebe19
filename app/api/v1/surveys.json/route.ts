import { respondWithSurveys } from '@/lib/exports/surveys-export';
import { answerFigures } from '@/lib/figures/figure-answer';
import { preflightResponse } from '@/lib/http/problem';

/** Everything that a release says, as survey files: what the import reads. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, {
    filters: ['release'],
    parse: () => ({ value: null, problems: [] }),
    respond: respondWithSurveys,
  });
}

export const OPTIONS = preflightResponse;
