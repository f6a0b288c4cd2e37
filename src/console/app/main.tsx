import { createRoot } from 'react-dom/client';
import 'virtual:antd.css';
import './console.css';
import { ConsoleApp } from './console-app';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the console.');
createRoot(root).render(<ConsoleApp />);
