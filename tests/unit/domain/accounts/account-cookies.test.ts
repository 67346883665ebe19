import { expect, test } from 'vitest';
import { accountCookies } from '@/lib/domain/accounts/account-cookies';

test.each([
  [undefined, ''],
  ['', ''],
  ['theme=dark; _ga=GA1.2.3', ''],
  ['a=1; barometer.session_token=abc.def%3D; b=2', 'barometer.session_token=abc.def%3D'],
  ['__Secure-barometer.session_token=abc', '__Secure-barometer.session_token=abc'],
  [
    'barometer.session_token=first; barometer.session_token=second',
    'barometer.session_token=first',
  ],
  [
    'barometer.known_browser=x;barometer.session_token=y',
    'barometer.known_browser=x; barometer.session_token=y',
  ],
  [`barometer.session_token=${'a'.repeat(501)}`, ''],
  ['barometer.session_token', ''],
  ['barometer.other=1; xbarometer.session_token=2; =3; ;;', ''],
])('of %j our own are %j', (sent, ours) => {
  expect(accountCookies(sent)).toBe(ours);
});
