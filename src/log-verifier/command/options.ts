import type { Sentence } from '../report/report.js';

/** What can be verified, and what has to be given for it. */
export const KINDS = {
  receipt: {
    files: '<file>',
    least: 1,
    most: 1,
    en: 'one receipt, as the hub gives it for keeping or as it came in a header',
    zh: '一份回执：本系统提供保存的文件，或者答复头中的文本',
  },
  export: {
    files: '<file…>',
    least: 1,
    most: Infinity,
    en: 'exports and archives, several of them in a row',
    zh: '导出文件和归档文件，可依次给出多个',
  },
  receipts: {
    files: '<file>',
    least: 1,
    most: 1,
    en: 'the entries that a search found, a stored receipt on each line',
    zh: '检索结果的导出文件，每行一份保存的回执',
  },
  heads: {
    files: '<older> <newer>',
    least: 2,
    most: 2,
    en: 'that the log of the newer checkpoint goes on from the older one',
    zh: '较新检查点的日志由较早检查点增长而来',
  },
  tiles: {
    files: '',
    least: 0,
    most: 0,
    en: 'the tiles that a running hub serves',
    zh: '正在运行的本系统所提供的分片',
  },
} as const satisfies Readonly<
  Record<string, Sentence & { readonly files: string; readonly least: number; readonly most: number }>
>;

export type Kind = keyof typeof KINDS;

export const isKind = (word: string): word is Kind => Object.hasOwn(KINDS, word);

/** The options by their names in code. */
export interface VerifyOptions {
  readonly logKey?: readonly string[];
  readonly witness?: readonly string[];
  readonly quorum?: string;
  readonly receiptKey?: string;
  readonly answer?: string;
  readonly receipts?: string;
  readonly mergeDelay?: string;
  readonly proof?: string;
  readonly url?: string;
  readonly since?: string;
  readonly threads?: string;
  readonly json?: boolean;
}

interface OptionEntry extends Sentence {
  /** As it is typed, without the hyphens. */
  readonly flag: string;
  /** What stands behind it; null for one that is given or not. */
  readonly value: string | null;
  readonly repeats: boolean;
  /** For which of the kinds it is. */
  readonly kinds: readonly Kind[];
}

const ALL: readonly Kind[] = ['receipt', 'export', 'receipts', 'heads', 'tiles'];

/** Every option, in the order of the help. */
export const OPTIONS: Readonly<Record<keyof VerifyOptions, OptionEntry>> = {
  logKey: {
    flag: 'log-key',
    value: 'vkey',
    repeats: true,
    kinds: ALL,
    en: 'verifier key of the log, or a file with such keys; may be given again',
    zh: '日志的验证公钥，或者载有此类公钥的文件；可重复',
  },
  witness: {
    flag: 'witness',
    value: 'vkey',
    repeats: true,
    kinds: ALL,
    en: 'verifier key of a witness, or a file with such keys; may be given again',
    zh: '见证方的验证公钥，或者载有此类公钥的文件；可重复',
  },
  quorum: {
    flag: 'quorum',
    value: 'n',
    repeats: false,
    kinds: ALL,
    en: 'how many of these witnesses must have cosigned; all of them unless it is said',
    zh: '上述见证方中须有多少个签名；不填为全部',
  },
  receiptKey: {
    flag: 'receipt-key',
    value: 'file',
    repeats: false,
    kinds: ['receipt', 'export', 'receipts'],
    en: 'JWK Set by which receipts are signed, as /.well-known/jwks.json has it',
    zh: '签署回执的公钥集（JWK Set），即 /.well-known/jwks.json 的内容',
  },
  answer: {
    flag: 'answer',
    value: 'file',
    repeats: false,
    kinds: ['receipt'],
    en: 'body of the answer, to be compared with what was recorded',
    zh: '答复原文，与记录比对',
  },
  receipts: {
    flag: 'receipts',
    value: 'folder',
    repeats: false,
    kinds: ['export'],
    en: 'folder of receipts (.json, .jws) whose leaves must be in the export',
    zh: '存放回执的文件夹（.json、.jws），所承诺的记录均应在导出文件中',
  },
  mergeDelay: {
    flag: 'merge-delay',
    value: 'seconds',
    repeats: false,
    kinds: ['export'],
    en: 'how long the log may take to append what a receipt promises; 60 unless it is said',
    zh: '日志列入回执所承诺记录的最长秒数；不填为 60',
  },
  proof: {
    flag: 'proof',
    value: 'file',
    repeats: false,
    kinds: ['heads'],
    en: 'consistency proof between the two checkpoints',
    zh: '两个检查点之间的一致性证明',
  },
  url: {
    flag: 'url',
    value: 'url',
    repeats: false,
    kinds: ['tiles'],
    en: 'address of the log, e.g. https://hub.example/log',
    zh: '日志地址，例如 https://hub.example/log',
  },
  since: {
    flag: 'since',
    value: 'file',
    repeats: false,
    kinds: ['tiles'],
    en: 'older checkpoint with whose leaves the log must begin',
    zh: '较早的检查点，日志应以其所含记录开始',
  },
  threads: {
    flag: 'threads',
    value: 'n',
    repeats: false,
    kinds: ['export'],
    en: 'how many threads read a large file; as many as the machine has cores, at most 8, unless it is said',
    zh: '读取大文件的线程数；不填为本机处理器核数，最多 8',
  },
  json: {
    flag: 'json',
    value: null,
    repeats: false,
    kinds: ALL,
    en: 'print one JSON object',
    zh: '输出一个 JSON 对象',
  },
};

/** As help shows it: `--log-key <vkey>`. */
export const flagsOf = ({ flag, value }: OptionEntry): string =>
  value === null ? `--${flag}` : `--${flag} <${value}>`;

const NAMES = Object.keys(OPTIONS) as readonly (keyof VerifyOptions)[];

/** What is wrong with the words of a command line; null where it can be run. */
export function misuseOf(kind: Kind, files: readonly string[], options: VerifyOptions): Sentence | null {
  const { least, most } = KINDS[kind];
  if (files.length < least || files.length > most) {
    const wanted = `${kind} ${KINDS[kind].files}`.trim();
    return { en: `Give the files as in: ${wanted}.`, zh: `请按此格式提供文件：${wanted}。` };
  }
  for (const name of NAMES) {
    const { flag, kinds } = OPTIONS[name];
    if (options[name] === undefined || options[name] === false || kinds.includes(kind)) continue;
    return { en: `--${flag} is not for ${kind}.`, zh: `--${flag} 不适用于 ${kind}。` };
  }
  if (kind === 'tiles' && !URL.canParse(options.url ?? '')) {
    return {
      en: 'Say with --url where the log is, e.g. https://hub.example/log.',
      zh: '请以 --url 说明日志地址，例如 https://hub.example/log。',
    };
  }
  if (options.receipts !== undefined && options.receiptKey === undefined) {
    return {
      en: '--receipts needs --receipt-key: a receipt that nobody signed accuses nobody.',
      zh: '使用 --receipts 时应当提供 --receipt-key：签名未经核验的回执不得作为依据。',
    };
  }
  return null;
}
