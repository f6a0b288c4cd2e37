import { defineRefusal, type LocalizedText, type RefusalMaker } from '../kernel/index.js';

const ASK_YOUR_ISSUER: LocalizedText = {
  en: 'Ask your agency for a token made for this hub.',
  zh: '请向本机构申请适用于本系统的令牌。',
};
const FETCH_A_NEW_ONE: LocalizedText = {
  en: 'Get a new token from your agency’s issuer, and send that.',
  zh: '请向本机构的令牌签发方重新获取令牌后再发送。',
};
const TELL_YOUR_ISSUER: LocalizedText = {
  en: 'Report it to whoever runs your agency’s token issuer.',
  zh: '请告知本机构令牌签发系统的管理人员。',
};

const tokenRefusal = (
  code: string,
  en: string,
  zh: string,
  remedy: LocalizedText,
): RefusalMaker<Record<string, never>> => defineRefusal(code, () => ({ message: { en, zh }, remedy }));

export const tokenTooLong = tokenRefusal(
  'TOKEN_TOO_LONG',
  'The token is longer than 8192 characters.',
  '令牌超过 8192 个字符。',
  TELL_YOUR_ISSUER,
);
export const tokenMalformed = tokenRefusal(
  'TOKEN_MALFORMED',
  'The token is not a signed JWT in the compact form (RFC 7519).',
  '令牌不是采用紧凑格式的已签名 JWT（RFC 7519）。',
  {
    en: 'Send the token as your agency’s issuer gave it, whole and unchanged.',
    zh: '请完整、原样发送本机构签发的令牌。',
  },
);
export const tokenTypeWrong = tokenRefusal(
  'TOKEN_TYPE_WRONG',
  'The header "typ" of the token is not "at+jwt" (RFC 9068), so it is no access token.',
  '令牌头“typ”不是“at+jwt”（RFC 9068），不是访问令牌。',
  {
    en: 'Send the access token, not an ID token; have your issuer give it the type "at+jwt".',
    zh: '请发送访问令牌而非身份令牌，并请签发方将其类型设为“at+jwt”。',
  },
);
export const tokenExtensionUnknown = tokenRefusal(
  'TOKEN_EXTENSION_UNKNOWN',
  'The header "crit" of the token demands extensions that this hub does not have.',
  '令牌头“crit”要求本系统不支持的扩展。',
  TELL_YOUR_ISSUER,
);
export const tokenIssuerMissing = tokenRefusal(
  'TOKEN_ISSUER_MISSING',
  'The token does not say who issued it: its claim "iss" is no text.',
  '令牌未载明签发方：声明“iss”不是文本。',
  TELL_YOUR_ISSUER,
);
export const tokenIssuerUnknown = tokenRefusal(
  'TOKEN_ISSUER_UNKNOWN',
  'The issuer of the token is not registered with this hub.',
  '令牌签发方未在本系统登记。',
  ASK_YOUR_ISSUER,
);
export const tokenAlgorithmWrong = defineRefusal<{ accepted: readonly string[] }>(
  'TOKEN_ALGORITHM_WRONG',
  ({ accepted }) => ({
    message: {
      en: `The header "alg" of the token is not one of ${accepted.join(', ')}, which its issuer is registered with.`,
      zh: `令牌头“alg”不在其签发方登记的算法之列：${accepted.join('、')}。`,
    },
    remedy: TELL_YOUR_ISSUER,
  }),
);
export const tokenKeyUnknown = tokenRefusal(
  'TOKEN_KEY_UNKNOWN',
  'The issuer of the token publishes no key with the token’s "kid" and "alg".',
  '签发方未公布与令牌“kid”和“alg”相符的公钥。',
  FETCH_A_NEW_ONE,
);
export const tokenSignatureWrong = tokenRefusal(
  'TOKEN_SIGNATURE_WRONG',
  'The signature of the token is not by a key of its issuer.',
  '令牌签名与其签发方的公钥不符。',
  FETCH_A_NEW_ONE,
);
export const tokenExpired = tokenRefusal(
  'TOKEN_EXPIRED',
  'The token has expired (claim "exp").',
  '令牌已过期（声明“exp”）。',
  FETCH_A_NEW_ONE,
);
export const tokenNotYetValid = tokenRefusal(
  'TOKEN_NOT_YET_VALID',
  'The token is not valid yet (claim "nbf").',
  '令牌尚未生效（声明“nbf”）。',
  {
    en: 'Wait until it is, or check the clock of your issuer.',
    zh: '请待其生效后再发送，或核对签发方时钟。',
  },
);
export const tokenIssuedInFuture = tokenRefusal(
  'TOKEN_ISSUED_IN_FUTURE',
  'The token says that it was issued in the future (claim "iat").',
  '令牌载明的签发时间晚于当前时间（声明“iat”）。',
  { en: 'Have the clock of your issuer set right.', zh: '请校准签发方时钟。' },
);
export const tokenLifetimeTooLong = defineRefusal<{ maxSeconds: number }>(
  'TOKEN_LIFETIME_TOO_LONG',
  ({ maxSeconds }) => ({
    message: {
      en: `The token is good for longer than ${maxSeconds} seconds (claims "iat" and "exp"), which is the most for its issuer.`,
      zh: `令牌有效期（声明“iat”至“exp”）超过其签发方的上限 ${maxSeconds} 秒。`,
    },
    remedy: { en: 'Have your issuer make tokens of a shorter life.', zh: '请签发方缩短令牌有效期。' },
  }),
);
export const tokenAudienceWrong = tokenRefusal(
  'TOKEN_AUDIENCE_WRONG',
  'The token is for somebody else: its claim "aud" does not name "huishang".',
  '令牌不是发给本系统的：声明“aud”不含“huishang”。',
  ASK_YOUR_ISSUER,
);
export const tokenClaimMissing = defineRefusal<{ claim: string }>('TOKEN_CLAIM_MISSING', ({ claim }) => ({
  message: {
    en: `The token has no claim "${claim}", which RFC 9068 requires.`,
    zh: `令牌缺少 RFC 9068 要求的声明“${claim}”。`,
  },
  remedy: TELL_YOUR_ISSUER,
}));
export const tokenTimeMalformed = defineRefusal<{ claim: string }>('TOKEN_TIME_MALFORMED', ({ claim }) => ({
  message: {
    en: `The token’s claim "${claim}" is no number of seconds since 1970 (RFC 7519, 2).`,
    zh: `令牌声明“${claim}”不是自 1970 年起的秒数（RFC 7519 第 2 节）。`,
  },
  remedy: TELL_YOUR_ISSUER,
}));
export const tokenIdUnusable = tokenRefusal(
  'TOKEN_ID_UNUSABLE',
  'The token’s claim "jti" is no text of 1 to 200 characters.',
  '令牌声明“jti”不是 1 至 200 个字符的文本。',
  TELL_YOUR_ISSUER,
);
export const tokenSubjectUnusable = tokenRefusal(
  'TOKEN_SUBJECT_UNUSABLE',
  'The token’s claim "sub" is no name of an officer or a system: 1 to 200 letters, digits, marks and punctuation, without invisible characters.',
  '令牌声明“sub”不是人员或系统的名称：应为 1 至 200 个文字、数字或标点，且不含不可见字符。',
  TELL_YOUR_ISSUER,
);
export const tokenAgencyWrong = tokenRefusal(
  'TOKEN_AGENCY_WRONG',
  'The token’s claim "agency" is not the agency for which its issuer speaks.',
  '令牌声明“agency”不是其签发方所代表的机构。',
  ASK_YOUR_ISSUER,
);
export const tokenRoleUnknown = tokenRefusal(
  'TOKEN_ROLE_UNKNOWN',
  'The token’s claim "role" is not a role of this hub.',
  '令牌声明“role”不是本系统的角色。',
  ASK_YOUR_ISSUER,
);
export const tokenLevelUnknown = tokenRefusal(
  'TOKEN_LEVEL_UNKNOWN',
  'The token’s claim "level" is not an administrative level of this hub.',
  '令牌声明“level”不是本系统的行政层级。',
  ASK_YOUR_ISSUER,
);
export const tokenRegionUnusable = tokenRefusal(
  'TOKEN_REGION_UNUSABLE',
  'The token’s claim "region" is not a GB/T 2260 code of the token’s level.',
  '令牌声明“region”不是与其层级相符的 GB/T 2260 行政区划代码。',
  ASK_YOUR_ISSUER,
);
export const tokenRankUnusable = tokenRefusal(
  'TOKEN_RANK_UNUSABLE',
  'The token’s claim "rank" is not a rank, or its role is not LEADER.',
  '令牌声明“rank”不是本系统的职务，或其角色不是 LEADER。',
  ASK_YOUR_ISSUER,
);

/** Nothing is wrong with the token, as far as anybody can tell. */
export const identityKeysUnavailable = defineRefusal<{ retryAfterSeconds: number }>(
  'IDENTITY_KEYS_UNAVAILABLE',
  () => ({
    message: {
      en: 'The keys of your agency’s token issuer cannot be had just now, so the token could not be checked.',
      zh: '暂时无法取得本机构令牌签发方的公钥，未能核验令牌。',
    },
    remedy: {
      en: 'Send the request again after the time in Retry-After; if it goes on, tell whoever runs your agency’s token issuer.',
      zh: '请在 Retry-After 所示时间后重试；如持续出现，请告知本机构令牌签发系统的管理人员。',
    },
  }),
);
