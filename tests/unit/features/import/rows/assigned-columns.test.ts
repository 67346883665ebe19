import { describe, expect, test } from 'vitest';
import { check, contentOf, linesOf, workbookOf } from '../../../../fixtures/import-file';
import { smallSurveyFile } from '../../../../fixtures/survey-file';

const german = ['Land;Jahr;Anteil;Bemerkung', 'Belgien;2013;38 %;', 'FR;2014;41;gut'].join('\n');
const column = ['Land=country', 'Jahr=year', 'Anteil=value', 'Bemerkung='];
const constant = [
  ...['id=gz', 'indicator=answered', 'kind=survey', 'source=gazette', 'paragraph=2'],
  'year_basis=stated',
];

describe('a table under headers of others', () => {
  test('is asked which column is which, with what it probably is, and nothing else', async () => {
    const { questions, issues, columns, rows } = await check(german);
    expect(questions.map(({ option, examples }) => [option, examples.length])).toEqual([
      ['column', 4],
    ]);
    expect(issues).toEqual([]);
    expect(rows).toBeNull();
    expect(columns).toEqual({
      ...{ sheet: null, row: 1, isAsked: true, constants: {} },
      columns: [
        { name: 'Land', examples: ['Belgien', 'FR'], meaning: 'country' },
        { name: 'Jahr', examples: ['2013', '2014'], meaning: 'year' },
        { name: 'Anteil', examples: ['38 %', '41'], meaning: 'value' },
        { name: 'Bemerkung', examples: ['gut'], meaning: 'note' },
      ],
    });
  });

  test('is read once that is said, and what it lacks is the same in each row', async () => {
    const said = german.replace('Belgien', 'Belgique');
    const checked = await check(said, { options: { column, constant } });
    expect(checked.questions).toEqual([]);
    expect(linesOf(checked)).toEqual([]);
    expect(checked.rows?.Figure).toMatchObject([
      { id: 'gz-be-2013-answered', country: 'BE', year: 2013, value: 38, stated_as: '38 %' },
      { id: 'gz-fr-2014-answered', country: 'FR', year: 2014, value: 41, stated_as: '41' },
    ]);
    expect(checked.rows?.Figure[0]).toMatchObject({
      ...{ indicator: 'answered', kind: 'survey', source: 'gazette', paragraph: 2 },
      year_basis: 'stated',
    });
    expect(checked.columns?.isAsked).toBe(false);
    expect(checked.columns?.columns.map(({ meaning }) => meaning)).toEqual([
      ...['country', 'year', 'value', ''],
    ]);
  });

  test('tells an issue at the column as the file calls it, and of all rows once', async () => {
    const wrong = constant.map((one) => one.replace('kind=survey', 'kind=guess'));
    const checked = await check(german, { options: { column, constant: wrong } });
    expect(linesOf(checked)).toEqual([
      'row 2, column Land: “Belgien” is not a known country.',
      'row 2, column kind: “guess” is not one of the choices.',
      'row 3, column kind: “guess” is not one of the choices.',
    ]);
  });

  test('without what no row can do without is told that, column by column', async () => {
    const options = { column, constant: constant.slice(1).filter((one) => !one.includes('kind')) };
    const lines = linesOf(await check(german.replace('Belgien', 'BE'), { options }));
    expect(lines).toEqual([
      'row 1, column id: There is no column “id”.',
      'row 1, column kind: There is no column “kind”.',
    ]);
  });

  test('what is said of all rows takes the place of a column', async () => {
    const options = { column, constant: [...constant, 'country=NL'] };
    const { rows } = await check(german, { options });
    expect(rows?.Figure.map(({ country }) => country)).toEqual(['NL', 'NL']);
  });

  test('two columns cannot be the same, and a column of ours can be left out', async () => {
    const twice = { column: [...column.slice(0, 3), 'Bemerkung=value'], constant };
    expect(linesOf(await check(german.replace('Belgien', 'BE'), { options: twice }))).toEqual([
      'row 1, column Bemerkung: “Anteil” and “Bemerkung” are the same column.',
    ]);
    const own = german.replace('Bemerkung', 'survey').replace('Belgien', 'BE');
    const options = { column: [...column.slice(0, 3), 'survey='], constant };
    const { rows, issues } = await check(own, { options });
    expect(issues).toEqual([]);
    expect(rows?.Figure.map(({ survey }) => survey)).toEqual([null, null]);
  });

  test('a column without a header, or with one of signs alone, has a name, too', async () => {
    const csv = 'Land;;%\nBE;2013;38';
    const { columns } = await check(csv);
    expect(columns?.columns.map(({ name }) => name)).toEqual(['Land', '#2', '%']);
    const options = { column: ['Land=country', '#2=year', '%=value'], constant };
    const { rows } = await check(csv, { options });
    expect(rows?.Figure).toMatchObject([{ year: 2013, value: 38 }]);
  });

  test('in a workbook of one sheet, below a title', async () => {
    const sheet = [['Umfrage 2013'], ['Land', 'Jahr', 'Anteil'], ['BE', 2013, 38]];
    const bytes = await workbookOf({ Tabelle1: sheet });
    const { columns } = await check(bytes, { name: 'a.xlsx' });
    expect(columns).toMatchObject({ sheet: 'Tabelle1', row: 2, isAsked: true });
    const { rows } = await check(bytes, { name: 'a.xlsx', options: { column, constant } });
    expect(rows?.Figure).toMatchObject([{ id: 'gz-be-2013-answered', value: 38 }]);
  });

  test('one unknown column among ours asks nothing, and can be assigned', async () => {
    const header = 'id;indicator;country;year;value;kind;source;paragraph;stated_as;year_basis';
    const csv = `${header};Effectif\nx;answered;BE;2013;38;survey;gazette;2;38 %;stated;331`;
    const checked = await check(csv);
    expect(checked.questions).toEqual([]);
    expect(checked.columns).toMatchObject({ isAsked: false });
    const { rows, issues } = await check(csv, { options: { column: ['Effectif=sample_size'] } });
    expect(issues).toEqual([]);
    expect(rows?.Figure).toMatchObject([{ sample_size: 331 }]);
    expect((await check(csv.replaceAll(/;[^;\n]*$/gm, ''))).columns).toBeNull();
  });
});

describe('figures name their indicator, survey and codes', () => {
  const header =
    'id;indicator;country;year;value;kind;source;paragraph;stated_as;year_basis;sector;survey';
  const csv = (indicator: string, sector: string, survey: string) =>
    `${header}\nx;${indicator};BE;2013;38;survey;gazette;2;38 %;stated;${sector};${survey}`;

  test('by their labels, too, whatever the case', async () => {
    const { rows } = await check(csv('Answered', 'ENERGY', 'Callers 2012'));
    expect(rows?.Figure).toMatchObject([
      { indicator: 'answered', sector: 'energy', survey: 'callers-2012' },
    ]);
  });

  test('and what is neither id nor label is not known', async () => {
    expect(linesOf(await check(csv('Calls answered!', 'Gas & water', 'Callers of 2013')))).toEqual([
      'row 2, column indicator: There is no indicator “Calls answered!”.',
      'row 2, column survey: There is no survey “Callers of 2013”.',
      'row 2, column sector: The code “Gas & water” does not exist for the breakdown “sector”.',
    ]);
  });

  test('but not by a label that two of them have', async () => {
    const codes = ['power', 'energy'].map((code) => ({
      ...{ breakdown: 'sector', code, label: { en: 'Energy sector' } },
    }));
    const known = contentOf({ ...smallSurveyFile(), codes });
    expect(linesOf(await check(csv('answered', 'Energy sector', ''), { known }))).toEqual([
      'row 2, column sector: The code “Energy sector” does not exist for the breakdown “sector”.',
    ]);
  });
});
