import { z } from 'zod';
import { setting, settingGroup } from '../../settings/index.js';

const MEBIBYTE = 1_048_576;
const DEFAULT_MEBIBYTES = 256;
const DEFAULT_KEPT_MEBIBYTES = 2_048;

/** How large files to import may be. */
export interface ImportSettings {
  /** One file, in bytes. */
  readonly bytes: number;
  /** All files of one agency that wait or were not imported, in bytes. */
  readonly keptBytes: number;
}

/** What holds where nothing else is said. */
export const IMPORT_DEFAULTS: ImportSettings = {
  bytes: DEFAULT_MEBIBYTES * MEBIBYTE,
  keptBytes: DEFAULT_KEPT_MEBIBYTES * MEBIBYTE,
};

export const importSettings = settingGroup({
  variables: {
    IMPORT_MEBIBYTES: setting(z.coerce.number().int().min(1).max(2_047).default(DEFAULT_MEBIBYTES), {
      en: 'size of one file that is sent to be imported, 1 to 2,047 MiB',
      zh: '单个导入文件大小上限，1 至 2,047 MiB',
    }),
    IMPORT_KEPT_MEBIBYTES: setting(
      z.coerce.number().int().min(1).max(1_048_576).default(DEFAULT_KEPT_MEBIBYTES),
      {
        en: 'how much of one agency’s files to import is kept at a time, 1 to 1,048,576 MiB',
        zh: '每个部门同时保留的导入文件总量，1 至 1,048,576 MiB',
      },
    ),
  },
  read: (values, { problems }): { readonly imports: ImportSettings } => {
    if (values.IMPORT_KEPT_MEBIBYTES < values.IMPORT_MEBIBYTES) {
      problems.push('IMPORT_KEPT_MEBIBYTES must not be less than IMPORT_MEBIBYTES.');
    }
    return {
      imports: {
        bytes: values.IMPORT_MEBIBYTES * MEBIBYTE,
        keptBytes: values.IMPORT_KEPT_MEBIBYTES * MEBIBYTE,
      },
    };
  },
});
