/** @jsxImportSource react */
import { createRoot } from 'react-dom/client';
import './look.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<p>hello</p>);
