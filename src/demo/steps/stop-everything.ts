import { access } from 'node:fs/promises';
import { databaseAddress, withClient } from '../../database/index.js';
import type { Step } from '../step.js';

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
  title: { en: 'Everything is stopped and removed', zh: '停止服务并清理' },
  async run({ cast, stage }, scene) {
    const { url, connection, folder } = stage;
    scene.acts(
      cast.officeOfficer,
      'has the hub and its database stopped, and the temporary directory removed.',
    );
    scene.shows([
      ['hub', url],
      ['directory', folder],
    ]);
    const health = `${url}/health/ready`;
    scene.check('The hub was healthy to the end', (await fetch(health)).ok, health);
    await stage.stopHub();
    scene.checkEqual('It no longer listens', await succeeds(fetch(health)), false);
    scene.checkEqual('Its database outlived it', await succeeds(connects(connection.ownerUrl)), true);
    await stage.stopDatabase();
    scene.checkEqual('PostgreSQL no longer listens', await succeeds(connects(connection.ownerUrl)), false);
    await stage.removeFolder();
    scene.checkEqual('The temporary directory is gone', await succeeds(access(folder)), false);
  },
};
