/** @jsxImportSource react */
import { createRoot } from 'react-dom/client';
import { recordWhatIsHeard } from '../shared/heard';
import { offerHook } from '../shared/stand-in';
import '../shared/base.css';
import { App } from './app';
import './look.css';
import './pane.css';
import { tasks } from './tasks';
import { openTask, world } from './world';

recordWhatIsHeard();
offerHook({ store: world, tasks, idOf: (task) => task.gid, open: openTask });
const root = document.getElementById('root');
if (root) {
  root.id = 'asana';
  createRoot(root).render(<App />);
}
