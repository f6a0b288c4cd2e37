import { access } from 'node:fs/promises';
import { databaseAddress, withClient } from '../../database/index.js';
import type { Step } from '../step.js';
import { verbatim } from '../told.js';

/** Whether a promise is kept. */
const succeeds = (attempt: Promise<unknown>): Promise<boolean> =>
  attempt.then(
    () => true,
    () => false,
  );

function connects(url: string): Promise<void> {
  return withClient(databaseAddress(url), 'huishang-demo', async () => undefined);
}

export const stopEverything: Step = {
  title: { en: 'Everything is stopped and removed', zh: '停止运行并清理' },
  async run({ cast, stage }, scene) {
    const { url, connection, folder } = stage;
    scene.acts(cast.officeOfficer, {
      en: 'has the hub and its database stopped, and the temporary directory removed.',
      zh: '停止本系统及其数据库，删除临时目录。',
    });
    scene.shows([
      [{ en: 'hub', zh: '系统地址' }, verbatim(url)],
      [{ en: 'directory', zh: '临时目录' }, verbatim(folder)],
    ]);
    const health = `${url}/health/ready`;
    scene.check(
      { en: 'The hub was healthy to the end', zh: '本系统自始至终运行正常' },
      (await fetch(health)).ok,
      health,
    );
    await stage.stopHub();
    scene.checkEqual(
      { en: 'It no longer listens', zh: '本系统已停止服务' },
      await succeeds(fetch(health)),
      false,
    );
    scene.checkEqual(
      { en: 'Its database outlived it', zh: '此时数据库仍在运行' },
      await succeeds(connects(connection.ownerUrl)),
      true,
    );
    await stage.stopDatabase();
    scene.checkEqual(
      { en: 'PostgreSQL no longer listens', zh: '数据库已停止' },
      await succeeds(connects(connection.ownerUrl)),
      false,
    );
    await stage.removeFolder();
    scene.checkEqual(
      { en: 'The temporary directory is gone', zh: '临时目录已删除' },
      await succeeds(access(folder)),
      false,
    );
  },
};
