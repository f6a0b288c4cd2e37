import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { ConfigError, readWitnessConfig, type WitnessConfig } from '../../config/index.js';
import { ResourceStack, systemClock } from '../../kernel/index.js';
import { createLogger } from '../../observability/index.js';
import {
  ED25519_COSIGNATURE,
  formatVerifierKey,
  verifierKeyOf,
  type Signer,
} from '../../transparency-log/notes/index.js';
import { keptWitnessSigner, readWitnessSigner, trustedLogs, WitnessServer } from '../../witness/index.js';
import { CommandFailure } from '../failures/command-failure.js';
import { logUnheardRejections } from '../failures/unheard-rejections.js';
import { stopOnSignals } from '../hubs/stop-on-signals.js';
import { port } from '../inputs/port.js';
import type { Say } from '../table/say.js';

interface KeyOptions {
  readonly name?: string;
  readonly key?: string;
  readonly folder?: string;
}

interface StartOptions extends KeyOptions {
  readonly port: number;
  readonly host?: string;
  readonly origin?: string;
  readonly logKey: readonly string[];
  readonly logKeys?: string;
}

const folderOf = ({ witness, dataDirectory }: WitnessConfig, { folder }: KeyOptions): string =>
  folder ?? witness.folder ?? join(dataDirectory, 'witness');

function signerOf(config: WitnessConfig, options: KeyOptions): Promise<Signer> {
  const name = options.name ?? config.witness.name;
  if (name === null) {
    throw new CommandFailure('A witness needs a name.', 'Give it with --name or WITNESS_NAME, for good.');
  }
  const file = options.key ?? config.witness.keyFile;
  if (file !== null) return readWitnessSigner(file, name);
  if (config.production) throw new ConfigError(['WITNESS_KEY must be set when NODE_ENV=production.']);
  return keptWitnessSigner(folderOf(config, options), name);
}

/** A line each; empty lines and those that begin with # are for people. */
async function readLogKeys(file: string): Promise<string[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new CommandFailure(`${file} could not be read.`, 'Name a file with the verifier keys of the log.', {
      cause: error,
    });
  }
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

async function startWitness(options: StartOptions): Promise<void> {
  const config = readWitnessConfig();
  const file = options.logKeys ?? config.witness.logKeysFile;
  const keys = [...options.logKey, ...(file === null ? [] : await readLogKeys(file))];
  const logs = trustedLogs(keys, options.origin ?? null);
  const signer = await signerOf(config, options);
  const logger = createLogger(config.logLevel);
  const shutdown = new ResourceStack();
  stopOnSignals(shutdown, 0, config.httpLimits);
  try {
    const server = await WitnessServer.open({
      signer,
      logs,
      folder: folderOf(config, options),
      clock: systemClock,
      logger,
      http: config.httpLimits,
    });
    shutdown.add(() => server.close());
    const url = await server.listen(options.host ?? config.host, options.port);
    logUnheardRejections(logger);
    console.log(`The witness ${signer.name} cosigns at ${url}/add-checkpoint`);
    console.log(`Its verifier key: ${formatVerifierKey(verifierKeyOf(signer, ED25519_COSIGNATURE))}`);
  } catch (error) {
    await shutdown.close().catch(() => undefined);
    throw error;
  }
}

async function printWitnessKey(options: KeyOptions): Promise<void> {
  const signer = await signerOf(readWitnessConfig(), options);
  console.log(formatVerifierKey(verifierKeyOf(signer, ED25519_COSIGNATURE)));
}

function addKeyOptions(command: Command, say: Say): Command {
  return command
    .option(
      '--name <name>',
      say('its name in cosignatures; WITNESS_NAME when absent', '其在会签中的名称；不填则用 WITNESS_NAME'),
    )
    .option(
      '--key <file>',
      say('its private key; WITNESS_KEY when absent', '其私钥文件；不填则用 WITNESS_KEY'),
    )
    .option(
      '--folder <folder>',
      say(
        'where it keeps what it cosigned; WITNESS_FOLDER when absent',
        '会签记录目录；不填则用 WITNESS_FOLDER',
      ),
    );
}

export function defineWitnessStart(command: Command, say: Say): void {
  addKeyOptions(command, say)
    .option(
      '--log-keys <file>',
      say(
        'verifier keys of the logs, a line each; WITNESS_LOG_KEYS when absent',
        '所见证日志的验证公钥文件，每行一个；不填则用 WITNESS_LOG_KEYS',
      ),
    )
    .option(
      '--log-key <key>',
      say('verifier key of a log; may be given again', '一个日志的验证公钥；可重复'),
      (key: string, before: readonly string[]) => [...before, key],
      [],
    )
    .option(
      '--origin <origin>',
      say('origin of the log, where its key has another name', '日志来源标识；与公钥名称不同时填写'),
    )
    .requiredOption(
      '--port <n>',
      say('TCP port; 0 lets the system choose', 'TCP 端口；0 由操作系统选定'),
      port,
    )
    .option('--host <address>', say('address to listen at; HOST when absent', '监听地址；不填则用 HOST'))
    .action(startWitness);
}

export function defineWitnessKey(command: Command, say: Say): void {
  addKeyOptions(command, say).action(printWitnessKey);
}
