import { z } from 'zod';
import { setting, settingGroup } from '../../settings/index.js';

/** How a witness is run; a hub uses none of it. */
export interface WitnessSettings {
  readonly witness: {
    /** Name of its key in cosignatures; null where the command line gives it. */
    readonly name: string | null;
    /** File with its private key; null where one is made in its folder. */
    readonly keyFile: string | null;
    /** Where it keeps what it cosigned; null for a folder in the data directory. */
    readonly folder: string | null;
    /** File with the verifier keys of the logs that it watches, a line each; null where the command line gives them. */
    readonly logKeysFile: string | null;
  };
}

const file = z.string().min(1).optional();

export const witnessSettings = settingGroup({
  variables: {
    WITNESS_NAME: setting(file, {
      en: 'of a witness: its name in cosignatures, such as `securities.example/witness`; [how to run one](operations/witness.md)',
      zh: '见证方：其在会签中的名称，如 `securities.example/witness`；[如何运行](operations/witness.zh-CN.md)',
    }),
    WITNESS_KEY: setting(file, {
      en: 'of a witness: file with its private key, of purpose witness; production demands it of a witness',
      zh: '见证方：其私钥文件（用途为 witness），生产环境的见证方必须设置',
      byDefault: { en: 'made in its folder', zh: '在其目录中生成' },
    }),
    WITNESS_FOLDER: setting(file, {
      en: 'of a witness: folder in which it keeps what it cosigned, for itself alone',
      zh: '见证方：存放其会签记录的专用目录',
      byDefault: { en: '`witness` in `DATA_DIR`', zh: '`DATA_DIR` 下的 `witness`' },
    }),
    WITNESS_LOG_KEYS: setting(file, {
      en: 'of a witness: file with the verifier keys of the logs that it watches, a line each',
      zh: '见证方：存放所见证日志验证公钥的文件，每行一个',
    }),
  },
  read: (values): WitnessSettings => ({
    witness: {
      name: values.WITNESS_NAME ?? null,
      keyFile: values.WITNESS_KEY ?? null,
      folder: values.WITNESS_FOLDER ?? null,
      logKeysFile: values.WITNESS_LOG_KEYS ?? null,
    },
  }),
});
