/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import { useAddress } from '../parts/address';
import { useScheme } from '../parts/scheme';
import { Board } from './board';
import { Home, Inbox } from './linked';
import { List } from './list';
import { MyTasks } from './my-tasks';
import { placeOf, type View } from './place';
import { Shell } from './shell';
import { subtaskNamed } from './subtasks';
import { TaskPane } from './task-pane';
import { viewOf, world } from './world';

const DARK = 'DesignTokenThemeSelectors-theme--darkMode';
const LIGHT = 'DesignTokenThemeSelectors-theme--lightMode';

function markScheme(dark: boolean): void {
  document.body.classList.toggle(DARK, dark);
  document.body.classList.toggle(LIGHT, !dark);
}

/** Everything that this stand-in shows of Asana. */
export function App() {
  const url = useAddress();
  const { tasks, scheme } = world.use();
  const view = viewOf(url);
  const { gid, own } = placeOf(url);
  const open = tasks.find((task) => task.gid === gid) ?? subtaskNamed(gid, tasks);
  const pane = open ? <TaskPane key={open.gid} task={open} dialog={!own && view !== 'inbox'} /> : null;
  const adding = useQuickAdd();
  useScheme(scheme, markScheme);
  useEffect(() => {
    document.title = `${open?.title ?? 'Customer health'} - Asana`;
  }, [open]);

  return (
    <Shell view={view} pane={pane} own={own}>
      {adding && <output className="quick-add">Quick add</output>}
      <ViewOf view={view} />
    </Shell>
  );
}

function ViewOf({ view }: { view: View }) {
  if (view === 'board') return <Board />;
  if (view === 'home') return <Home />;
  if (view === 'mine') return <MyTasks />;
  return view === 'inbox' ? <Inbox /> : <List />;
}

/** Tab, then Q, opens quick add: a Tab that leaks from elsewhere arms it. */
function useQuickAdd(): boolean {
  const [adding, setAdding] = useState(false);
  useEffect(() => {
    let armed = false;
    function hear({ key }: KeyboardEvent): void {
      if (armed && key.toLowerCase() === 'q') setAdding(true);
      if (key === 'Escape') setAdding(false);
      armed = key === 'Tab';
    }
    addEventListener('keydown', hear, true);
    return () => removeEventListener('keydown', hear, true);
  }, []);
  return adding;
}
