/** @jsxImportSource react */
import { VirtualRows } from '../parts/virtual-rows';
import { ColumnHeads, SectionHeading } from './list';
import { ListRow } from './list-row';
import type { AsanaTask } from './tasks';
import { world } from './world';

const ROW_PX = 37;
const SECTIONS = ['Recently assigned', 'Do today', 'Do next week', 'Do later'];

type Line = { section: string } | { task: AsanaTask };

/** The person's own list: the rows of a list, each in a row of another kind. */
export function MyTasks() {
  const { tasks, mount } = world.use();
  const lines = SECTIONS.flatMap((section, nth): Line[] => [
    { section },
    ...tasks.filter((_, index) => index % SECTIONS.length === nth).map((task) => ({ task })),
  ]);
  return (
    <div className="SpreadsheetGrid" role="treegrid" aria-label="My tasks" key={mount}>
      <VirtualRows
        className="SpreadsheetGridScroller-verticalScroller"
        head={<ColumnHeads />}
        items={lines}
        size={ROW_PX}
        idOf={(line) => ('task' in line ? line.task.gid : line.section)}
        render={(line) =>
          'task' in line ? (
            <div className="MyTasksSpreadsheetGridRow-dropTargetRow">
              <ListRow task={line.task} />
            </div>
          ) : (
            <SectionHeading title={line.section} />
          )
        }
      />
    </div>
  );
}
