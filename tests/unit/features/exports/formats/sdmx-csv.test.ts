import { expect, test } from 'vitest';
import { sdmxCsvHeader, sdmxCsvLines } from '@/lib/features/exports/formats/sdmx-csv';
import { sampleFigure } from '../../../../fixtures/sample-figure';
import { sampleVocabulary } from '../../../../fixtures/sample-vocabulary';

test('the header names structure, action, dimensions, the measure, then attributes', () => {
  expect(sdmxCsvHeader()).toBe(
    'STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,SECTOR,CHANNEL,ASPECT,PROVIDER,SEGMENT,' +
      'SURVEY,SOURCE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,ID,THEME,KIND,PARAGRAPH,' +
      'STATED_AS,YEAR_BASIS,SAMPLE_SIZE,MARGIN_LOW,MARGIN_HIGH,NOTE,BASE,ORGANISATION,LOCATOR,' +
      'COUNTRIES_COVERED,EVIDENCE,SEEN_IN,YEAR\r\n',
  );
});

test('an observation is one line; what it is not broken down by is a total', () => {
  const figures = [
    sampleFigure({
      sample_size: 331,
      note: { fr: 'Dit « oui », deux fois', en: 'Said "yes", twice' },
    }),
    sampleFigure({
      id: 'be-2010-wait',
      ...{ indicator: 'wait', value: 2.5, kind: 'target', channel: 'phone', survey: null },
      stated_as: '=2,5 minutes',
    }),
  ];
  // Wilson at 61 % of 331: (0.61 + 3.8415/662 ± 1.96 √(0.61·0.39/331 + 3.8415/(4·331²))) / (1 + 3.8415/331)
  expect(sdmxCsvLines(figures, sampleVocabulary, 'en')).toBe(
    'dataflow,SERVICE_BAROMETER:FIGURES(1.2.0),I,BE,switched,_T,_T,_T,_T,_T,panel-2010,alpha,2010,' +
      '61,A,percent,be-2010-switched,switching,survey,6,61%,inferred,331,55.6,66.1,' +
      '"Said ""yes"", twice",,,,,,,2010\r\n' +
      'dataflow,SERVICE_BAROMETER:FIGURES(1.2.0),I,BE,wait,_T,phone,_T,_T,_T,_Z,alpha,2010,' +
      `2.5,A,minutes,be-2010-wait,waiting,target,6,"'=2,5 minutes",inferred,,,,,,,,,,,2010\r\n`,
  );
  expect(sdmxCsvLines(figures, sampleVocabulary, 'fr')).toContain(
    ',"Dit « oui », deux fois",,,,,,,2010\r\n',
  );
});

test('no figures are no lines', () => {
  expect(sdmxCsvLines([], sampleVocabulary, 'en')).toBe('');
});
