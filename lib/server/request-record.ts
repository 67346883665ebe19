import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RejectionReason } from './rejections';

/** What is told of a request once it is over: nothing of who asked, or of what they looked for. */
export type RequestRecord = {
  /** Where it led, with signs in the place of languages and ids: `/{l}/figures/{id}`. */
  route: string;
  method: string;
  status: number;
  milliseconds: number;
  /** What was sent, headers included. */
  bytes: number;
  /** Whether nothing had to be made for it. */
  isFromMemory: boolean;
  refusal: RejectionReason | null;
};

/** What only the server's own code knows of a request, written down as it becomes known. */
export type RequestNotes = Pick<RequestRecord, 'route' | 'isFromMemory' | 'refusal'>;

/** The client had left before the answer began: not a status that is sent, but the usual one in logs. */
const clientClosedRequest = 499;

/** Tells of a request once its answer is out, or its client has left. */
export function recordRequest(
  { method = '', socket }: IncomingMessage,
  response: ServerResponse,
  tell: (record: RequestRecord) => void,
): RequestNotes {
  const notes: RequestNotes = { route: 'unknown', isFromMemory: false, refusal: null };
  const begun = performance.now();
  const sentBefore = socket.bytesWritten;
  response.once('close', () => {
    const milliseconds = performance.now() - begun;
    const bytes = socket.bytesWritten - sentBefore;
    const status = response.headersSent ? response.statusCode : clientClosedRequest;
    tell({ ...notes, method, status, milliseconds, bytes });
  });
  return notes;
}

/** How what never became a whole request is answered, by Node's code for the fault; null for one that has left. */
function statusOfBroken({ code = '' }: NodeJS.ErrnoException): number | null {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  return code.startsWith('HPE_') ? 400 : null;
}

/** Tells of what comes over a connection and never becomes a whole request. @returns its status, as above */
export function recordBrokenRequest(
  fault: NodeJS.ErrnoException,
  tell: (record: RequestRecord) => void,
): number | null {
  const status = statusOfBroken(fault);
  const nothing = { milliseconds: 0, bytes: 0, isFromMemory: false, refusal: null };
  if (status !== null) tell({ route: 'unknown', method: '', status, ...nothing });
  return status;
}
