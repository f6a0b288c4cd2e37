import { DatabaseStartError } from '../system/database-start-error.js';

/** Why a server ended before it was ready, and so whether to try again. */
export type LaunchFailure = 'port-taken' | 'directory-held' | 'lasting';

/** @param written what the server wrote, in English */
export function launchFailure(written: string): LaunchFailure {
  if (/could not bind .*(Address already in use|Permission denied)/.test(written)) return 'port-taken';
  // A server that a killed hub had only just started, or sessions that outlive their killed server by a moment.
  if (/lock file "postmaster\.pid" already exists|shared memory block .* is still in use/.test(written)) {
    return 'directory-held';
  }
  return 'lasting';
}

export function portTaken(port: number): DatabaseStartError {
  return new DatabaseStartError(
    {
      en: `The port ${port} asked for the embedded database is already in use on 127.0.0.1.`,
      zh: `为内嵌数据库指定的端口 ${port} 在 127.0.0.1 上已被占用。`,
    },
    {
      en: 'Choose another port, or none to have a free one picked.',
      zh: '请更换端口；不指定端口时将自动选择空闲端口。',
    },
  );
}

function diskFull(cluster: string): DatabaseStartError {
  return new DatabaseStartError(
    {
      en: `The disk that holds the database cluster ${cluster} is full, so PostgreSQL does not start.`,
      zh: `数据库集簇 ${cluster} 所在磁盘空间已满，PostgreSQL 无法启动。`,
    },
    {
      en: 'Make room on that disk (never by deleting files of the cluster), then start again.',
      zh: '请在该磁盘上腾出空间（切勿删除集簇中的文件），然后重新启动。',
    },
  );
}

/** @param ending how the process ended, or that it did not get ready; @param lastWords the end of its log */
export function notReady(cluster: string, ending: string, lastWords: string): DatabaseStartError {
  if (/No space left on device/.test(lastWords)) return diskFull(cluster);
  return new DatabaseStartError(
    {
      en: `PostgreSQL did not start in ${cluster} (${ending}): ${lastWords}`,
      zh: `PostgreSQL 未能在 ${cluster} 中启动（${ending}）：${lastWords}`,
    },
    {
      en: 'Read postgres.log beside the cluster; the reason is in its last lines.',
      zh: '请查看集簇旁的 postgres.log，原因在其最后几行。',
    },
  );
}
