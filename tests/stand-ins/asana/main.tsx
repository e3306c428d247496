/** @jsxImportSource react */
import { createRoot } from 'react-dom/client';
import { recordWhatIsHeard } from '../parts/heard';
import { offerHook } from '../parts/stand-in';
import '../parts/base.css';
import { App } from './app';
import './look.css';
import './pane.css';
import { tasks } from './tasks';
import { openTask, world } from './world';

/** `?dir=rtl`, as in Hebrew and Arabic. */
document.documentElement.dir = new URLSearchParams(location.search).get('dir') === 'rtl' ? 'rtl' : 'ltr';
recordWhatIsHeard();
offerHook({ store: world, tasks, idOf: (task) => task.gid, open: openTask });
const root = document.getElementById('root');
if (root) {
  root.id = 'asana';
  createRoot(root).render(<App />);
}
