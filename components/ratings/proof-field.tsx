'use client';

import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { useEffect, useRef, useState } from 'react';
import { useHydrated } from '../ui/use-hydrated';
import type { ProofTask } from '@/lib/features/ratings/proof-of-work';

/** How long a browser tries, in ms: a slow phone takes some seconds. */
const longest = 300_000;

/** Where the proof stands: `sent` once the form is on its way, so that a second click sends nothing twice. */
type ProofState = 'working' | 'done' | 'impossible' | 'waiting' | 'sent';

/**
 * Solves the task of a form while it is filled in. A form that is sent before is sent once the task is solved; one with a code
 * needs none.
 * @param texts what is told in each state
 */
export function ProofField({
  task,
  texts,
}: {
  task: ProofTask;
  texts: Readonly<Record<ProofState, string>>;
}) {
  const status = useRef<HTMLParagraphElement>(null);
  const [state, setState] = useState<ProofState>('working');
  const isHydrated = useHydrated();

  useEffect(() => {
    const form = status.current?.closest('form');
    if (!form) return undefined;
    const controller = new AbortController();
    let now: ProofState = 'working';
    let proof = '';
    const tell = (next: ProofState) => {
      now = next;
      setState(next);
    };
    const hasCode = () => new FormData(form).get('code') !== '';
    const send = (event: SubmitEvent) => {
      if (now === 'sent' || now === 'waiting') return event.preventDefault();
      if (now === 'done' || hasCode()) return tell('sent');
      event.preventDefault();
      if (now === 'working') tell('waiting');
    };
    const add = ({ formData }: FormDataEvent) => formData.set('proof', proof);
    form.addEventListener('submit', send);
    form.addEventListener('formdata', add);
    solveChallenge({ challenge: task, deriveKey, controller, timeout: longest })
      .then((solution) => {
        if (controller.signal.aborted) return;
        if (solution === null) return tell('impossible');
        const wasSent = now === 'waiting';
        proof = JSON.stringify({ challenge: task, solution });
        tell('done');
        if (wasSent) form.requestSubmit();
      })
      // Browsers derive keys on pages alone that came by https.
      .catch(() => tell('impossible'));
    return () => {
      controller.abort();
      form.removeEventListener('submit', send);
      form.removeEventListener('formdata', add);
    };
  }, [task]);

  return (
    <p ref={status} role="status" className="text-muted text-sm">
      {/* Without scripts no task is solved. */}
      {isHydrated && texts[state]}
    </p>
  );
}
