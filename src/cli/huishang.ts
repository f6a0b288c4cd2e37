import 'reflect-metadata';
import { runCommandLine } from './run-command-line.js';

const exitCode = await runCommandLine(process.argv.slice(2));
if (exitCode !== 0) process.exit(exitCode);
