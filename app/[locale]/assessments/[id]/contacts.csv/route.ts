import { respondWithContacts } from '@/lib/features/assessments/assessment-answers';
import { answerFigures } from '@/lib/features/responses/figures-response';
import { readLocale } from '../../../page-view';

/** The contacts that an assessment was measured from, without who made them. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/assessments/[id]/contacts.csv'>,
): Promise<Response> {
  await readLocale(params);
  const { id } = await params;
  return answerFigures(request, {
    filters: ['release'],
    parse: () => ({ value: id, problems: [] }),
    respond: respondWithContacts,
  });
}
