import { join } from 'node:path';
import { accountForCluster } from './cluster-owner.js';
import { closedHome } from './cluster-home.js';
import { clusterState } from './cluster-state.js';
import { createCluster } from './create-cluster.js';
import { majorVersion, packagedBinaries, type NativeBinaries } from '../binaries/native-binaries.js';
import { clearOrphan } from '../process/orphan.js';
import { resetPassword } from './reset-password.js';
import type { ServerAccount } from '../system/run.js';
import { canEnter } from '../system/server-account.js';
import { newPassword, readPassword, savePassword } from './superuser-password.js';
import { copyPlaces, usableBinaries } from '../binaries/usable-binaries.js';
import { rename } from 'node:fs/promises';
import { systemClock } from '../../../kernel/index.js';

/**
 * Moves a directory to `<directory>.broken-<UTC time>`, where it is kept for whoever wants to look into it.
 *
 * @returns the new path
 */
async function setAside(directory: string): Promise<string> {
  const target = `${directory}.broken-${systemClock.now().toISOString().replaceAll(/[-:]/g, '')}`;
  await rename(directory, target);
  return target;
}

export interface PreparedCluster {
  readonly cluster: string;
  readonly password: string;
  readonly passwordFile: string;
  readonly binaries: NativeBinaries;
  readonly account: ServerAccount | undefined;
}

export interface Preparation {
  readonly dataDirectory: string;
  readonly home: string;
  readonly account: ServerAccount | undefined;
  readonly durable: boolean;
  readonly binariesPackage: string;
  readonly log: (line: string) => void;
}

/**
 * Brings a home to the point where its server can be started: recovers what a crash left, makes the cluster on the
 * first start, finds binaries and password.
 *
 * @throws DatabaseStartError when the cluster that is there cannot be used
 */
export async function prepareCluster(preparation: Preparation): Promise<PreparedCluster> {
  const { dataDirectory, home, log } = preparation;
  const cluster = join(home, 'cluster');
  const passwordFile = join(home, 'superuser-password');
  const installed = await packagedBinaries(preparation.binariesPackage);
  const account = await accountForCluster(cluster, preparation.account);
  if (!(await canEnter(account, home))) throw closedHome(home, account);
  const state = await clusterState(cluster, String(majorVersion(installed)));
  const binaries = await usableBinaries(installed, account, copyPlaces(dataDirectory, account), log);
  const found = { cluster, passwordFile, binaries, account };
  const known = state === 'complete' ? await readPassword(passwordFile) : undefined;
  if (known !== undefined) return { ...found, password: known };

  const password = newPassword();
  if (state === 'complete') {
    log('the superuser password file is missing: setting a new password');
    await clearOrphan(cluster, binaries, log);
    await resetPassword(binaries, cluster, account, password);
    // Last: a start that is killed before this finds no file again, and repeats it.
    await savePassword(passwordFile, password, account);
  } else {
    if (state === 'half-made') log(`an unfinished database cluster was moved to ${await setAside(cluster)}`);
    log('creating the database cluster, on the first start only…');
    await savePassword(passwordFile, password, account);
    await createCluster({ ...found, home, durable: preparation.durable });
  }
  return { ...found, password };
}
