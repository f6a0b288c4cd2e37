interface Described {
  /** A name for it on the terminal of those who read Chinese. */
  readonly name: string;
  /** What to do about it. */
  readonly en: string;
  readonly zh: string;
}

/** What can be wrong (docs/log-format.md), and what to do then. */
export const FINDING_CODES = {
  FORMAT: {
    name: '格式错误',
    en: 'Get the file again from where it came from; if it is the same, keep it as evidence.',
    zh: '请从原处重新取得文件；如仍相同，请作为证据保存。',
  },
  SIGNATURE: {
    name: '签名无效',
    en: 'Get the key of the log by another way than the file, and compare.',
    zh: '请通过文件以外的途径取得日志公钥并核对。',
  },
  QUORUM: {
    name: '见证签名不足',
    en: 'Wait until more witnesses have cosigned, or ask them why they did not.',
    zh: '请等待更多见证方签名，或者向见证方了解未签名的原因。',
  },
  LEAF: {
    name: '记录不规范',
    en: 'Keep the file as evidence and ask the operator of the log for an explanation.',
    zh: '请将文件作为证据保存，并要求日志运行单位作出说明。',
  },
  HASH: {
    name: '记录与日志不符',
    en: 'Keep the file and the head as evidence: the leaf was altered after it was sealed.',
    zh: '请将文件和检查点作为证据保存：该记录封存后被改动。',
  },
  DUPLICATE: {
    name: '标识重复',
    en: 'Keep the file as evidence and ask the operator of the log for an explanation.',
    zh: '请将文件作为证据保存，并要求日志运行单位作出说明。',
  },
  FIELDS: {
    name: '字段清单不符',
    en: 'Get the field set again; only the one that has the hash of the leaf is what was decided.',
    zh: '请重新取得字段清单；只有与记录所载摘要相符的，才是当时决定的内容。',
  },
  DISCLOSURE: {
    name: '披露项不符',
    en: 'Do not rely on what is disclosed; ask for it again.',
    zh: '不得采信所披露的内容，请重新索取。',
  },
  ANSWER: {
    name: '答复不符',
    en: 'Give the body of the answer exactly as it came; if it is, it is not the one that was recorded.',
    zh: '请提供收到的答复原文；如已是原文，则与记录的答复不同。',
  },
  INCLUSION: {
    name: '包含证明不成立',
    en: 'Get the receipt with its proof again; if it is the same, keep it as evidence.',
    zh: '请重新取得附有证明的回执；如仍相同，请作为证据保存。',
  },
  CONSISTENCY: {
    name: '日志前后不一致',
    en: 'Keep both heads as evidence and tell the witnesses: the log was forked or rolled back.',
    zh: '请将两个检查点作为证据保存并告知各见证方：日志被分叉或者回退。',
  },
  MISSING: {
    name: '记录缺失',
    en: 'Keep the receipt as evidence: the log has lost what it promised to keep, as after a restore from a backup.',
    zh: '请将回执作为证据保存：日志丢失了承诺保存的记录，例如自备份恢复之后。',
  },
} as const satisfies Readonly<Record<string, Described>>;

export type FindingCode = keyof typeof FINDING_CODES;

/** What can be left open, and what closes it. */
export const OPEN_CODES = {
  NO_LOG_KEY: {
    name: '未提供日志公钥',
    en: 'Give the verifier key of the log with --log-key.',
    zh: '请以 --log-key 提供日志公钥。',
  },
  NO_RECEIPT_KEY: {
    name: '未提供回执公钥',
    en: 'Give the key set of the hub with --receipt-key.',
    zh: '请以 --receipt-key 提供本系统的公钥集。',
  },
  NOT_SEALED: {
    name: '尚未封存',
    en: 'Get the receipt again when its leaf is in a signed head.',
    zh: '请在记录列入已签名的检查点后重新取得回执。',
  },
  UNLOGGED: {
    name: '未存证',
    en: 'Nothing proves such an entry; ask the operator of the log from when on it is kept.',
    zh: '此类记录无从证明，请向日志运行单位了解存证日志的启用时间。',
  },
  NOT_DUE: {
    name: '尚未到期',
    en: 'Verify again with a newer export.',
    zh: '请以更新的导出文件再次核验。',
  },
  OUTSIDE: {
    name: '不在范围内',
    en: 'Verify with an export that has the time of the receipt.',
    zh: '请以涵盖回执时间的导出文件核验。',
  },
  GAP: {
    name: '文件不连续',
    en: 'Give the files between them as well.',
    zh: '请同时提供其间的文件。',
  },
  NO_PROOF: {
    name: '未提供一致性证明',
    en: 'Give the consistency proof with --proof.',
    zh: '请以 --proof 提供一致性证明。',
  },
  UNREACHABLE: {
    name: '无法取得',
    en: 'Try again when the hub answers.',
    zh: '请在本系统恢复答复后重试。',
  },
} as const satisfies Readonly<Record<string, Described>>;

export type OpenCode = keyof typeof OPEN_CODES;
