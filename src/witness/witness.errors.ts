import { defineRefusal } from '../kernel/index.js';

export const witnessRequestMalformed = defineRefusal<{ found: string }>(
  'WITNESS_REQUEST_MALFORMED',
  ({ found }) => ({
    message: {
      en: `The request has not the form of C2SP tlog-witness: ${found}`,
      zh: '请求不符合 C2SP tlog-witness 规定的格式。',
    },
    remedy: {
      en: 'Send the old size, at most 63 lines of proof, an empty line and the signed checkpoint.',
      zh: '请依次发送原日志大小、至多 63 行一致性证明、一个空行和已签名的检查点。',
    },
  }),
);

export const oldSizeTooLarge = defineRefusal<{ oldSize: number; size: number }>(
  'OLD_SIZE_TOO_LARGE',
  ({ oldSize, size }) => ({
    message: {
      en: `The old size is ${oldSize}, and the checkpoint has only ${size} leaves.`,
      zh: `原日志大小为 ${oldSize}，而检查点仅有 ${size} 条记录。`,
    },
    remedy: {
      en: 'Send the newest checkpoint, with the size that this witness cosigned last.',
      zh: '请发送最新的检查点，并附本见证方上次会签的日志大小。',
    },
  }),
);

export const logUnknown = defineRefusal('LOG_UNKNOWN', () => ({
  message: {
    en: 'This witness does not watch the log of that origin.',
    zh: '本见证方未见证该来源的日志。',
  },
  remedy: {
    en: "Ask who runs the witness to add the log's verifier key.",
    zh: '请联系见证方运维人员添加该日志的验证公钥。',
  },
}));

export const logSignatureMissing = defineRefusal('LOG_SIGNATURE_MISSING', () => ({
  message: {
    en: 'The checkpoint has no signature of a key of the log that this witness trusts.',
    zh: '检查点未附本见证方所信任的日志密钥的签名。',
  },
  remedy: {
    en: "Sign it with the log's key, or ask who runs the witness to add the new one.",
    zh: '请以日志密钥签名；如已更换密钥，请联系见证方运维人员添加。',
  },
}));

export const logSignatureWrong = defineRefusal('LOG_SIGNATURE_WRONG', () => ({
  message: {
    en: "A signature under the name of the log's key is not that key's.",
    zh: '以日志密钥名义所作的签名验证不通过。',
  },
  remedy: {
    en: "Sign the checkpoint as it is sent, with the log's own key.",
    zh: '请以日志自身的密钥对所发送的检查点签名。',
  },
}));

export const emptyLogRootWrong = defineRefusal('EMPTY_LOG_ROOT_WRONG', () => ({
  message: {
    en: 'The checkpoint of an empty log does not have the root of the empty tree.',
    zh: '空日志检查点的根哈希不是空树的根哈希。',
  },
  remedy: { en: 'Send the SHA-256 of nothing as its root.', zh: '请以空内容的 SHA-256 作为根哈希。' },
}));

export const proofNotEmpty = defineRefusal('PROOF_NOT_EMPTY', () => ({
  message: {
    en: 'There is a proof although there is nothing to prove: the log begins here, or has not grown.',
    zh: '日志由此开始或者没有增长，无须证明，请求却附有一致性证明。',
  },
  remedy: { en: 'Leave the lines of proof out.', zh: '请勿附一致性证明。' },
}));

/** Nothing else that a witness says is as grave. */
export const logInconsistent = defineRefusal<{ oldSize: number; size: number }>(
  'LOG_INCONSISTENT',
  ({ oldSize, size }) => ({
    message: {
      en: `The checkpoint of ${size} leaves is not shown to continue the log of ${oldSize} leaves that this witness cosigned.`,
      zh: `未能证明 ${size} 条记录的检查点是本见证方已会签的 ${oldSize} 条记录的日志的延续。`,
    },
    remedy: {
      en: 'Find out why the log was forked or rolled back; the checkpoint was kept as evidence.',
      zh: '请查明日志分叉或回滚的原因；该检查点已留存为证据。',
    },
  }),
);

export const notCosignedYet = defineRefusal('NOT_COSIGNED_YET', () => ({
  message: {
    en: 'This witness has cosigned no checkpoint of the log yet.',
    zh: '本见证方尚未会签该日志的任何检查点。',
  },
  remedy: { en: 'Ask again when the log has sent one.', zh: '请在日志发送检查点后重试。' },
}));
