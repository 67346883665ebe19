import { publicUrl } from '../settings/settings';

/**
 * Whether a page of ours sent this request. Browsers say so; what sends neither `Sec-Fetch-Site` nor
 * `Origin` is no browser with a form of ours.
 */
export function isSameSite(request: Request): boolean {
  const site = request.headers.get('Sec-Fetch-Site');
  if (site !== null) return site === 'same-origin';
  const origin = request.headers.get('Origin');
  if (origin === null || !URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === request.headers.get('Host') || host === new URL(publicUrl()).host;
}
