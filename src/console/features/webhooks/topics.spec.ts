import { describe, expect, it } from 'vitest';
import { OUTBOX_TOPICS } from '../../../workflow/outbox/index.js';
import { TOPICS, topicWord } from './topics';

describe('topics of messages', () => {
  it('are those of the hub', () => {
    expect(TOPICS).toEqual(OUTBOX_TOPICS);
  });

  it.each(['zh', 'en'] as const)('all have words in %s', (locale) => {
    expect(TOPICS.filter((topic) => topicWord(topic, locale) === topic)).toEqual([]);
  });

  it('stand as they are where they are not known', () => {
    expect(topicWord('order.vanished', 'zh')).toBe('order.vanished');
  });
});
