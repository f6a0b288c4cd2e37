import { afterEach, describe, expect, it } from 'vitest';
import { leadOrFollow } from './lead-or-follow';

/** Node has locks and channels as browsers have them, so that tabs stand beside each other in one process. */
interface Tab {
  readonly told: () => readonly string[];
  readonly leads: () => 'FIRST' | 'SUCCESSOR' | null;
  readonly tell: (what: string) => void;
  readonly giveUp: () => void;
  readonly close: () => void;
}

let number = 0;
const open: Tab[] = [];
afterEach(() => {
  for (const tab of open.splice(0)) tab.close();
});

function tabOf(name: string): Tab {
  const told: string[] = [];
  let leads: 'FIRST' | 'SUCCESSOR' | null = null;
  let tell = (_what: string): void => undefined;
  let giveUp = (): void => undefined;
  const close = leadOrFollow<string>(name, {
    onTold: (what) => {
      told.push(what);
    },
    lead: (leading) =>
      new Promise((resolve) => {
        leads = leading.isSuccessor ? 'SUCCESSOR' : 'FIRST';
        tell = leading.tell;
        giveUp = resolve;
        leading.signal.addEventListener('abort', () => resolve());
      }),
  });
  const tab = {
    told: () => told,
    leads: () => leads,
    tell: (what: string) => tell(what),
    giveUp: () => giveUp(),
    close,
  };
  open.push(tab);
  return tab;
}

const named = (): string => `tabs ${(number += 1)}`;

describe('tabs of one browser', () => {
  it('have one that leads, and all hear what it tells', async () => {
    const name = named();
    const first = tabOf(name);
    await expect.poll(first.leads).toBe('FIRST');
    const others = [tabOf(name), tabOf(name)];
    first.tell('a step');
    for (const tab of [first, ...others]) await expect.poll(tab.told).toEqual(['a step']);
    expect(others.map(({ leads }) => leads())).toEqual([null, null]);
  });

  it('have the next lead at once when it is closed or gives up, and others wait in vain no more', async () => {
    const name = named();
    const [first, second, third] = [tabOf(name), tabOf(name), tabOf(name)];
    await expect.poll(first.leads).toBe('FIRST');
    first.close();
    await expect.poll(second.leads).toBe('SUCCESSOR');
    second.giveUp();
    await expect.poll(third.leads).toBe('SUCCESSOR');
    // One that was closed while it waited never leads.
    const waiting = tabOf(name);
    waiting.close();
    third.close();
    const last = tabOf(name);
    await expect.poll(last.leads).not.toBeNull();
    expect(waiting.leads()).toBeNull();
  });

  it('of another name are not concerned', async () => {
    const [one, other] = [tabOf(named()), tabOf(named())];
    for (const tab of [one, other]) await expect.poll(tab.leads).toBe('FIRST');
    one.tell('a step');
    await expect.poll(one.told).toEqual(['a step']);
    expect(other.told()).toEqual([]);
  });
});
