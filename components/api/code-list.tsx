import type { CodeLine } from '@/lib/features/api/explorer/code-lines';

/** One call in several languages, each a line to paste. */
export function CodeList({ lines, hint }: { lines: readonly CodeLine[]; hint: string }) {
  return (
    <div className="mt-3">
      <dl className="flex flex-col gap-3">
        {lines.map(({ language, code }) => (
          <div key={language}>
            <dt className="text-muted text-sm">{language}</dt>
            <dd>
              <pre
                className="bg-raised overflow-x-auto p-3 text-sm"
                tabIndex={0}
                role="region"
                aria-label={language}
              >
                <code data-language={language}>{code}</code>
              </pre>
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-muted mt-2 text-sm">{hint}</p>
    </div>
  );
}
