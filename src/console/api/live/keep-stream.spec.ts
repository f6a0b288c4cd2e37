import { describe, expect, it } from 'vitest';
import { keepStream, type StreamBefore, type StreamEnd } from './keep-stream';

/** How a stream ends; one that was open tells of a step with its id before, where one is given. */
type Course = StreamEnd | 'NEVER_OPEN' | { readonly tells: string | null };

const NEW: StreamBefore = { hasMissed: false, lastEventId: null };

/** Streams that end as is said, one after another; when none is left, whoever keeps them leaves. */
async function kept(courses: readonly Course[], before = NEW) {
  const left = new AbortController();
  const pauses: number[] = [];
  const behind: (string | null)[] = [];
  let missed = 0;
  let steps = 0;
  const still = [...courses];
  const how = await keepStream(
    {
      open: async (lastEventId, { onOpen, onTold }) => {
        const course = still.shift();
        if (course === undefined) {
          left.abort();
          return 'CLOSED';
        }
        behind.push(lastEventId);
        if (course === 'NEVER_OPEN') return 'FAILED';
        if (typeof course === 'object') {
          onOpen();
          onTold({ lastEventId: course.tells, isStep: true });
          return 'CLOSED';
        }
        if (course === 'CLOSED') onOpen();
        return course;
      },
      onTold: () => {
        steps += 1;
      },
      onMissed: () => {
        missed += 1;
      },
      pause: async (milliseconds) => {
        pauses.push(milliseconds);
      },
    },
    left.signal,
    before,
  );
  return { how, pauses, behind, missed, steps };
}

describe('a stream that is kept', () => {
  it('is opened again when the hub or the way to it ends it, and what was missed is told', async () => {
    expect(await kept(['CLOSED', 'CLOSED', 'CLOSED'])).toMatchObject({
      how: 'LEFT',
      pauses: [1_000, 1_000, 1_000],
      behind: [null, null, null],
      missed: 2,
    });
  });

  it('goes on behind its last event, and has missed nothing then', async () => {
    expect(
      await kept([{ tells: 'a' }, { tells: null }, 'NEVER_OPEN', { tells: 'b' }, 'CLOSED']),
    ).toMatchObject({
      behind: [null, 'a', 'a', 'a', 'b'],
      missed: 0,
      steps: 3,
    });
  });

  it('is opened anew at once where the hub does not go on there, and what was missed is told', async () => {
    expect(await kept([{ tells: 'a' }, 'EXPIRED', { tells: 'b' }, 'CLOSED'])).toMatchObject({
      pauses: [1_000, 1_000, 1_000],
      behind: [null, 'a', null, 'b'],
      missed: 1,
    });
    expect((await kept(['EXPIRED', 'EXPIRED'])).pauses).toEqual([1_000, 2_000]);
  });

  it('goes on behind what another tab was told last; where that is not known, what came since is told', async () => {
    expect(await kept(['CLOSED'], { hasMissed: true, lastEventId: 'a' })).toMatchObject({
      behind: ['a'],
      missed: 0,
    });
    expect(await kept(['CLOSED'], { hasMissed: true, lastEventId: null })).toMatchObject({ missed: 1 });
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
