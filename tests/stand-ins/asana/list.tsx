/** @jsxImportSource react */
import { VirtualRows } from '../parts/virtual-rows';
import { ListRow } from './list-row';
import { type AsanaTask, SECTIONS, type Section } from './tasks';
import { world } from './world';

const ROW_PX = 37;

type Line = { section: Section; task: null } | { section: null; task: AsanaTask };

/** A project's list: sections and rows in one virtual grid, every name an open field. */
export function List() {
  const { tasks, mount } = world.use();
  const lines = SECTIONS.flatMap((section): Line[] => [
    { section, task: null },
    ...tasks.filter((task) => task.section === section).map((task) => ({ section: null, task })),
  ]);
  return (
    <div className="SpreadsheetGrid" role="treegrid" aria-label="Customer health" key={mount}>
      <VirtualRows
        className="SpreadsheetGridScroller-verticalScroller"
        head={<ColumnHeads />}
        items={lines}
        size={ROW_PX}
        idOf={(line) => (line.task ? line.task.gid : line.section)}
        render={(line) =>
          line.task ? <ListRow task={line.task} /> : <SectionHeading title={line.section} />
        }
      />
    </div>
  );
}

/** The names of the columns. */
export function ColumnHeads() {
  return (
    <div className="SpreadsheetGridHeaderStructure" role="row">
      <span role="columnheader">Name</span>
      <span role="columnheader">Assignee</span>
      <span role="columnheader">Due date</span>
      <span role="columnheader">Theme</span>
    </div>
  );
}

/** The line above the tasks of a section. */
export function SectionHeading({ title }: { title: string }) {
  return (
    <div className="TaskGroupHeader" role="row">
      <h2 className="TaskGroupHeader-headerContainer">{title}</h2>
    </div>
  );
}
