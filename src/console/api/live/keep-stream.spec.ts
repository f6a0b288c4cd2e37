import { describe, expect, it } from 'vitest';
import { keepStream, type StreamEnd } from './keep-stream';

/** Streams that end as is said, one after another; when none is left, whoever keeps them leaves. */
async function kept(ends: readonly (StreamEnd | 'NEVER_OPEN')[], hasMissed = false) {
  const left = new AbortController();
  const pauses: number[] = [];
  let reopened = 0;
  const still = [...ends];
  const how = await keepStream(
    {
      open: async (onOpen) => {
        const end = still.shift();
        if (end === undefined) {
          left.abort();
          return 'CLOSED';
        }
        if (end === 'NEVER_OPEN') return 'FAILED';
        if (end === 'CLOSED') onOpen();
        return end;
      },
      onReopened: () => {
        reopened += 1;
      },
      pause: async (milliseconds) => {
        pauses.push(milliseconds);
      },
    },
    left.signal,
    hasMissed,
  );
  return { how, pauses, reopened };
}

describe('a stream that is kept', () => {
  it('is opened again when the hub or the way to it ends it, and what was missed is told', async () => {
    expect(await kept(['CLOSED', 'CLOSED', 'CLOSED'])).toEqual({
      how: 'LEFT',
      pauses: [1_000, 1_000, 1_000],
      reopened: 2,
    });
  });

  it('has what came before its first opening told where another tab led until then', async () => {
    expect(await kept(['CLOSED'], true)).toMatchObject({ reopened: 1 });
  });

  it('is tried again after half a minute at most, and soon once it was open', async () => {
    const failed = Array.from({ length: 7 }, () => 'NEVER_OPEN' as const);
    expect((await kept([...failed, 'CLOSED'])).pauses).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 1_000,
    ]);
  });

  it('is given up when nobody is signed in', async () => {
    expect(await kept(['CLOSED', 'SIGNED_OUT', 'CLOSED'])).toMatchObject({
      how: 'SIGNED_OUT',
      pauses: [1_000],
    });
  });
});
