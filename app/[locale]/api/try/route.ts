import { firstOf, queryOf } from '@/lib/base/http/query';
import { apiCalls } from '@/lib/features/api/openapi/call-catalogue';
import { callUrl } from '@/lib/features/api/explorer/call-url';

/**
 * Where the forms of the API's page go without JavaScript: a form sends its empty fields too, which the
 * API would refuse, so they are left out on the way to the call.
 */
export function GET(request: Request): Response {
  const query = queryOf(request);
  const call = apiCalls.find(({ id }) => id === firstOf(query, 'call'));
  const values = Object.fromEntries([...query].map(([name, all]) => [name, all.at(-1)]));
  const target = call ? callUrl(call, values) : '../api';
  return new Response(null, { status: 303, headers: { Location: target } });
}
