import { httpUrl, setting, settingGroup } from '../../settings/index.js';

/** What an agency's own site is told of the hub. */
export interface SiteSettings {
  /** For `huishang subgraph serve`: where the hub's public context keys are. */
  readonly gatewayJwksUrl: string | null;
}

export const siteSettings = settingGroup({
  variables: {
    GATEWAY_JWKS_URL: setting(httpUrl.optional(), {
      en: "for `subgraph`: address of the hub's `/.well-known/jwks.json`",
      zh: '供 `subgraph` 使用：本系统 `/.well-known/jwks.json` 的地址',
    }),
  },
  read: ({ GATEWAY_JWKS_URL: url }): SiteSettings => ({ gatewayJwksUrl: url ?? null }),
});
