import { z } from 'zod';
import { setting, settingGroup } from '../../settings/index.js';
import { readObservability, watchingVariables, type ObservabilityConfig } from './observability.js';

export type { ObservabilityConfig, TracingConfig } from './observability.js';

/** What an operator gets to see. */
export interface ObservabilitySettings {
  readonly logLevel: string;
  readonly observability: ObservabilityConfig;
}

export const observabilitySettings = settingGroup({
  variables: {
    LOG_LEVEL: setting(
      z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
      {
        en: '`fatal`, `error`, `warn`, `info`, `debug`, `trace`, `silent`',
        zh: '`fatal`、`error`、`warn`、`info`、`debug`、`trace`、`silent`',
      },
    ),
    ...watchingVariables,
  },
  read: (values, reading): ObservabilitySettings => ({
    logLevel: values.LOG_LEVEL,
    observability: readObservability(values, reading),
  }),
});
