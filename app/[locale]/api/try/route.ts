import { apiCalls } from '@/lib/features/api/call-catalogue';
import { callUrl } from '@/lib/features/api/call-url';

/**
 * Where the forms of the API's page go without JavaScript: a form sends its empty fields too, which the
 * API would refuse, so they are left out on the way to the call.
 */
export function GET(request: Request): Response {
  const { searchParams } = new URL(request.url);
  const call = apiCalls.find(({ id }) => id === searchParams.get('call'));
  const target = call ? callUrl(call, Object.fromEntries(searchParams)) : '../api';
  return new Response(null, { status: 303, headers: { Location: target } });
}
