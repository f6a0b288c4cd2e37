import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { newId } from '../../../src/kernel/index.js';
import { openDeterminationDatabase } from '../../testkit/fixtures/determination-database.js';
import { Desk, granted, OPINION } from '../../testkit/fixtures/determination-desk.js';

let database: DataSource;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ database, close } = await openDeterminationDatabase());
});
afterAll(() => close());

type Answer = 'opinion' | 'not ours';

/** What an onlooker reads of a case in which SECURITIES gives these answers one after the other. */
async function storyOf(answers: readonly [Answer, Answer], between: 'withdrawn' | 'standing') {
  const desk = await Desk.open(database);
  const caseId = await desk.openCase(['BANKING', 'SECURITIES', 'POLICE']);
  const securities = desk.as('SECURITIES');
  const give = async (answer: Answer, opinionId: string | null): Promise<string> => {
    if (answer === 'not ours') return granted(await desk.decline('SECURITIES', caseId));
    const status = opinionId === null ? null : (await securities.readOpinion(opinionId))?.status;
    const content = { ...OPINION, idempotencyKey: newId() };
    return granted(
      status === 'ACTIVE'
        ? await securities.reviseOpinion({ ...content, opinionId: opinionId ?? '' })
        : await securities.fileOpinion({ ...content, caseId }),
    );
  };
  const opinionId = await give(answers[0], null);
  if (between === 'withdrawn') {
    granted(await securities.withdrawOpinion({ idempotencyKey: newId(), opinionId, reason: '重查' }));
  }
  await give(answers[1], opinionId);

  const onlooker = desk.as('BANKING');
  const substanceCase = await desk.case(caseId);
  const names = new Map([
    [caseId, 'case'],
    [opinionId, 'opinion'],
  ]);
  const steps = (await onlooker.readTimeline(substanceCase)).map(
    ({ command, details, opinion, version }) => ({
      command,
      version,
      opinion,
      details: JSON.parse(
        JSON.stringify(details, (_name, value: unknown) =>
          typeof value === 'string' ? (names.get(value) ?? value) : value,
        ),
      ) as unknown,
    }),
  );
  return {
    steps,
    opinions: await onlooker.readOpinions(substanceCase),
    conflicts: await onlooker.readConflicts(substanceCase),
    version: substanceCase.version,
    silent: substanceCase.silentAgencies,
  };
}

describe('while opinions are back to back', () => {
  it.each(['withdrawn', 'standing'] as const)(
    'an onlooker cannot tell an opinion from a “not ours”, the answer before being %s',
    async (between) => {
      const revised = await storyOf(['opinion', 'opinion'], between);
      expect(revised.opinions).toEqual([]);
      expect(await storyOf(['opinion', 'not ours'], between)).toEqual(revised);
      expect(await storyOf(['not ours', 'opinion'], between)).toEqual(revised);
    },
  );
});
