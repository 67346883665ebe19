import { answerMade } from '@/lib/api/made-answer';
import { exportFormats } from '@/lib/exports/export-formats';
import { preflightResponse } from '@/lib/http/problem';
import { importTemplateXlsx } from '@/lib/import/import-template';

/** A workbook to fill in for an import. */
export function GET(request: Request): Promise<Response> {
  return answerMade(request, async (lang) => ({
    body: await importTemplateXlsx(lang),
    headers: {
      'Content-Type': exportFormats.xlsx.type,
      'Content-Disposition': `attachment; filename="import-template-${lang}.xlsx"`,
    },
  }));
}

export const OPTIONS = preflightResponse;
