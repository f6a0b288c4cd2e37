import { readFile } from 'node:fs/promises';
import { buildSchema, getNamedType, isInputObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { newId } from '../../../src/kernel/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { at } from '../../testkit/at.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';

const SPELLINGS = ['zhang', 'ZHANG', ' zhang\u3000', 'ｚｈａｎｇ', 'Zhang\t'];
const INVISIBLE = ['zh\u200bang', 'zhang\u200d', 'zhang\u3164', 'zh\u00adang', 'zhang\u202e', 'zhang\ufe0f'];

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub?.stop());

describe('the spellings of an officer’s name', () => {
  it.each(SPELLINGS)('%j is one officer', async (officer) => {
    const caller = await hub.as('PBOC', { role: 'OFFICER', officer });
    expect((await caller.ask('{ me { officer } }')).data).toEqual({ me: { officer: 'zhang' } });
  });

  it.each(INVISIBLE)('%j is nobody', async (officer) => {
    const caller = await hub.as('PBOC', { role: 'OFFICER', officer });
    expect(await caller.ask('{ me { officer } }')).toMatchObject({
      status: 401,
      errors: [{ extensions: { reason: 'TOKEN_SUBJECT_UNUSABLE' } }],
    });
  });
});

describe('the spellings of a member’s name', () => {
  const appoint = async (member: string) => {
    const leader = await hub.as('OFFICE', { role: 'LEADER' });
    const { data } = await leader.ask(
      `mutation ($input: AppointMemberInput!) { appointMember(input: $input) { refusal { code } } }`,
      { input: { idempotencyKey: newId(), level: 'NATIONAL', member, reason: '任命' } },
    );
    return at(data, 'appointMember', 'refusal', 'code');
  };

  it('are one member, who sits once', async () => {
    const codes: unknown[] = [];
    for (const member of SPELLINGS) codes.push(await appoint(member));
    expect(codes).toEqual([undefined, ...SPELLINGS.slice(1).map(() => 'MEMBER_ALREADY_APPOINTED')]);
  });

  it.each(INVISIBLE)('%j is no member', async (member) => {
    expect(await appoint(member)).toBe('MEMBERSHIP_TEXT_UNUSABLE');
  });
});

/** Every input that names a person or a line of business; each is read by `readPersonName`, `readName` or the token's door. */
const READ_AS_NAMES = [
  'AppointMemberInput.member',
  'AuditEntryFilter.officer',
  'DecideRecusalInput.member',
  'DecideRecusalInput.substitute',
  'NoteAbsenceInput.member',
  'OfficerInput.officer',
  'OpenSubstanceCaseInput.businessLine',
  'ReportSuspectedCrimeInput.officers',
  'RequestAccountWarrantInput.officers',
];
/** A name that is told and never compared: a sentence of the police's answer. */
const TOLD_ONLY = ['AnswerCrimeTransferInput.approvedBy'];

it('no other input of the schema names a person or a line of business', async () => {
  const sdl = await readFile(projectFile('schema', 'subgraphs', 'coordination.graphql'), 'utf8');
  const schema = buildSchema(sdl, { assumeValidSDL: true });
  const named = Object.values(schema.getTypeMap())
    .filter(isInputObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name === 'String')
        .map((field) => `${type.name}.${field.name}`),
    )
    .filter((coordinate) =>
      /member|officer|substitute|appro|line$|signer|person|deputy|holder/i.test(
        coordinate.split('.')[1] ?? '',
      ),
    );
  expect(named.toSorted()).toEqual([...READ_AS_NAMES, ...TOLD_ONLY].toSorted());
});

describe('the spellings of a line of business', () => {
  const open = async (businessLine: string, reason = '业务实质存疑') => {
    const officer = await hub.as('PBOC', { role: 'OFFICER' });
    const { data } = await officer.ask(
      `mutation ($input: OpenSubstanceCaseInput!) {
         openSubstanceCase(input: $input) { substanceCase { id businessLine } refusal { code } } }`,
      {
        input: {
          idempotencyKey: newId(),
          platform: SCENARIOS.pooledLender.code,
          businessLine,
          reason,
          concernedAgencies: ['BANKING', 'SECURITIES'],
        },
      },
    );
    return {
      name: at(data, 'openSubstanceCase', 'substanceCase', 'businessLine'),
      code: at(data, 'openSubstanceCase', 'refusal', 'code'),
      id: at(data, 'openSubstanceCase', 'substanceCase', 'id'),
    };
  };

  it('are one open case, which goes by the first of them', async () => {
    expect(await open('P2P Line')).toMatchObject({ name: 'P2P Line' });
    for (const spelling of ['p2p line', 'Ｐ２Ｐ　ＬＩＮＥ', ' P2P  LINE ', 'P2p\u00a0Line']) {
      expect(await open(spelling)).toMatchObject({ code: 'CASE_ALREADY_OPEN' });
    }
    expect(await open('P2P Lines')).toMatchObject({ name: 'P2P Lines' });
    expect(await open('全部业务')).toMatchObject({ name: '全部业务' });
    expect(await open('')).toMatchObject({ code: 'CASE_ALREADY_OPEN' });
  });

  it('come at once and are one case still', async () => {
    const codes = await Promise.all(['Pool', 'POOL', 'ｐｏｏｌ', 'pool '].map((line) => open(line)));
    expect(codes.filter(({ id }) => typeof id === 'string')).toHaveLength(1);
  });

  it.each(INVISIBLE)('%j is none', async (line) => {
    expect(await open(line)).toMatchObject({ code: 'NAME_UNUSABLE' });
  });

  it('a reason of which nothing can be seen is no reason', async () => {
    for (const reason of ['\u200b', '\ufeff \u2060', '\u3164', '\u2800', '\u00ad']) {
      expect(await open('其他', reason)).toMatchObject({ code: 'INPUT_MISSING' });
    }
    expect(await open('其他', '\u202e由理')).toMatchObject({ code: 'INPUT_UNREADABLE' });
  });
});
