import { expect, test } from 'vitest';
import { readJsonRecords } from '@/lib/call-log/read/json-records';

const calls = [
  { id: 1, start: '2024-03-01 09:00:01', wait: 12, queue: { name: 'A {1}' } },
  { id: 2, start: '2024-03-01 09:00:02', wait: 13, queue: { name: 'B, "b"' } },
  { id: 3, start: '2024-03-01 09:00:03', wait: 14, queue: { name: 'C}]' } },
  { id: 4, start: '2024-03-01 09:00:04', wait: 15, queue: { name: 'D' } },
];
const plain = JSON.stringify(calls);
const pretty = JSON.stringify(calls, null, 2);
const inside = JSON.stringify({ from: '2024', calls, next: 'page 2' });
const lines = calls.map((call) => JSON.stringify(call)).join('\n');
const perLine = `[\n${calls.map((call) => JSON.stringify(call)).join(',\n')}\n]`;

/** The ids that were read, and how many records were lost. */
function read(text: string) {
  const { header, rows, unreadable } = readJsonRecords(text);
  const at = header.indexOf('id');
  return { ids: [...rows()].map(({ cells }) => cells[at]).join(''), lost: unreadable.length };
}

test.each([
  ['on one line', plain],
  ['on many', pretty],
  ['in a document', inside],
  ['an object a line', lines],
  ['an array with an object a line', perLine],
])('records %s are read', (_, text) => {
  expect(read(text)).toEqual({ ids: '1234', lost: 0 });
});

test.each([
  ['on one line', plain],
  ['on many', pretty],
  ['in a document', inside],
  ['an object a line', lines],
  ['an array with an object a line', perLine],
])('where a file is cut off, the record that was cut is lost alone: %s', (_, text) => {
  for (const mark of ['"id"', '"start"', '"wait"', '"queue"', '"name"', 'C}']) {
    const cut = text.slice(0, text.indexOf(mark, text.indexOf('"id"', text.indexOf('B,'))));
    expect(read(cut), mark).toEqual({ ids: '12', lost: 1 });
    expect(read(text.slice(0, cut.length + 3)), mark).toEqual({ ids: '12', lost: 1 });
  }
});

test.each([
  ['a quote is missing', '"start":"2024-03-01 09:00:02"', '"start":2024-03-01 09:00:02"'],
  ['a quote is not closed', '"start":"2024-03-01 09:00:02"', '"start":"2024-03-01 09:00:02'],
  ['a quote within a text is not marked', 'B, \\"b\\"', 'B, "b"'],
  ['a brace is missing', '"B, \\"b\\""}}', '"B, \\"b\\""}'],
  ['a value is missing', '"wait":13', '"wait":'],
  ['a colon is missing', '"wait":13', '"wait"13'],
])('where %s, that record is lost alone', (_, right, wrong) => {
  for (const text of [plain, inside, lines, perLine]) {
    expect(text).toContain(right);
    expect(read(text.replace(right, wrong))).toEqual({ ids: '134', lost: 1 });
  }
  const [spaced, broken] = [right, wrong].map((one) => one.replace(/":(?=.)/, '": '));
  if (pretty.includes(spaced ?? ''))
    expect(read(pretty.replace(spaced ?? '', broken ?? ''))).toEqual({ ids: '134', lost: 1 });
});

test.each([
  ['a last comma', plain.replace(/]$/, ',]')],
  ['a last comma in an object', plain.replaceAll('"},"', '",},"')],
  [
    'two arrays one after another',
    `${JSON.stringify(calls.slice(0, 2))}\n${JSON.stringify(calls.slice(2))}`,
  ],
  [
    'two arrays without a line end between them',
    `${JSON.stringify(calls.slice(0, 1))}${JSON.stringify(calls.slice(1))}`,
  ],
  ['numbers that are none', plain.replaceAll('13', 'NaN').replaceAll('14', '-Infinity')],
  ['such numbers an object a line', lines.replaceAll('13', 'NaN')],
  ['a line end within a text', plain.replace('A {1}', 'A\n{1}')],
  ['empty lines', lines.replaceAll('\n', '\r\n\r\n')],
])('%s loses nothing', (_, text) => {
  expect(read(text)).toEqual({ ids: '1234', lost: 0 });
});

test('a number that is none is an empty cell, and a text of that name stays', () => {
  const { rows, header } = readJsonRecords(
    '[{"a":NaN,"b":"NaN, NaN","c":1},{"a":2,"b":"x","c":3}]',
  );
  expect(header).toEqual(['a', 'b', 'c']);
  expect([...rows()].map(({ cells }) => cells)).toEqual([
    ['', 'NaN, NaN', '1'],
    ['2', 'x', '3'],
  ]);
});

test('objects within a record that begin like it are no records', () => {
  const withLegs = calls.map((call) => ({ ...call, legs: [{ id: 8 }, { id: 9 }] }));
  const text = JSON.stringify(withLegs);
  expect(read(text)).toEqual({ ids: '1234', lost: 0 });
  expect(read(`${text.slice(0, -1)},`)).toEqual({ ids: '1234', lost: 0 });
});

test('what is no record in a list is told', () => {
  const { unreadable } = readJsonRecords('[{"id":1},null,"two",{"id":3}]');
  expect(unreadable.map(({ row, found, code }) => [row, found, code])).toEqual([
    [2, '', 'row-broken'],
    [3, 'two', 'row-broken'],
  ]);
});

test('a longer list of names is not taken for the calls', () => {
  expect(read(JSON.stringify({ columns: ['a', 'b', 'c', 'd', 'e'], calls }))).toEqual({
    ...{ ids: '1234', lost: 0 },
  });
});
