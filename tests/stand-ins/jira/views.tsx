/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { Backlog } from './backlog';
import { Board } from './board';
import { ProjectList } from './project-list';
import { RenewedBoard } from './renewed-board';
import { Plan, Timeline } from './timeline';

/** What an address ends in, and the view that it shows; a board for every other. */
const VIEWS: [RegExp, ReactNode][] = [
  [/\/backlog$/, <Backlog key="backlog" />],
  [/^\/jira\/plans\/.*\/timeline$/, <Plan key="plan" />],
  [/\/timeline$/, <Timeline key="timeline" />],
  [/\/list$/, <ProjectList key="list" kind="list" />],
  [/\/queues\/custom\/\d+$/, <ProjectList key="queue" kind="queue" />],
  [/\/(?:board|software\/projects\/[^/]+\/boards\/\d+)$/, <RenewedBoard key="renewed" />],
];

/** The view that an address names. */
export function View({ path }: { path: string }) {
  return VIEWS.find(([ending]) => ending.test(path))?.[1] ?? <Board />;
}
