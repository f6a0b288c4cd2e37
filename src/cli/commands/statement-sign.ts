import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { readConfig } from '../../config/index.js';
import { isCode, systemClock, type JsonValue } from '../../kernel/index.js';
import {
  algorithmsOf,
  developmentSigningKey,
  importSigningKey,
  signDetachedJws,
} from '../../keys/signatures/index.js';
import { CommandFailure } from '../failures/command-failure.js';
import type { Say } from '../table/say.js';

interface SignOptions {
  readonly key?: string;
  readonly kid?: string;
  readonly agency?: string;
}

async function readText(file: string): Promise<string> {
  try {
    return file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  } catch (error) {
    throw new CommandFailure(`${file} could not be read.`, 'Name a file that is there.', { cause: error });
  }
}

async function readJson(file = '-'): Promise<JsonValue> {
  const read = await readText(file);
  try {
    return JSON.parse(read);
  } catch (error) {
    throw new CommandFailure(
      `${file === '-' ? 'What was read' : file} is no JSON.`,
      'Give the text that the query statementToSign answers with.',
      { cause: error },
    );
  }
}

async function keyFrom({ key, agency = '' }: SignOptions): Promise<JWK> {
  if (key !== undefined) return (await readJson(key)) as JWK;
  const actor = agency.toUpperCase();
  if (!isCode(actor)) {
    throw new CommandFailure(
      'No key to sign with.',
      'Name a private JWK with --key, or an agency with --agency.',
    );
  }
  const config = readConfig();
  if (!config.developmentIssuers) {
    throw new CommandFailure(
      'Development keys are not used when NODE_ENV=production.',
      'Name a private JWK with --key.',
    );
  }
  return developmentSigningKey(config.dataDirectory, actor);
}

async function printSignature(file: string | undefined, options: SignOptions): Promise<void> {
  const jwk = await keyFrom(options);
  const [algorithm] = algorithmsOf(jwk);
  if (!algorithm || typeof jwk.d !== 'string') {
    throw new CommandFailure('The key cannot sign.', 'Give a private JWK, Ed25519 or P-256.');
  }
  const privateKey = await importSigningKey(jwk);
  const kid = options.kid ?? jwk.kid ?? (await calculateJwkThumbprint(jwk));
  console.log(await signDetachedJws(await readJson(file), { privateKey, kid, algorithm }, systemClock.now()));
}

export function defineStatementSign(command: Command, say: Say): void {
  command
    .argument(
      '[file]',
      say(
        'JSON text, such as statementToSign gives; standard input when left out',
        'JSON 文本，如 statementToSign 所给的签名原文；不填则读标准输入',
      ),
    )
    .option('--key <file>', say('private JWK, Ed25519 or P-256', '私钥 JWK 文件，Ed25519 或 P-256'))
    .option(
      '--kid <name>',
      say(
        'the name under which the key is registered; its thumbprint when left out',
        '登记该密钥的名称；不填则为其指纹',
      ),
    )
    .option('--agency <code>', say('sign with the development key of an agency', '以该部门的开发密钥签名'))
    .action(printSignature);
}
