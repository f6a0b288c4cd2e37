import { describe, expect, it } from 'vitest';
import { TOPICS, topicWord } from './topics';

describe('topics of messages', () => {
  it('are there once each', () => {
    expect(new Set(TOPICS).size).toBe(TOPICS.length);
  });

  it.each(['zh', 'en'] as const)('all have words in %s', (locale) => {
    expect(TOPICS.filter((topic) => topicWord(topic, locale) === topic)).toEqual([]);
  });

  it('stand as they are where they are not known', () => {
    expect(topicWord('order.vanished', 'zh')).toBe('order.vanished');
  });
});
