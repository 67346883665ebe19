/** Another publication is under way, and did not end in time. */
export class PublicationBusy extends Error {
  override name = 'PublicationBusy';

  constructor(seconds: number) {
    super(
      `Another publication is under way (waited ${seconds} s). Nothing was changed: try again.`,
    );
  }
}

/** Why a database cannot be written. */
export const writeFailures = {
  locked: 'another program keeps the database locked',
  'read-only': 'the database or its folder cannot be written',
  disk: 'the disk is full or failing',
  unreachable: 'the database server cannot be reached',
} as const;
export type WriteFailure = keyof typeof writeFailures;

/** Nothing can be published at the moment, and nothing was changed. */
export class PublicationImpossible extends Error {
  override name = 'PublicationImpossible';

  constructor(
    readonly code: WriteFailure,
    cause: unknown,
  ) {
    super(`Nothing was published: ${writeFailures[code]}.`, { cause });
  }
}

/** The database broke off just as something was published: whether it stands could not be found out. */
export class PublicationUnknown extends Error {
  override name = 'PublicationUnknown';

  constructor(cause: unknown) {
    super(
      'The database could not be asked whether the publication stands: look at the changes before you publish again.',
      { cause },
    );
  }
}
