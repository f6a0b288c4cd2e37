import { httpSettings, type HttpSettings } from '../http/settings/index.js';
import { witnessSettings, type WitnessSettings } from '../witness/settings/index.js';
import { ConfigError, parseVariables } from './config.js';
import { environmentSchema } from './variables.js';

/** What a witness reads of the environment. It has no database and no issuers, and so production demands none of it. */
export interface WitnessConfig extends Pick<HttpSettings, 'host' | 'httpLimits'>, WitnessSettings {
  readonly production: boolean;
  readonly dataDirectory: string;
  readonly logLevel: string;
}

const schema = environmentSchema.pick({
  NODE_ENV: true,
  HOST: true,
  PORT: true,
  HTTP_LIMITS: true,
  DATA_DIR: true,
  LOG_LEVEL: true,
  WITNESS_NAME: true,
  WITNESS_KEY: true,
  WITNESS_FOLDER: true,
  WITNESS_LOG_KEYS: true,
});

/**
 * Reads and checks what a witness needs of the environment.
 *
 * @throws ConfigError naming all bad variables together
 */
export function readWitnessConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): WitnessConfig {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const problems: string[] = [];
  const values = parseVariables(schema, present, problems);
  const production = values.NODE_ENV === 'production';
  const reading = { production, host: values.HOST, problems };
  const { host, httpLimits } = httpSettings.read(values, reading);
  const config = {
    production,
    dataDirectory: values.DATA_DIR,
    logLevel: values.LOG_LEVEL,
    host,
    httpLimits,
    ...witnessSettings.read(values, reading),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}
