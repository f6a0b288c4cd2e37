import { z } from 'zod';
import { flag, setting, settingGroup } from '../../settings/index.js';

/** What an empty database is filled with. */
export interface SampleSettings {
  /** Whether it is; null where nothing is said. */
  readonly sampleDataWanted: boolean | null;
  readonly samplePlatforms: number;
  readonly sampleSeed: number;
}

/** As many as there were network lenders in March 2016, roughly, with the other sectors making up the difference. */
export const DEFAULT_PLATFORMS = 4_000;

export const sampleSettings = settingGroup({
  variables: {
    SAMPLE_DATA: setting(flag.optional(), {
      en: 'fill an empty database with sample data',
      zh: '是否向空数据库装入样例数据',
      byDefault: {
        en: 'on for the embedded database, off with `DATABASE_URL` and in production',
        zh: '内嵌数据库开；设有 `DATABASE_URL` 或生产环境关',
      },
    }),
    SAMPLE_PLATFORMS: setting(z.coerce.number().int().min(1).max(1_000_000).default(DEFAULT_PLATFORMS), {
      en: 'how many platforms',
      zh: '样例从业机构数量',
    }),
    SAMPLE_SEED: setting(z.coerce.number().int().min(0).default(2016), {
      en: 'the same seed gives the same data',
      zh: '相同种子得到相同数据',
    }),
  },
  read: (values): SampleSettings => ({
    sampleDataWanted: values.SAMPLE_DATA ?? null,
    samplePlatforms: values.SAMPLE_PLATFORMS,
    sampleSeed: values.SAMPLE_SEED,
  }),
});
