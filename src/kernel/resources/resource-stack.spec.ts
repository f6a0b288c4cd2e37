import { describe, expect, it } from 'vitest';
import { ResourceStack } from './resource-stack.js';

function stackOf(closed: string[], failing: readonly string[] = []): ResourceStack {
  const stack = new ResourceStack();
  for (const name of ['first', 'second', 'third']) {
    stack.add(async () => {
      closed.push(name);
      if (failing.includes(name)) throw new Error(name);
    });
  }
  return stack;
}

describe('ResourceStack', () => {
  it('closes once, last opened first', async () => {
    const closed: string[] = [];
    const stack = stackOf(closed);
    expect(stack.closing).toBe(false);
    const closing = [stack.close(), stack.close()];
    expect(stack.closing).toBe(true);
    await Promise.all(closing);
    expect(closed).toEqual(['third', 'second', 'first']);
  });

  it('closes the others where one fails, and tells what failed', async () => {
    const closed: string[] = [];
    await expect(stackOf(closed, ['second']).close()).rejects.toThrow('second');
    expect(closed).toEqual(['third', 'second', 'first']);
  });

  it('tells of every failure', async () => {
    await expect(stackOf([], ['first', 'third']).close()).rejects.toMatchObject({
      errors: [{ message: 'third' }, { message: 'first' }],
    });
  });

  it('closes what is opened while it closes, and afterwards', async () => {
    const closed: string[] = [];
    const stack = stackOf(closed);
    stack.add(async () => {
      stack.add(() => Promise.resolve(closed.push('meanwhile')));
    });
    await stack.close();
    stack.add(() => Promise.resolve(closed.push('afterwards')));
    await stack.close();
    expect(closed).toEqual(['meanwhile', 'third', 'second', 'first', 'afterwards']);
  });
});
