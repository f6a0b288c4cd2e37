import { readFile } from 'node:fs/promises';
import { DEFAULT_MERGE_DELAY } from '../exports/awaited-receipts.js';
import { defaultThreads } from '../lines/batch-workers.js';
import type { GivenText } from '../heads/verify-heads.js';
import { readVerifierKey, type KeyType, type VerifierKey } from '../notes/verifier-key.js';
import type { Sentence } from '../report/report.js';
import { readReceiptKeys, type ReceiptKey } from '../receipts/receipt-keys.js';
import type { ReceiptTrust } from '../receipts/verify-receipt.js';
import type { VerifyOptions } from './options.js';

/** What was given, or what is wrong with it. */
export type Input<T> = { readonly value: T } | { readonly misuse: Sentence };

const unreadable = (file: string): { readonly misuse: Sentence } => ({
  misuse: {
    en: `${file} cannot be read. Name a file that is there and that you may read.`,
    zh: `无法读取 ${file}。请给出存在且有权读取的文件。`,
  },
});

/** A file that was named. */
export async function readText(file: string): Promise<Input<GivenText>> {
  try {
    return { value: { file, text: await readFile(file, 'utf8') } };
  } catch {
    return unreadable(file);
  }
}

/** A file that may have been left out. */
export async function readOptional(file: string | undefined): Promise<Input<GivenText | null>> {
  return file === undefined ? { value: null } : readText(file);
}

/** Keys of one type: each given itself, or by a file with a key on each line, of which those of other types are left out. */
async function readKeys(given: readonly string[], type: KeyType): Promise<Input<readonly VerifierKey[]>> {
  const keys = new Map<string, VerifierKey>();
  for (const word of given) {
    const read = word.includes('+') ? { value: { file: word, text: word } } : await readText(word);
    if ('misuse' in read) return read;
    const found = read.value.text.split('\n').flatMap((line) => readVerifierKey(line.trim(), type) ?? []);
    for (const key of found) keys.set(`${key.name}+${key.keyId}`, key);
    if (found.length > 0) continue;
    return {
      misuse:
        type === 'log'
          ? {
              en: `${word} is no verifier key of a log, nor a file with one.`,
              zh: `${word} 不是日志的验证公钥，也不是载有此类公钥的文件。`,
            }
          : {
              en: `${word} is no verifier key of a witness, nor a file with one.`,
              zh: `${word} 不是见证方的验证公钥，也不是载有此类公钥的文件。`,
            },
    };
  }
  return { value: [...keys.values()] };
}

async function readReceiptKeysOf(file: string | undefined): Promise<Input<readonly ReceiptKey[] | null>> {
  if (file === undefined) return { value: null };
  const read = await readText(file);
  if ('misuse' in read) return read;
  const keys = readReceiptKeys(read.value.text);
  if (keys.length > 0) return { value: keys };
  return {
    misuse: {
      en: `${file} has no Ed25519 key for receipts. Give what /.well-known/jwks.json of the hub answers.`,
      zh: `${file} 中没有签署回执的 Ed25519 公钥。请提供本系统 /.well-known/jwks.json 的内容。`,
    },
  };
}

/** A whole number of an option, or what stands for it. */
function readNumber(flag: string, text: string | undefined, otherwise: number): Input<number> {
  if (text === undefined) return { value: otherwise };
  if (/^\d{1,9}$/.test(text)) return { value: Number(text) };
  return {
    misuse: { en: `--${flag} takes a whole number from 0 on.`, zh: `--${flag} 应为不小于 0 的整数。` },
  };
}

/** Whom the one who verifies believes, by the options. */
export async function readTrust(options: VerifyOptions): Promise<Input<ReceiptTrust>> {
  const logKeys = await readKeys(options.logKey ?? [], 'log');
  if ('misuse' in logKeys) return logKeys;
  const witnesses = await readKeys(options.witness ?? [], 'witness');
  if ('misuse' in witnesses) return witnesses;
  const receiptKeys = await readReceiptKeysOf(options.receiptKey);
  if ('misuse' in receiptKeys) return receiptKeys;
  const all = new Set(witnesses.value.map(({ material }) => material)).size;
  const quorum = readNumber('quorum', options.quorum, all);
  if ('misuse' in quorum) return quorum;
  if (quorum.value > all) {
    return {
      misuse: {
        en: `--quorum asks for ${quorum.value} witnesses, and ${all} different keys were given with --witness.`,
        zh: `--quorum 要求${quorum.value}个见证方，以 --witness 提供的不同公钥有${all}个。`,
      },
    };
  }
  return {
    value: {
      logKeys: logKeys.value,
      witnesses: witnesses.value,
      quorum: quorum.value,
      receiptKeys: receiptKeys.value,
    },
  };
}

/** How long the log may take, in seconds. */
export const readMergeDelay = ({ mergeDelay }: VerifyOptions): Input<number> =>
  readNumber('merge-delay', mergeDelay, DEFAULT_MERGE_DELAY);

/** How many threads read. */
export const readThreads = ({ threads }: VerifyOptions): Input<number> =>
  readNumber('threads', threads, defaultThreads());
