import { z } from 'zod';
import { setting, settingGroup } from '../../settings/index.js';

/** How the gateway proves itself to subgraphs. */
export interface AccessSettings {
  /** Path of the private JWK that signs caller contexts; null takes the key kept in the data directory. */
  readonly contextSigningKeyFile: string | null;
}

export const accessSettings = settingGroup({
  variables: {
    CONTEXT_SIGNING_KEY: setting(z.string().optional(), {
      en: 'path of the private JWK that signs caller contexts; demanded in production with `SUBGRAPHS`',
      zh: '签署调用上下文的私钥 JWK 文件路径；生产环境设置 `SUBGRAPHS` 时必须设置',
      byDefault: { en: 'kept in `DATA_DIR`', zh: '存于 `DATA_DIR`' },
    }),
  },
  read: ({ CONTEXT_SIGNING_KEY: file }): AccessSettings => ({ contextSigningKeyFile: file ?? null }),
});
