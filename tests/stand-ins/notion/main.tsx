/** @jsxImportSource react */
import { createRoot } from 'react-dom/client';
import { recordWhatIsHeard } from '../parts/heard';
import { offerHook } from '../parts/stand-in';
import '../parts/base.css';
import { App } from './app';
import { lockEditableContent } from './dom-lock';
import './look.css';
import './page.css';
import './layouts.css';
import { pages } from './pages';
import { openPeek, world } from './world';

recordWhatIsHeard();
lockEditableContent();
offerHook({ store: world, tasks: pages, idOf: (page) => page.id, open: openPeek });
const root = document.getElementById('root');
if (root) {
  root.id = 'notion-app';
  createRoot(root).render(<App />);
}
