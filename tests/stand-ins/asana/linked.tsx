/** @jsxImportSource react */
import { Link } from '../parts/link';
import { placeOf, taskPath } from './place';
import type { AsanaTask } from './tasks';
import { world } from './world';

const SHOWN = 12;

/** Home: a widget with rows that only link to their tasks. */
export function Home() {
  const { tasks, mount } = world.use();
  return (
    <section className="HomePageWidget" aria-label="My tasks" key={mount}>
      <h1>Good morning, Alice</h1>
      <div role="list">
        {tasks.slice(0, SHOWN).map((task) => (
          <div className="linked-row" role="listitem" key={task.gid}>
            <span className="check" data-done={task.done} aria-hidden="true">
              ✓
            </span>
            <TaskLink task={task} view="home" />
            <span className="due">{task.due}</span>
          </div>
        ))}
      </div>
    </section>
  );
}

/** The inbox: threads whose title is their task; what people wrote in them leads to other tasks. */
export function Inbox() {
  const { tasks, mount } = world.use();
  return (
    <div className="InboxFeed" key={mount}>
      <h1>Inbox</h1>
      {tasks.slice(0, SHOWN).map((task) => (
        <div className="InboxExpandableThread linked-row" key={task.gid}>
          <span className="InboxIconAndNameContext-name--withDefaultColors">Customer health</span>
          <TaskLink task={task} view="list" className="InboxLinkifiedThreadTitle-link" />
          <div>
            As in <a href="https://app.asana.com/0/0/1209879999999996">the spring wave</a>
          </div>
        </div>
      ))}
    </div>
  );
}

interface TaskLinkProps {
  task: AsanaTask;
  view: 'home' | 'list';
  className?: string;
}

function TaskLink({ task, view, className }: TaskLinkProps) {
  return (
    <Link className={className} href={taskPath(task.gid, placeOf(new URL(location.href)), view)}>
      {task.title}
    </Link>
  );
}
