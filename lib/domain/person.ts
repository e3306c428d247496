import type { ToolId } from './task';

/** A user of a work tool, as seen on tasks; `user` is the native id, or `name:` and the shown name. */
export interface Account {
  tool: ToolId;
  site: string;
  user: string;
}

/** Someone who owns, checks in or is assigned. */
export interface Person {
  kind: 'person';
  id: string;
  name: string;
  accounts: Account[];
  /** True on at most one: the person whose browser this is. */
  me: boolean;
}
