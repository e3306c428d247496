/** What views may know of the client and of the page. */
export type { FromFrame, PageView } from '@/lib/protocol/frame';
export type { Client } from './client';
export type { Notice } from './notice';
export type { PageLink } from './page-link';
