import { encodeRow, type CellDialect } from '../../base/csv/encode-row';
import type { Locale } from '../../base/i18n/locales';
import {
  contactFields,
  publishedContactFields,
  type Contact,
} from '../../domain/assessments/contact-schema';
import { contactTitles } from '../../domain/assessments/contact-words';
import type { Sheet } from '../../base/spreadsheet/write-sheet';
import { workbookBytes } from '../../base/spreadsheet/write-workbook';
import { spreadsheetDialect } from '../import/file/spreadsheet-dialect';

type Cell = string | number | null;

const plainDialect: CellDialect = { delimiter: 'comma', decimal: 'point' };

function cellOf(value: Contact[keyof Contact]): Cell {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
}

/**
 * Contacts as they are published, in the order of their file and without who made them: what scores were computed
 * from, and can be computed from again.
 */
export function contactsCsv(contacts: readonly Contact[]): string {
  const rows = contacts.map((contact) =>
    publishedContactFields.map((field) => cellOf(contact[field])),
  );
  return [[...publishedContactFields], ...rows].map((row) => encodeRow(row, plainDialect)).join('');
}

/** One call that a person answered, one that nobody did, and one e-mail. Rows to overwrite. */
const exampleRows: readonly (readonly Cell[])[] = [
  [
    '',
    '2026-03-02 09:15',
    'telephone',
    'fr',
    's1',
    'c1',
    25,
    83,
    'yes',
    1,
    0.5,
    'yes',
    'yes',
    'no',
    'yes',
  ],
  ['', '2026-03-02 14:40', 'telephone', 'fr', 's2', 'c2', 25, 600, 'no', '', '', '', '', '', ''],
  [
    '',
    '2026-03-03 10:05',
    'email',
    'nl',
    's1',
    'c3',
    '',
    93_600,
    'yes',
    1,
    1,
    'yes',
    'yes',
    'yes',
    'no',
  ],
];

function templateRows(organisation: string, locale: Locale): Cell[][] {
  const head = contactFields.map((field) => contactTitles[field][locale]);
  return [head, ...exampleRows.map(([, ...cells]) => [organisation, ...cells])];
}

/** A campaign's file to fill in, with three rows to overwrite. @param organisation the id of one that there is */
export function campaignTemplateCsv(organisation: string, locale: Locale): string {
  const dialect = spreadsheetDialect(locale);
  return `\ufeff${templateRows(organisation, locale)
    .map((row) => encodeRow(row, dialect))
    .join('')}`;
}

/** The same as a workbook. */
export function campaignTemplateXlsx(
  organisation: string,
  locale: Locale,
): Promise<Uint8Array<ArrayBuffer>> {
  const [head = [], ...rows] = templateRows(organisation, locale);
  const sheet: Sheet = {
    name: 'contacts',
    widths: contactFields.map(() => 18),
    isHeaderFrozen: true,
    pages: [
      [
        { style: 'required', cells: head },
        ...rows.map((cells) => ({ style: 'plain' as const, cells })),
      ],
    ],
  };
  return workbookBytes([sheet]);
}
