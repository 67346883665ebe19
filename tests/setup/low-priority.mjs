import { setPriority } from 'node:os';

// Drafts are checked by a process that lets the server go first. Where all cores are busy with tests, that
// process would wait for all of them: tests and what they start are therefore no more urgent than it is.
setPriority(10);
