import { expect, test } from 'vitest';
import { clientOf } from '@/lib/http/client-address';
import { ClientLimits } from '@/lib/server/client-limits';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::', '2001:db8:1:2::/64'],
  ['::1', '0:0:0:0::/64'],
  ['unknown', 'unknown'],
  ['', ''],
])('the address %s stands for the client %s', (address, client) => {
  expect(clientOf(address)).toBe(client);
});

test('a limit of 0 is none', async () => {
  const limits = new ClientLimits({ search: 0, 'sign-in': 1, import: 1 });
  for (let asked = 0; asked < 100; asked += 1) {
    expect(await limits.secondsToWait('search', '192.0.2.7')).toBe(0);
  }
});
