import { expect, test } from 'vitest';
import { containerOf } from '@/lib/base/text/file-text';

test.each([
  ['a ZIP', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00], 'zip'],
  ['a container of Excel 97', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], 'ole'],
  ['text', [...Buffer.from('date;wait\n')], 'text'],
  ['text that begins like a ZIP', [...Buffer.from('PK;wait\n')], 'text'],
  ['the beginning of a ZIP', [0x50, 0x4b, 0x03], 'text'],
  ['nothing', [], 'text'],
])('%s is told by its first bytes', (_, bytes, container) => {
  expect(containerOf(Uint8Array.from(bytes))).toBe(container);
});
