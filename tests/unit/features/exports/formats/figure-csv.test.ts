import { describe, expect, test } from 'vitest';
import { csvHeader, csvWriter } from '@/lib/features/exports/formats/figure-csv';
import type { CsvDialect } from '@/lib/base/csv/encode-row';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import { fileColumns } from '@/lib/features/exports/formats/label-columns';
import { sampleFigure } from '../../../../fixtures/sample-figure';
import { sampleVocabulary } from '../../../../fixtures/sample-vocabulary';

const english: CsvDialect = { delimiter: 'comma', decimal: 'point', lang: 'en' };
const french: CsvDialect = { delimiter: 'semicolon', decimal: 'comma', lang: 'fr' };

const lines = (dialect: CsvDialect, ...figures: Partial<Figure>[]) =>
  csvWriter(sampleVocabulary, dialect)(figures.map(sampleFigure)).join('');

describe('the header', () => {
  test('is the columns of the contract, in its order, then those of labels', () => {
    expect(csvHeader(english)).toBe(
      'id,theme,indicator,indicator_label,country,year,value,unit,kind,sector,channel,aspect,' +
        'provider,segment,survey,source,paragraph,stated_as,year_basis,sample_size,margin_low,' +
        'margin_high,note,base,period,organisation,locator,countries_covered,evidence,seen_in,theme_label,country_label,kind_label,unit_label,sector_label,' +
        'channel_label,aspect_label,provider_label,segment_label,survey_label,source_label,organisation_label\r\n',
    );
  });

  test('begins with a byte-order mark in semicolon files only, whatever their decimals', () => {
    const columns = fileColumns.join(';');
    expect(csvHeader(french)).toBe(`\ufeff${columns}\r\n`);
    expect(csvHeader({ ...french, decimal: 'point' })).toBe(`\ufeff${columns}\r\n`);
    expect(csvHeader({ ...english, decimal: 'comma' }).startsWith('id,theme')).toBe(true);
  });
});

describe('a line', () => {
  test('leaves empty what is not known', () => {
    expect(lines(english, { survey: 'single-2010' })).toBe(
      'be-2010-switched,switching,switched,Switched provider,BE,2010,61,percent,survey,,,,,,' +
        'single-2010,alpha,6,61%,inferred,,,,,,2010,,,,,,Switching and loyalty,Belgium,Survey answer,' +
        'percent,,,,,,Study single-2010,Paper alpha,\r\n',
    );
  });

  test('has the size and margin of its survey’s sample, but for a base that is not reported', () => {
    expect(lines(english, {})).toContain(',inferred,331,55.6,66.1,,,2010,,,,,,Switching');
    expect(lines(english, { base: 'unknown' })).toContain(
      ',inferred,,,,,unknown,2010,,,,,,Switching',
    );
  });

  test('has decimal points, the margin and the note in English', () => {
    const figure = {
      value: 33.3,
      sample_size: 331,
      ...{ sector: 'bank', channel: 'phone', aspect: 'speed' },
      ...{ provider: 'company', segment: 'wary', stated_as: '1 sur 3' },
      note: { fr: 'Converti', en: 'Converted' },
    };
    expect(lines(english, figure)).toBe(
      'be-2010-switched,switching,switched,Switched provider,BE,2010,33.3,percent,survey,bank,' +
        'phone,speed,company,wary,panel-2010,alpha,6,1 sur 3,inferred,331,28.4,38.5,Converted,,' +
        '2010,,,,,,Switching and loyalty,Belgium,Survey answer,percent,Bank,Phone,Speed,Companies,Wary,' +
        'Study panel-2010,Paper alpha,\r\n',
    );
  });

  test('names the organisation that it is about at its end', () => {
    const line = lines({ ...english, lang: 'nl' }, { organisation: 'tax-office' });
    expect(line).toContain(',2010,tax-office,');
    expect(line).toMatch(/,Krant alpha,Fiscus\r\n$/);
  });

  test('has semicolons, decimal commas and French labels in French', () => {
    const figure = { value: 33.3, sample_size: 331, note: { fr: 'Converti, arrondi', en: 'x' } };
    expect(lines(french, figure)).toBe(
      'be-2010-switched;switching;switched;Ont changé;BE;2010;33,3;percent;survey;;;;;;' +
        'panel-2010;alpha;6;61%;inferred;331;28,4;38,5;Converti, arrondi;;' +
        '2010;;;;;;Départs et fidélité;Belgique;Réponse d’enquête;pour cent;;;;;;Étude panel-2010;' +
        'Journal alpha;\r\n',
    );
  });

  test('with decimal commas between commas quotes its numbers', () => {
    const [line = ''] = lines({ ...english, decimal: 'comma' }, { value: 2.5 }).split('\r\n');
    expect(line).toContain(',BE,2010,"2,5",percent,');
  });

  test('falls back to another language where a note has not the one asked for', () => {
    expect(lines({ ...english, lang: 'nl' }, { note: { en: 'Converted' } })).toMatch(
      /^be-2010-switched,switching,switched,Veranderden,.*,Converted,,2010,,,,,,[^,]+,België,/,
    );
  });

  test('stands for each figure, in the order they come in, and for none there is no text', () => {
    const text = lines(english, { id: 'b' }, { id: 'a' });
    expect(text.split('\r\n').map((line) => line.split(',')[0])).toEqual(['b', 'a', '']);
    expect(lines(english)).toBe('');
  });

  test('of a figure without an indicator is never made up', () => {
    expect(() => lines(english, { id: 'x', indicator: 'gone' })).toThrow('x has no indicator gone');
  });
});
