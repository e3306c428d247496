/** @jsxImportSource react */
import { createRoot } from 'react-dom/client';
import { issues } from '../jira/issues';
import { recordWhatIsHeard } from '../parts/heard';
import { offerHook } from '../parts/stand-in';
import '../parts/base.css';
import { App } from './app';
import './look.css';
import { openIssue, world } from './world';

recordWhatIsHeard();
offerHook({ store: world, tasks: issues, idOf: (issue) => issue.key, open: openIssue });
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
