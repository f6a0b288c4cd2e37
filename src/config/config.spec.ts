import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.js';

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('has a usable default for everything in development', () => {
    expect(readConfig({})).toMatchObject({
      production: false,
      port: 4000,
      dataDirectory: '.data',
      databaseUrl: null,
      developmentIssuers: true,
      sampleData: true,
      samplePlatforms: 4000,
    });
  });

  it('counts an empty variable as absent', () => {
    expect(readConfig({ PORT: '' }).port).toBe(4000);
  });

  it('reports every bad variable together', () => {
    const problems = problemsOf({ PORT: '70000', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud' });
    expect(problems).toHaveLength(3);
    expect(problems.join('\n')).toMatch(/PORT[^]*DATABASE_URL[^]*LOG_LEVEL is wrong/);
  });

  it.each(['DEVELOPMENT_ISSUERS', 'SAMPLE_DATA', 'INTROSPECTION'])('refuses %s in production', (name) => {
    const problems = problemsOf({
      NODE_ENV: 'production',
      DATABASE_URL: 'postgres://hub@db/huishang',
      DATABASE_ROLE_SECRET: 'a long enough secret',
      IDENTITY_ISSUERS: 'issuers.json',
      [name]: 'true',
    });
    expect(problems).toEqual([`${name} may not be on when NODE_ENV=production.`]);
  });

  it('asks production for its own database and issuers', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).toHaveLength(3);
  });
});
