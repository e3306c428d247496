/** @jsxImportSource react */
import { VirtualRows } from '../parts/virtual-rows';
import type { Issue } from './issues';
import { ViewHead } from './view-head';
import { openIssue, world } from './world';

const ROW_PX = 40;

/** Test ids of a row's cells: a project's list names the kind of a cell, a service queue its row's key as well. */
const CELLS = {
  list: () => {
    const view = 'business-list.ui.list-view';
    return { key: undefined, link: `${view}.key-cell.issue-key`, title: `${view}.summary-cell` };
  },
  queue: (key: string) => {
    const row = `common.components.virtual-table.table.content.rows.common.cell-wrapper-row${key}`;
    return { key: `${row}-issuekey`, link: undefined, title: `${row}-summary` };
  },
};

/** The list of a project, or a queue of a service project: rows that are no table's. */
export function ProjectList({ kind }: { kind: keyof typeof CELLS }) {
  const { tasks, mount } = world.use();
  return (
    <>
      <ViewHead title={kind === 'queue' ? 'All open' : 'List'} />
      <div className="grid" role="grid" key={mount}>
        <VirtualRows
          className="grid-rows"
          items={tasks}
          size={ROW_PX}
          idOf={(issue) => issue.key}
          render={(issue) => <ListRow issue={issue} kind={kind} />}
        />
      </div>
    </>
  );
}

function ListRow({ issue, kind }: { issue: Issue; kind: keyof typeof CELLS }) {
  const { round } = world.use();
  const { key, title, column } = issue;
  const ids = CELLS[kind](key);
  return (
    <div role="row" className="row" data-round={round} onClick={() => openIssue(key)}>
      <div role="gridcell" data-testid={ids.key}>
        <a
          className="row-key"
          href={kind === 'queue' ? `${location.pathname}/${key}` : `/browse/${key}`}
          data-testid={ids.link}
          onClick={(event) => event.preventDefault()}
        >
          {key}
        </a>
      </div>
      <div role="gridcell" className="row-title">
        <span data-testid={ids.title}>{title}</span>
      </div>
      <div role="gridcell">
        <span className="lozenge" data-status={column}>
          {column}
        </span>
      </div>
    </div>
  );
}
