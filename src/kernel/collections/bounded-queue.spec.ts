import { describe, expect, it, vi } from 'vitest';
import { BoundedQueue, QueueOverflow } from './bounded-queue.js';

async function drain<Item>(queue: BoundedQueue<Item>): Promise<{ items: Item[]; failure: unknown }> {
  const items: Item[] = [];
  try {
    for await (const item of queue) items.push(item);
    return { items, failure: null };
  } catch (failure) {
    return { items, failure };
  }
}

describe('BoundedQueue', () => {
  it('hands items over in order, to a reader that waits as to one that comes later', async () => {
    const queue = new BoundedQueue<number>(3);
    const early = queue.next();
    queue.push(1);
    queue.push(2);
    queue.push(3);
    queue.end();
    expect(await early).toEqual({ done: false, value: 1 });
    expect(await drain(queue)).toEqual({ items: [2, 3], failure: null });
  });

  it('fails when it holds more than it may, after what it holds', async () => {
    const ended = vi.fn<() => void>();
    const queue = new BoundedQueue<number>(2, ended);
    for (const item of [1, 2, 3, 4]) queue.push(item);
    expect(ended).toHaveBeenCalledTimes(1);
    const { items, failure } = await drain(queue);
    expect(items).toEqual([1, 2]);
    expect(failure).toBeInstanceOf(QueueOverflow);
    expect(await queue.next()).toEqual({ done: true, value: undefined });
  });

  it('lets a waiting reader go when it ends, fails or is left', async () => {
    const ending = new BoundedQueue<number>(1);
    const atEnd = ending.next();
    ending.end();
    expect(await atEnd).toEqual({ done: true, value: undefined });

    const failing = new BoundedQueue<number>(1);
    const atFailure = failing.next();
    failing.fail(new Error('lost'));
    await expect(atFailure).rejects.toThrow('lost');

    const ended = vi.fn<() => void>();
    const left = new BoundedQueue<number>(1, ended);
    const atReturn = left.next();
    await left.return();
    expect(await atReturn).toEqual({ done: true, value: undefined });
    left.push(1);
    expect(await left.next()).toEqual({ done: true, value: undefined });
    expect(ended).toHaveBeenCalledTimes(1);
  });
});
