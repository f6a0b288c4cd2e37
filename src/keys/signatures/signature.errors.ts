import { defineRefusal, type LocalizedText } from '../../kernel/index.js';

/** Why a signature does not count. */
export type SignatureFault =
  | 'MALFORMED'
  | 'TYPE_WRONG'
  | 'ALGORITHM_NOT_ALLOWED'
  | 'KEY_UNKNOWN'
  | 'KEY_OF_ANOTHER_OFFICER'
  | 'KEY_NOT_VALID'
  | 'TIME_IN_FUTURE'
  | 'WRONG';

const FAULTS: Readonly<Record<SignatureFault, LocalizedText>> = {
  MALFORMED: {
    en: 'it is no compact JWS (RFC 7515) with the headers alg and kid and without crit',
    zh: '不是含 alg、kid 且不含 crit 的 JWS 紧凑格式（RFC 7515）',
  },
  TYPE_WRONG: {
    en: 'its header "typ" says that it is something else than an opinion',
    zh: '签名头“typ”表明其不是对意见的签名',
  },
  ALGORITHM_NOT_ALLOWED: { en: 'its algorithm is not EdDSA or ES256', zh: '算法不是 EdDSA 或 ES256' },
  KEY_UNKNOWN: { en: 'your agency has no key of that name', zh: '本部门未登记该名称的公钥' },
  KEY_OF_ANOTHER_OFFICER: { en: 'the key is another officer’s', zh: '该公钥属于其他人员' },
  KEY_NOT_VALID: { en: 'the key is not valid at this time', zh: '该公钥当前无效' },
  TIME_IN_FUTURE: { en: 'it says that it was made in the future', zh: '签名时间晚于当前时间' },
  WRONG: {
    en: 'it does not sign what was sent, as the next version of this very opinion',
    zh: '签名与所提交的内容、认定事项、版本不一致',
  },
};

export const signatureInvalid = defineRefusal<{ fault: SignatureFault; kid: string | null }>(
  'SIGNATURE_INVALID',
  ({ fault }) => ({
    message: {
      en: `The signature does not count: ${FAULTS[fault].en}.`,
      zh: `签名无效：${FAULTS[fault].zh}。`,
    },
    remedy: {
      en: 'Ask statementToSign for the text, sign exactly that, and send it again.',
      zh: '请用 statementToSign 取得待签文本，照原文签名后重新提交。',
    },
  }),
);

export const signatureRequired = defineRefusal('SIGNATURE_REQUIRED', () => ({
  message: { en: 'This hub takes signed opinions only.', zh: '本系统只接受已签名的意见。' },
  remedy: {
    en: 'Sign the text that statementToSign gives, and send the JWS in signature.',
    zh: '请对 statementToSign 给出的文本签名，并在 signature 中提交 JWS。',
  },
}));
