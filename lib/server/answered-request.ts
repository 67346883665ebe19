import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
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

/** Whom the answer was for had left before it began: not a status that is sent, but the usual one in logs. */
const leftBefore = 499;

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
    const status = response.headersSent ? response.statusCode : leftBefore;
    tell({ ...notes, method, status, milliseconds, bytes });
  });
  return notes;
}

/** How Node answers what never became a whole request, by its own code for the fault. */
function statusOfBroken({ code = '' }: NodeJS.ErrnoException): number | null {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  return code.startsWith('HPE_') ? 400 : null;
}

/** Tells of what comes over a connection and never becomes a whole request, which Node answers by itself. */
export function followConnection(socket: Socket, tell: (answered: AnsweredRequest) => void): void {
  socket.on('error', (fault) => {
    const status = statusOfBroken(fault);
    if (status === null) return;
    const nothing = { milliseconds: 0, bytes: 0, isFromMemory: false, refusal: null };
    tell({ route: 'unknown', method: '', status, ...nothing });
  });
}
