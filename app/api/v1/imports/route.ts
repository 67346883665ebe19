import { answerImport } from '@/lib/features/import/import-answer';

/** Checks or publishes a survey file that a program sends. */
export const POST = answerImport;
