import { readlink, realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { run } from '../system/run.js';

/**
 * Whether a process is the PostgreSQL server of this data directory. A process id alone proves nothing: after a crash
 * or a restart it belongs to anything, and the hub is about to send it a signal.
 */
export async function isPostmasterOf(pid: number, cluster: string): Promise<boolean> {
  const directory = await realpath(cluster);
  if (process.platform === 'linux') return isPostmasterOnLinux(pid, directory);
  const commandLine = await commandLineOf(pid);
  return /postgres/i.test(commandLine) && commandLine.includes(directory);
}

/** The server makes its data directory its working directory. Neither link can be read of a zombie. */
async function isPostmasterOnLinux(pid: number, directory: string): Promise<boolean> {
  try {
    const [executable, workingDirectory] = await Promise.all([
      readlink(`/proc/${pid}/exe`),
      readlink(`/proc/${pid}/cwd`),
    ]);
    // The system appends " (deleted)" where node_modules was installed anew since.
    return basename(executable).startsWith('postgres') && workingDirectory === directory;
  } catch {
    return false;
  }
}

async function commandLineOf(pid: number): Promise<string> {
  if (process.platform !== 'win32')
    return (await run('ps', ['-ww', '-o', 'command=', '-p', `${pid}`])).output;
  const query = `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`;
  return (await run('powershell', ['-NoProfile', '-Command', query])).output;
}

/** Whether any process has the id, also one of another account. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
