import { respondWithSurveys } from '@/lib/features/exports/formats/surveys-export';
import { answerFigures } from '@/lib/features/responses/figures-response';
import { preflightResponse } from '@/lib/base/http/problem';

/** Everything that a release says, as survey files: what the import reads. */
export function GET(request: Request): Promise<Response> {
  return answerFigures(request, {
    filters: ['release'],
    parse: () => ({ value: null, problems: [] }),
    respond: respondWithSurveys,
  });
}

export const OPTIONS = preflightResponse;
