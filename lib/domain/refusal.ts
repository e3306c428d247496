/**
 * Why a command was refused. Each code has its sentence in every language (`refusal.<code>`), which says
 * what happened and what to do next.
 */
export const REFUSAL_CODES = [
  'baselineIsTarget',
  'metricInvalid',
  'datesReversed',
  'notFound',
  'keyResultGone',
  'noTaskThere',
  'alignmentCycle',
  'codeTaken',
  'valueInvalid',
  'confidenceInvalid',
  'observedInFuture',
  'observedTooEarly',
  'titleEmpty',
  'tooLarge',
  'storageFull',
  'newerVersion',
  'notABackup',
  'notAPatch',
  'stagingGone',
  'givenUp',
  'backupGone',
  'dataChanged',
  'changedMeanwhile',
  'undoGone',
  'notAllowed',
  'malformed',
  'noToken',
  'tokenRefused',
  'sourceRefused',
  'sourceForbidden',
  'sourceThrottled',
  'sourceOffline',
  'sourceSilent',
  'sourceChanged',
  'sourceAddress',
  'sourceMissing',
  'hostUnreachable',
  'teamBadInvitation',
  'teamJoinedAlready',
  'teamByPolicy',
  'teamOffline',
  'teamSlow',
  'teamBusy',
  'teamServerFailed',
  'teamNoServer',
  'teamOtherVersion',
  'teamNotAMember',
  'teamViewer',
  'teamNotAllowed',
  'teamUnknownInvitation',
  'teamAlreadyMember',
  'teamPersonTaken',
  'teamLastAdmin',
  'teamSignIn',
  'teamConsent',
  'teamOtherMember',
  'teamOtherSpace',
  'teamQuota',
  'teamRefusedRequest',
  'teamShared',
  'unreachable',
  'unexpected',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A command that cannot be carried out, for a reason a person can be told. Nothing was changed. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  /** Values for the sentence's blanks, such as a name or a number. */
  readonly facts: Record<string, string | number>;

  constructor(code: RefusalCode, facts: Record<string, string | number> = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}
