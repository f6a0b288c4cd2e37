import { hash } from 'node:crypto';
import { prepareDatabase } from '../../hub/prepare-database.js';
import type { Config } from '../../config/index.js';
import { openSampleMatters, openSampleOutcomes } from '../../demo/index.js';
import { buildCatalogue, DATABASE_ROLES } from '../../hub/start-hub.js';
import { developmentToken } from '../../identity/index.js';
import { shippedActors } from '../../law/index.js';
import type { Actor, Level, Rank, RegionCode, Role } from '../../kernel/index.js';
import { PERSONAS, type Persona } from '../../personas/index.js';
import { loadRecords } from '../../sample-data/index.js';
import { generateTwin, GUIDE_CODE, markSandbox, readProfile, usualSize } from '../../sandbox/index.js';
import { CommandFailure } from '../failures/command-failure.js';
import { isEmpty, loadWithProgress } from './load-sample.js';
import { openDatabase } from './open-database.js';
import { openHub } from './open-hub.js';
import { withoutOwnSettings } from './temporary-hub.js';

/** The longest for which development tokens are good. */
const TOKEN_SPAN = '7 days';

interface SandboxToken {
  readonly agency: Actor;
  readonly role: Role;
  readonly level: Level;
  readonly region: RegionCode | null;
  readonly rank: Rank | null;
  /** Name within the agency: `sub` of the token. */
  readonly officer: string;
  readonly token: string;
}

/** What whoever builds against a sandbox is handed with it. */
export interface SandboxPaper {
  readonly notice: string;
  /** Of the platform that all agencies know, and that the matters are on. */
  readonly guide: string;
  readonly platforms: number;
  readonly seed: string;
  readonly profileSha256: string;
  readonly tokens: readonly SandboxToken[];
}

async function issueTokens(keys: string): Promise<SandboxToken[]> {
  const people = Object.values<Persona>(PERSONAS).map(({ agency, role, level, region, rank, id }) => ({
    agency,
    role,
    level,
    region,
    rank,
    officer: id,
  }));
  const systems = shippedActors().map((agency) => ({
    agency,
    role: 'SYSTEM' as const,
    level: 'NATIONAL' as const,
    region: null,
    rank: null,
    officer: `${agency.toLowerCase()}-system`,
  }));
  const issued: SandboxToken[] = [];
  for (const { rank, ...holder } of [...people, ...systems]) {
    const token = await developmentToken(keys, { ...holder, ...(rank ? { rank } : {}) }, TOKEN_SPAN);
    issued.push({ ...holder, rank, token });
  }
  return issued;
}

/** How a sandbox is made. */
export interface SandboxOptions {
  /** The profile, as its file has it. */
  readonly profile: string;
  readonly seed: string;
  /** As many as the source where nothing is said. */
  readonly platforms?: number;
  readonly matters: boolean;
}

/**
 * 生成沙盒: migrates an empty database, fills it with invented data by the profile, marks it, and opens matters on its guide through
 * a hub of its own, which is stopped again.
 *
 * @param config names the database, and the folder that the development issuers' keys are kept in
 * @param log told what takes long, one line at a time
 * @throws SandboxUnusable for what is no profile; CommandFailure where the database is not empty
 */
export async function makeSandbox(
  config: Config,
  { profile: text, seed, platforms, matters }: SandboxOptions,
  log: (line: string) => void,
): Promise<SandboxPaper> {
  const options = { profile: readProfile(text), seed };
  const total = platforms ?? usualSize(options);
  const profileSha256 = hash('sha256', text);
  const database = await openDatabase(config, log);
  try {
    const { connection } = database;
    await prepareDatabase({
      connection,
      roles: DATABASE_ROLES,
      catalogue: buildCatalogue(),
      upgrade: true,
      log,
    });
    if (!(await isEmpty(connection.ownerUrl))) {
      throw new CommandFailure(
        'The registry already holds platforms; a sandbox is made in an empty database only.',
        'Name a new database with --database, or a new folder in DATA_DIR.',
      );
    }
    await loadWithProgress(
      connection.ownerUrl,
      (onProgress) =>
        loadRecords(
          connection.ownerUrl,
          {
            platforms: generateTwin(options, total),
            total,
            also: (client) => markSandbox(client, { seed, profileSha256 }),
          },
          onProgress,
        ),
      log,
    );
    if (matters) {
      const hub = await openHub(withoutOwnSettings(config), database, [], log);
      try {
        await openSampleMatters(hub.url, config.dataDirectory, GUIDE_CODE);
        await openSampleOutcomes(hub.url, config.dataDirectory, GUIDE_CODE);
      } finally {
        await hub.stop();
      }
    }
    return {
      notice: '沙盒：全部数据均为虚构。 Sandbox: everything in it is made up.',
      guide: GUIDE_CODE,
      platforms: total,
      seed,
      profileSha256,
      tokens: await issueTokens(config.dataDirectory),
    };
  } finally {
    await database.close();
  }
}
