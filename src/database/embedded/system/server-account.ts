import { DatabaseStartError } from './database-start-error.js';
import { run, type ServerAccount } from './run.js';

export function hubIsRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The account to run the server as. PostgreSQL refuses to run as root, so root hands it to `postgres`, creates that
 * account where it is missing, and falls back to `nobody` where accounts cannot be created.
 *
 * @returns `undefined` when the hub is not root: the server then runs as the hub does
 * @throws DatabaseStartError when root cannot become any of them, as in a container that maps root only
 */
export async function findServerAccount(): Promise<ServerAccount | undefined> {
  if (!hubIsRoot()) return undefined;
  const account =
    (await usableAccount('postgres')) ?? (await createAccount()) ?? (await usableAccount('nobody'));
  if (account !== undefined) return account;
  throw new DatabaseStartError(
    {
      en: 'PostgreSQL must not run as root, and no other account (postgres, nobody) can be used here.',
      zh: 'PostgreSQL 不能以 root 身份运行，而本机没有可用的其他账户（postgres、nobody）。',
    },
    {
      en: 'Start the hub as an ordinary user, or create one: useradd --system postgres.',
      zh: '请以普通用户启动本系统，或先创建账户：useradd --system postgres。',
    },
  );
}

/** The account of that name, if it exists and the hub is able to run programs as it. */
export async function usableAccount(name: string): Promise<ServerAccount | undefined> {
  const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
  if (!uid.succeeded || !gid.succeeded) return undefined;
  const account = { name, uid: Number(uid.output), gid: Number(gid.output) };
  if (account.uid === 0) return undefined;
  const tried = await run('/bin/sh', ['-c', 'exit 0'], { account });
  return tried.succeeded ? account : undefined;
}

async function createAccount(): Promise<ServerAccount | undefined> {
  // --force: the group may have outlived its account.
  await run('groupadd', ['--system', '--force', 'postgres']);
  const shell = '/usr/sbin/nologin';
  await run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', '--shell', shell, 'postgres']);
  return usableAccount('postgres');
}

/**
 * Whether the account can enter a directory, tried for real: modes alone leave out ACLs, network file systems that
 * distrust root, and mounts. A missing account is the hub itself, which made or chose the directory.
 */
export async function canEnter(account: ServerAccount | undefined, directory: string): Promise<boolean> {
  if (account === undefined) return true;
  return (await run('/bin/sh', ['-c', 'cd -- "$0"', directory], { account })).succeeded;
}
