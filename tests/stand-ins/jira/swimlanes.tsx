/** @jsxImportSource react */
import { Link } from '../parts/link';
import { Card } from './card';
import { COLUMNS, type Epic, type Issue } from './issues';
import { ViewHead } from './view-head';
import { world } from './world';

const KIT = 'platform-board-kit.ui';

/** The same board with one lane per epic. A lane's head links to its epic, which is no card. */
export function Swimlanes() {
  const { tasks, mount } = world.use();
  const lanes = [...new Map(tasks.map(({ parent }) => [parent.key, parent])).values()];
  return (
    <>
      <ViewHead title="ACT board" />
      <div className="lanes" data-testid="software-board.board-container.board" key={mount}>
        {lanes.map((epic) => (
          <Lane key={epic.key} epic={epic} issues={tasks.filter(({ parent }) => parent.key === epic.key)} />
        ))}
      </div>
    </>
  );
}

function Lane({ epic, issues }: { epic: Epic; issues: readonly Issue[] }) {
  return (
    <section data-testid={`${KIT}.swimlane.swimlane-wrapper`}>
      <header className="lane-head" data-testid={`${KIT}.swimlane.swimlane-content`}>
        <Link href={`/browse/${epic.key}`}>{epic.key}</Link> <strong>{epic.title}</strong>
        <span className="count">{issues.length} work items</span>
      </header>
      <div className="lane" data-testid={`${KIT}.swimlane.swimlane-columns`}>
        {COLUMNS.map((column) => (
          <section
            className="column"
            key={column}
            data-testid={`${KIT}.column.draggable-column.styled-wrapper`}
          >
            <div className="column-cards">
              {issues.map((issue) => issue.column === column && <Card key={issue.key} issue={issue} />)}
            </div>
          </section>
        ))}
      </div>
    </section>
  );
}
