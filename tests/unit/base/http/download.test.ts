import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachment } from '@/lib/base/http/download';

test.each([
  ['survey.xlsx', 'survey.xlsx.csv'],
  ['../../etc/passwd', 'passwd.csv'],
  ['..\\..\\Startup\\run', 'run.csv'],
  ['/absolute', 'absolute.csv'],
  ['C:autoexec', 'C-autoexec.csv'],
  ['...', 'file.csv'],
  ['a/', 'file.csv'],
  ['', 'file.csv'],
  ['.bashrc', 'bashrc.csv'],
  ['a\r\nSet-Cookie: x', '"a-Set-Cookie- x.csv"'],
  ['a\u0000b\u202ecod', 'a-b-cod.csv'],
])('%j is saved as %s', (name, saved) => {
  expect(attachment(name, '.csv')).toBe(`attachment; filename=${saved}`);
});

test('whatever a file was called, its name can be sent, holds no path and keeps its ending', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const header = attachment(name, '.csv');
      expect(header).toMatch(/^attachment; filename/);
      expect(decodeURIComponent(header)).not.toMatch(/[/\\]|\.\.\//);
      expect(() => new Headers({ 'Content-Disposition': header })).not.toThrow();
      expect(header).toMatch(/\.csv"?$/);
    }),
  );
});
