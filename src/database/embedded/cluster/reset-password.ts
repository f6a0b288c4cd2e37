import { SUPERUSER } from './create-cluster.js';
import { DatabaseStartError } from '../system/database-start-error.js';
import { program, type NativeBinaries } from '../binaries/native-binaries.js';
import { lastLine, run, type ServerAccount } from '../system/run.js';

/**
 * Sets the superuser's password in a cluster whose password file was lost, in single-user mode, which asks for none.
 * The server must not be running.
 *
 * @param password hexadecimal
 * @throws DatabaseStartError with the last thing the server said
 */
export async function resetPassword(
  binaries: NativeBinaries,
  cluster: string,
  account: ServerAccount | undefined,
  password: string,
): Promise<void> {
  const args = ['--single', '-D', cluster, '-c', 'exit_on_error=on', 'postgres'];
  const sql = `ALTER ROLE ${SUPERUSER} PASSWORD '${password}'\n`;
  const set = await run(program(binaries, 'postgres'), args, { account, directory: cluster, input: sql });
  if (set.succeeded) return;
  throw new DatabaseStartError(
    {
      en: `The superuser password of the database cluster in ${cluster} could not be set: ${lastLine(set.output)}`,
      zh: `无法设置数据库集簇 ${cluster} 的超级用户口令：${lastLine(set.output)}`,
    },
    {
      en: 'Restore the file superuser-password beside the cluster from a backup.',
      zh: '请从备份还原集簇旁的 superuser-password 文件。',
    },
  );
}
