import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RefusalReason } from './refusal';

/** What is told of a request once it is over: nothing of who asked, or of what they looked for. */
export type AnsweredRequest = {
  /** Where it led, with signs in the place of languages and ids: `/{l}/figures/{id}`. */
  route: string;
  method: string;
  status: number;
  milliseconds: number;
  /** What was sent, headers included. */
  bytes: number;
  /** Whether nothing had to be made for it. */
  isFromMemory: boolean;
  refusal: RefusalReason | null;
};

/** What only the door knows of a request, written down as it becomes known. */
export type DoorNotes = Pick<AnsweredRequest, 'route' | 'isFromMemory' | 'refusal'>;

/** Tells of a request once its answer is out, or whom it was for has left. */
export function followRequest(
  { method = '', socket }: IncomingMessage,
  response: ServerResponse,
  tell: (answered: AnsweredRequest) => void,
): DoorNotes {
  const notes: DoorNotes = { route: 'unknown', isFromMemory: false, refusal: null };
  const begun = performance.now();
  const sentBefore = socket.bytesWritten;
  response.once('close', () => {
    const milliseconds = performance.now() - begun;
    const bytes = socket.bytesWritten - sentBefore;
    tell({ ...notes, method, status: response.statusCode, milliseconds, bytes });
  });
  return notes;
}
