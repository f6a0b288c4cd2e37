import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { describeShared } from './shared-descriptions.js';

const described = (sdl: string): string =>
  describeShared(parse(sdl).definitions)
    .map((each) => print(each))
    .join('\n');

describe('shared descriptions', () => {
  it('say what is alike wherever it stands', () => {
    const sdl = described(`
      type Mutation { openCase(input: OpenCaseInput!): Boolean }
      type Case { steps(first: Int, after: String): Boolean }
      input OpenCaseInput { idempotencyKey: String! reason: String! }`);
    expect(sdl).toContain('What openCase takes (请求内容).');
    expect(sdl).toMatch(/"""\s*How many entries the page has[^"]*"""\s+first: Int/);
    expect(sdl).toMatch(/"""\s*Your own key \(幂等键\)[^"]*"""\s+idempotencyKey: String!\s+reason: String!/);
  });

  it('leave alone what says something of its own', () => {
    const own = `type Case {
  steps(
    """How many steps."""
    first: Int
  ): Boolean
}`;
    expect(described(own)).toBe(own);
  });
});
