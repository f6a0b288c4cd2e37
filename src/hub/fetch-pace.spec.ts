import { describe, expect, it } from 'vitest';
import { FetchPace } from './fetch-pace.js';

const AT = new Date('2016-06-01T00:00:00Z');

describe('the pace of a subgraph', () => {
  it('tells nothing before the first request', () => {
    expect(new FetchPace().read()).toEqual({
      requests: 0,
      failed: 0,
      medianMilliseconds: null,
      slowMilliseconds: null,
      answeredAt: null,
    });
  });

  it('counts failures, and times what was answered', () => {
    const pace = new FetchPace();
    for (let time = 1; time <= 20; time += 1) pace.note(time, AT);
    pace.note(5_000, null);
    expect(pace.read()).toEqual({
      requests: 21,
      failed: 1,
      medianMilliseconds: 10,
      slowMilliseconds: 19,
      answeredAt: AT,
    });
  });

  it('looks at the latest 200', () => {
    const pace = new FetchPace();
    for (let time = 0; time < 300; time += 1) pace.note(time < 100 ? 1_000 : 1, AT);
    expect(pace.read()).toMatchObject({ requests: 200, slowMilliseconds: 1 });
  });
});
