import { defineRefusal, type LocalizedText } from '../kernel/index.js';

const SIGN_IN_AGAIN: LocalizedText = { en: 'Sign in again.', zh: '请重新登录。' };
const TELL_YOUR_ADMINISTRATOR: LocalizedText = {
  en: 'Tell the administrator of your agency’s sign-in.',
  zh: '请告知本单位身份认证服务的管理人员。',
};

/** The session is over, or never was. */
export const sessionEnded = defineRefusal('SESSION_ENDED', () => ({
  message: { en: 'Your session has ended.', zh: '登录已失效。' },
  remedy: SIGN_IN_AGAIN,
}));

export const providerUnavailable = defineRefusal<{ retryAfterSeconds: number }>(
  'PROVIDER_UNAVAILABLE',
  () => ({
    message: {
      en: 'The sign-in of your agency cannot be reached just now.',
      zh: '暂时无法连接本单位的身份认证服务。',
    },
    remedy: {
      en: 'Try again in a moment; if it goes on, tell the administrator of your agency’s sign-in.',
      zh: '请稍后重试；如持续出现，请告知本单位身份认证服务的管理人员。',
    },
  }),
);

export const providerUnknown = defineRefusal('PROVIDER_UNKNOWN', () => ({
  message: { en: 'There is no such way to sign in.', zh: '没有此登录方式。' },
  remedy: {
    en: 'Choose one of those at /sign-in/providers.',
    zh: '请从“/sign-in/providers”所列方式中选择。',
  },
}));

export const consoleAddressUnknown = defineRefusal('CONSOLE_ADDRESS_UNKNOWN', () => ({
  message: {
    en: 'Nobody can sign in at this address: it is not known as that of the console.',
    zh: '不能在此地址登录：该地址未登记为本系统的访问地址。',
  },
  remedy: {
    en: 'Open the console at its own address; an operator names it by CONSOLE_URL.',
    zh: '请使用本系统的正式访问地址；该地址由运维人员以“CONSOLE_URL”设置。',
  },
}));

export const returnNotLocal = defineRefusal('RETURN_NOT_LOCAL', () => ({
  message: {
    en: 'The page to return to after the sign-in is not a page of the console.',
    zh: '登录后返回的页面不是本系统的页面。',
  },
  remedy: { en: 'Give a path, such as "/tasks".', zh: '请填写路径，例如“/tasks”。' },
}));

export const signInTooOften = defineRefusal<{ retryAfterSeconds: number }>(
  'SIGN_IN_TOO_OFTEN',
  ({ retryAfterSeconds }) => ({
    message: { en: 'There were too many sign-ins from your address.', zh: '您的地址登录过于频繁。' },
    remedy: { en: `Try again in ${retryAfterSeconds} s.`, zh: `请在${retryAfterSeconds}秒后重试。` },
  }),
);

export const signInExpired = defineRefusal('SIGN_IN_EXPIRED', () => ({
  message: {
    en: 'This sign-in was begun too long ago, in another browser, or is done already.',
    zh: '本次登录已超时、并非由此浏览器发起，或者已经完成。',
  },
  remedy: SIGN_IN_AGAIN,
}));

export const signInRefused = defineRefusal('SIGN_IN_REFUSED', () => ({
  message: {
    en: 'Your agency’s sign-in refused you, or you cancelled it.',
    zh: '身份认证服务未予通过，或者您已取消登录。',
  },
  remedy: SIGN_IN_AGAIN,
}));

export const secondFactorMissing = defineRefusal('SECOND_FACTOR_MISSING', () => ({
  message: {
    en: 'Your role signs in with two factors, and your agency’s sign-in vouches for one only.',
    zh: '您的角色登录须采用两种以上身份鉴别方式，身份认证服务仅证明了一种。',
  },
  remedy: {
    en: 'Sign in again with your certificate, device or one-time code.',
    zh: '请使用数字证书、密码设备或者动态口令重新登录。',
  },
}));

export const logoutTokenNotAccepted = defineRefusal('LOGOUT_TOKEN_NOT_ACCEPTED', () => ({
  message: { en: 'The logout token is not acceptable.', zh: '退出登录令牌不符合要求。' },
  remedy: {
    en: 'Send one that the provider signed for this client within five minutes (OpenID Connect Back-Channel Logout 1.0).',
    zh: '请发送身份认证服务五分钟内为本系统签发的退出登录令牌。',
  },
}));

export const tokenNotAccepted = defineRefusal<{ reason: string | null }>('TOKEN_NOT_ACCEPTED', () => ({
  message: {
    en: 'What your agency’s sign-in says of you is not acceptable here.',
    zh: '身份认证服务提供的信息不符合本系统要求。',
  },
  remedy: TELL_YOUR_ADMINISTRATOR,
}));
