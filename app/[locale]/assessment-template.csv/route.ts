import { respondWithTemplate } from '@/lib/features/assessments/assessment-answers';
import { answerFigures } from '@/lib/features/responses/figures-response';
import { readLocale } from '../page-view';

/** A campaign's file to fill in. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/assessment-template.csv'>,
): Promise<Response> {
  const locale = await readLocale(params);
  return answerFigures(request, {
    filters: ['release'],
    parse: () => ({ value: locale, problems: [] }),
    respond: (asked) => respondWithTemplate(asked, 'csv'),
  });
}
