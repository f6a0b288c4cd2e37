import { defineTexts } from '../../i18n/texts';

/** Why a sign-in failed, by the code in the address. */
export const failureTexts = defineTexts(
  {
    SIGN_IN_EXPIRED: '登录用时过长或者在另一个窗口中重新开始。请再次登录。',
    SIGN_IN_REFUSED: '所在部门的身份认证未同意登录。请与本部门管理员联系。',
    SECOND_FACTOR_MISSING: '该角色须以双因素认证登录。请使用数字证书或者动态口令再次登录。',
    PROVIDER_UNAVAILABLE: '所在部门的身份认证服务暂时无法访问。请稍后再试。',
    TOKEN_NOT_ACCEPTED:
      '身份认证给出的身份不符合本系统要求（部门、角色、层级或者区划）。请与本部门管理员联系。',
    SESSION_ENDED: '登录已失效，请再次登录。',
    SIGN_IN_TOO_OFTEN: '登录过于频繁，请稍后再试。',
    OTHER: '登录未完成。请再次登录；仍不成功的，请与系统管理员联系。',
  },
  {
    SIGN_IN_EXPIRED: 'It took too long, or was begun again in another window. Sign in again.',
    SIGN_IN_REFUSED: 'Your agency’s identity service did not agree. Ask your agency’s administrator.',
    SECOND_FACTOR_MISSING:
      'Your role needs two factors. Sign in again with a certificate or a one-time code.',
    PROVIDER_UNAVAILABLE: 'Your agency’s identity service cannot be reached just now. Try again later.',
    TOKEN_NOT_ACCEPTED:
      'The identity that was given is not usable here (agency, role, level or region). Ask your agency’s administrator.',
    SESSION_ENDED: 'You are no longer signed in. Sign in again.',
    SIGN_IN_TOO_OFTEN: 'There were too many attempts. Try again later.',
    OTHER: 'The sign-in was not finished. Try again; if it still fails, ask the system administrator.',
  },
);
