import { describe, expect, it } from 'vitest';
import { examineEnvironment, readConfig } from './config.js';
import { DEFAULT_HTTP_LIMITS } from '../http/settings/index.js';
import { STREAM_COUNTS_DEFAULTS } from '../gateway/settings/index.js';

const problemsOf = (environment: Record<string, string>): readonly string[] =>
  examineEnvironment(environment).problems;

describe('OPERATION_LIMITS', () => {
  it('gives what is not to be the default', () => {
    expect(readConfig({}).operationLimits).toEqual({});
    expect(readConfig({ OPERATION_LIMITS: '{"cost": 9, "depth": 20}' }).operationLimits).toEqual({
      cost: 9,
      depth: 20,
    });
  });

  it.each([
    ['{', /OPERATION_LIMITS must be a JSON object/],
    ['[]', /OPERATION_LIMITS: /],
    ['{"cost": 0}', /OPERATION_LIMITS cost: /],
    ['{"depth": 1.5}', /OPERATION_LIMITS depth: /],
    ['{"nesting": 48}', /OPERATION_LIMITS nesting: /],
    ['{"width": 5}', /OPERATION_LIMITS.*width/],
  ])('refuses %s', (value, problem) => {
    expect(problemsOf({ OPERATION_LIMITS: value, PORT: '70000' })).toHaveLength(2);
    expect(problemsOf({ OPERATION_LIMITS: value }).join('\n')).toMatch(problem);
  });
});

describe('HTTP_LIMITS', () => {
  it('gives what is not to be the default, in seconds; a command drains for one', () => {
    expect(readConfig({}).httpLimits).toEqual({ ...DEFAULT_HTTP_LIMITS, drainMilliseconds: 1_000 });
    const given = '{"connections": 9, "bodySeconds": 2.5, "keepAliveSeconds": 600, "drainSeconds": 0}';
    expect(readConfig({ HTTP_LIMITS: given }).httpLimits).toMatchObject({
      maxConnections: 9,
      maxConnectionsPerAddress: 9,
      bodyMilliseconds: 2_500,
      keepAliveMilliseconds: 600_000,
      idleMilliseconds: 605_000,
      headersMilliseconds: DEFAULT_HTTP_LIMITS.headersMilliseconds,
      drainMilliseconds: 0,
    });
  });

  it.each(['[', '7', '{"connections": 0}', '{"bodySeconds": "5"}', '{"drainSeconds": 3600}', '{"drain": 1}'])(
    'refuses %s',
    (value) => {
      expect(problemsOf({ HTTP_LIMITS: value })).toEqual([expect.stringMatching(/^HTTP_LIMITS.*\.$/)]);
    },
  );
});

describe('STREAM_LIMITS', () => {
  it('gives what is not to be the default', () => {
    expect(readConfig({ STREAM_LIMITS: '{"perAgency": 7}' }).streamCounts).toEqual({
      ...STREAM_COUNTS_DEFAULTS,
      perAgency: 7,
    });
  });

  it.each(['{', '{"perAgency": 0}', '{"perOffice": 5}'])('refuses %s', (value) => {
    expect(problemsOf({ STREAM_LIMITS: value })).toEqual([expect.stringMatching(/^STREAM_LIMITS.*\.$/)]);
  });
});

describe('RECTIFICATION_PERIODS', () => {
  it('changes the periods it names and no other', () => {
    expect(readConfig({}).rectificationPeriods).toEqual({});
    expect(readConfig({ RECTIFICATION_PERIODS: '{"rectification": 30, "warning": 0}' })).toMatchObject({
      rectificationPeriods: { rectification: 30, warning: 0 },
    });
  });

  it.each([
    ['{', /RECTIFICATION_PERIODS must be a JSON object/],
    ['[]', /RECTIFICATION_PERIODS: /],
    ['{"grace": 0}', /RECTIFICATION_PERIODS grace: /],
    ['{"rectification": 1.5}', /RECTIFICATION_PERIODS rectification: /],
    ['{"closing": 251}', /RECTIFICATION_PERIODS closing: /],
    ['{"month": 1}', /RECTIFICATION_PERIODS.*month/],
  ])('refuses %s', (value, problem) => {
    expect(problemsOf({ RECTIFICATION_PERIODS: value, PORT: '70000' })).toHaveLength(2);
    expect(problemsOf({ RECTIFICATION_PERIODS: value }).join('\n')).toMatch(problem);
  });
});
