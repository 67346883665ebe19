import { expect, test } from 'vitest';
import { issuesCsv } from '@/lib/features/import/messages/issues-csv';
import { check, figuresCsv } from '../../../../fixtures/import-file';

const row = (year: number | string) =>
  `be-${year}-answered;answered;BE;${year};38;survey;gazette;2;38 %;stated`;

test('issues as a CSV, in the language of the reader', async () => {
  const { issues } = await check(figuresCsv(row('0')));
  expect(issuesCsv(issues, 'en').split('\r\n')).toEqual([
    '\ufeffseverity,place,sheet,row,column,found,problem,expected,example,fix',
    'error,"row 2, column year",,2,year,0,“0” is too small.,A number of at least 1900.,2010,"Compare with the source, then correct the number."',
    '',
  ]);
  expect(issuesCsv(issues, 'fr').split('\r\n')[1]).toBe(
    'erreur;ligne 2, colonne year;;2;year;0;«\u00a00\u00a0» est trop petit.;Un nombre d’au moins 1900.;2010;Comparez avec la source, puis corrigez le nombre.',
  );
});

test('a cell that a spreadsheet would run is no formula here either', async () => {
  const { issues } = await check(figuresCsv(row(2013).replace('38;', '=cmd();')));
  expect(issuesCsv(issues, 'en')).toContain(',"\'=cmd()",');
});
