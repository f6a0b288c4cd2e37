import { describe, expect, it } from 'vitest';
import { BoundedCache, charactersOfKey } from './bounded-cache.js';

describe('BoundedCache', () => {
  it('forgets what was used longest ago', () => {
    const cache = new BoundedCache<string, number>('numbers', { max: 2 });
    cache.set('a', 1);
    cache.set('b', 2);
    cache.get('a');
    cache.set('c', 3);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3]);
  });

  it('counts hits, misses and evictions, and not what is replaced, deleted or cleared', () => {
    const cache = new BoundedCache<string, number>('numbers', { max: 2 });
    cache.get('a');
    cache.set('a', 1);
    cache.set('a', 2);
    cache.get('a');
    cache.get('a');
    cache.delete('a');
    cache.set('a', 0);
    cache.set('b', 0);
    cache.set('c', 0);
    expect(cache.statistics()).toEqual({
      name: 'numbers',
      entries: 2,
      largest: 2,
      hits: 2,
      misses: 1,
      evictions: 1,
    });
    cache.clear();
    expect(cache.statistics()).toMatchObject({ entries: 0, hits: 2, evictions: 1 });
  });

  it('keeps values that are falsy', () => {
    const cache = new BoundedCache<string, number | string | boolean>('falsy', { max: 3 });
    cache.set('a', 0);
    cache.set('b', '');
    cache.set('c', false);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([0, '', false]);
    expect(cache.statistics()).toMatchObject({ hits: 3, misses: 0 });
  });

  it('is bounded by the characters of its keys, whatever the number of its entries', () => {
    const cache = new BoundedCache<string, string>('texts', {
      max: 100,
      maxSize: 10,
      sizeCalculation: charactersOfKey,
    });
    cache.set('', 'the empty text counts too');
    cache.set('four', '1');
    cache.set('five5', '2');
    expect(cache.statistics()).toMatchObject({ entries: 3, evictions: 0 });
    cache.set('six666', '3');
    expect(cache.statistics()).toMatchObject({ entries: 1, evictions: 3 });
  });

  it('does not hold what is larger than the whole cache, and gives nothing up for it', () => {
    const cache = new BoundedCache<string, string>('texts', {
      max: 100,
      maxSize: 10,
      sizeCalculation: charactersOfKey,
    });
    cache.set('small', '1');
    cache.set('larger than ten', '2');
    expect(cache.get('larger than ten')).toBeUndefined();
    expect(cache.get('small')).toBe('1');
    expect(cache.statistics()).toMatchObject({ entries: 1, evictions: 1 });
  });

  it('holds promises as they are', async () => {
    const cache = new BoundedCache<string, Promise<number>>('promises', { max: 1 });
    cache.set('a', Promise.resolve(7));
    await expect(cache.get('a')).resolves.toBe(7);
  });
});
