/** @jsxImportSource react */
import { VirtualRows } from '../parts/virtual-rows';
import { BacklogRow } from './backlog-row';
import type { Issue } from './issues';
import { ViewHead } from './view-head';
import { world } from './world';

const ROW_PX = 40;

/** The running sprint and what waits behind it. */
export function Backlog() {
  const { tasks, mount } = world.use();
  return (
    <>
      <ViewHead title="Backlog" />
      <div className="backlog" key={mount}>
        <Block id="42" title="ACT Sprint 14" issues={tasks.filter((issue) => issue.inSprint)} />
        <Block id="BACKLOG" title="Backlog" issues={tasks.filter((issue) => !issue.inSprint)} />
      </div>
    </>
  );
}

/** The rows stand beside the block's element, not inside it, as measured on the real page. */
function Block({ id, title, issues }: { id: string; title: string; issues: readonly Issue[] }) {
  return (
    <section className="block">
      <div className="block-head" data-testid={`software-backlog.card-list.container.${id}`}>
        <h2>{title}</h2>
        <span className="count">{issues.length} work items</span>
      </div>
      <VirtualRows
        className="block-rows"
        items={issues}
        size={ROW_PX}
        idOf={(issue) => issue.key}
        render={(issue) => <BacklogRow issue={issue} />}
      />
    </section>
  );
}
