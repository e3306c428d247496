/** What views may know of the client and of what it answers. */

export type { Outline, OutlineLine, OutlineOutcome } from '@/lib/exchange/outline';
export type { FromFrame, PageView } from '@/lib/protocol/frame';
export type { MessageName, PayloadOf, ReplyOf } from '@/lib/protocol/messages';
export type { Client, Said } from './client';
export type { Progress, Watched } from './collect-backup';
export type { Notice } from './notice';
export type { PageLink } from './page-link';
export type { Query, QueryState } from './query';
export type { BackupContent } from './restore-backup';
