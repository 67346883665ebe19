'use client';

import { useState, type FormEvent, type ReactNode } from 'react';
import type { ApiCall } from '@/lib/features/api/openapi/call-catalogue';
import { callUrl } from '@/lib/features/api/explorer/call-url';
import { readAnswer, type ShownAnswer, type TryTexts } from './read-answer';

/** Makes a call and shows the answer below; without JavaScript the form opens the answer itself. */
export function TryForm({
  call,
  action,
  label,
  texts,
  children,
}: {
  call: Pick<ApiCall, 'id' | 'path' | 'parameters'>;
  /** Where the form goes without JavaScript: empty fields must not reach the API. */
  action: string;
  label: string;
  texts: TryTexts;
  children: ReactNode;
}) {
  const [answer, setAnswer] = useState<ShownAnswer | null>(null);
  const [isAsking, setIsAsking] = useState(false);

  const ask = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values: Record<string, string> = {};
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === 'string') values[name] = value;
    }
    setIsAsking(true);
    setAnswer(await readAnswer(callUrl(call, values), texts));
    setIsAsking(false);
  };

  return (
    <form action={action} method="get" aria-label={label} onSubmit={ask} className="mt-3">
      <input type="hidden" name="call" value={call.id} />
      {children}
      <button type="submit" className="button mt-4">
        {texts.send}
      </button>
      <div role="status" aria-label={texts.answer} aria-busy={isAsking} className="mt-4">
        {isAsking && <p>{texts.sending}</p>}
        {!isAsking && answer !== null && <AnswerView answer={answer} label={texts.answer} />}
      </div>
    </form>
  );
}

function AnswerView({ answer, label }: { answer: ShownAnswer; label: string }) {
  const { url, status, headers, isPicture, body, note } = answer;
  return (
    <>
      <p className="break-words">
        <strong>{status}</strong> <a href={url}>{url}</a>
      </p>
      <pre className="text-muted py-2 text-sm break-words whitespace-pre-wrap">{headers}</pre>
      {/* eslint-disable-next-line @next/next/no-img-element -- an SVG needs no optimising */}
      {isPicture && <img src={url} alt={label} className="max-w-full" />}
      {body !== '' && (
        <pre
          className="bg-raised max-h-96 overflow-auto p-3 text-sm"
          tabIndex={0}
          role="region"
          aria-label={label}
        >
          {body}
        </pre>
      )}
      {note !== '' && <p className="text-muted text-sm">{note}</p>}
    </>
  );
}
