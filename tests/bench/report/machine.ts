import { readFile } from 'node:fs/promises';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { projectFile } from '../../../src/cli/inputs/project-file.js';

/** On what the figures were measured, and with which versions. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  /** Null when no part needed it. */
  readonly postgresql: string | null;
  readonly versions: Readonly<Record<string, string>>;
}

async function peerVersions(): Promise<Record<string, string>> {
  const file = projectFile('tests', 'bench', 'peers', 'package.json');
  const { dependencies } = JSON.parse(await readFile(file, 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return dependencies;
}

async function ownVersion(): Promise<string> {
  return (JSON.parse(await readFile(projectFile('package.json'), 'utf8')) as { version: string }).version;
}

export async function describeMachine(postgresql: string | null): Promise<Machine> {
  const cores = cpus();
  return {
    cpu: cores[0]?.model.trim() ?? 'unknown',
    cores: cores.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()} ${release()}`,
    node: process.versions.node,
    postgresql,
    versions: { huishang: await ownVersion(), ...(await peerVersions()) },
  };
}
