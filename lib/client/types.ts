/** What views may know of the client, of the page, and of the documents that are read and written. */
export type { DigestDocument, DigestItem } from '@/lib/exchange/digest/document';
export type { Outline, OutlineLine, OutlineNote, OutlineOutcome } from '@/lib/exchange/outline';
export type { Column } from '@/lib/exchange/table/columns';
export type { KnownKeyResult, NamedCycle, TablePlan } from '@/lib/exchange/table/plan';
export type { Table } from '@/lib/exchange/table/table';
export type { FromFrame, PageView } from '@/lib/protocol/frame';
export type { Question } from './ask-ahead';
export type { Client } from './client';
export type { Progress, Watched } from './collect-backup';
export type { ExportDemand } from './collect-export';
export type { ImportReader } from './import-reader';
export type { Notice } from './notice';
export type { PageLink } from './page-link';
export type { BackupContent } from './restore-backup';
