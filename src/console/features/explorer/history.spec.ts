import { describe, expect, it } from 'vitest';
import { readHistory, withRun } from './history';

const run = (text: string, at = '2016-06-01T00:00:00Z') => ({ text, variables: '{}', at });

describe('what was run', () => {
  it('stands with the latest first, each once', () => {
    const history = [run('a'), run('b'), run('a', '2016-06-02T00:00:00Z')].reduce(
      (before: ReturnType<typeof withRun>, each) => withRun(before, each),
      [],
    );
    expect(history.map(({ text, at }) => [text, at])).toEqual([
      ['a', '2016-06-02T00:00:00Z'],
      ['b', '2016-06-01T00:00:00Z'],
    ]);
  });

  it('is bounded', () => {
    let history: ReturnType<typeof withRun> = [];
    for (let each = 0; each < 30; each += 1) history = withRun(history, run(String(each)));
    expect(history).toHaveLength(20);
    expect(history[0]?.text).toBe('29');
  });

  it.each([null, '', 'x', '{}', '[1, null, {"text":"a"}]'])('is empty where %s is kept', (kept) => {
    expect(readHistory(kept)).toEqual([]);
  });
});
