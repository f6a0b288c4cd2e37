import { canonical, sha256Hex, uuidOf, type Record } from './leaves.js';

/** Two field sets; the second has a denied field and one in plain text under a warrant. */
export const FIELD_SETS = [
  { asked: ['Platform.code', 'Platform.name'], denied: [], plain: [] },
  {
    asked: ['Account.balance', 'Platform.code', 'Platform.name'],
    denied: [{ field: 'Account.holder', policy: 'pboc.account', reason: 'NO_WARRANT' }],
    plain: [
      {
        agreement: null,
        field: 'Account.balance',
        policy: 'pboc.account',
        rule: 'warrant-allows',
        warrant: '01550f2a-2a00-7000-8000-000000000001',
      },
    ],
  },
] as const;

export const fieldsHash = (index: number): string =>
  sha256Hex(canonical(FIELD_SETS[index % FIELD_SETS.length]));

/** The instant of a record: one each minute from 2016-06-01 09:00 in Beijing on. */
export const instantOf = (number: number): string =>
  new Date(Date.UTC(2016, 5, 1, 1, number, 0, 123)).toISOString();

/** What `data` of the answer to a request is. */
export const answerOf = (number: number): string =>
  JSON.stringify({ platform: { code: `91320100MA000000${number % 10}X`, name: '示例网络借贷平台', number } });

const WHO = { agency: 'BANKING', role: 'officer', level: 'MUNICIPAL', region: '320100' };

const request = (number: number, answer: string | null): Record => ({
  type: 'request',
  at: instantOf(number),
  members: {
    ...WHO,
    request: `req-${number}`,
    purpose: 'SUBSTANCE_DETERMINATION',
    case: '01550f2a-2a00-7000-8000-0000000000aa',
    operation: {
      kind: answer === null ? 'mutation' : 'query',
      name: 'Dossier',
      hash: sha256Hex(`query Dossier${number} { platform { code } }`),
      variables: `hmac-sha256:${sha256Hex(`variables ${number}`)}`,
    },
    fields: fieldsHash(number),
    platforms: { asked: ['91320100MA0000000X'], disclosed: ['91320100MA0000000X'] },
    refusal: null,
    answer: answer === null ? null : sha256Hex(answer),
  },
  personal: {
    address: '192.0.2.1',
    basis: '《网络借贷信息中介机构业务活动管理暂行办法》第三十三条',
    officer: 'officer-0017',
    token: { id: `token-${number}`, issuer: 'https://issuer.example', key: null },
  },
});

const disclosure = (number: number, of: number): Record => ({
  type: 'disclosure',
  at: instantOf(number),
  members: {
    entry: uuidOf(instantOf(of), of),
    platforms: ['91320100MA0000000X'],
    answer: sha256Hex(answerOf(of)),
  },
  personal: {},
});

const refusals = (number: number): Record => ({
  type: 'refusals',
  at: instantOf(number),
  members: {
    refusal: 'UNAUTHENTICATED',
    reason: 'TOKEN_EXPIRED',
    route: '/graphql',
    agency: null,
    requests: 12,
    first: instantOf(number - 1),
    last: instantOf(number),
  },
  personal: { address: '198.51.100.7', officer: null },
});

const step = (number: number): Record => ({
  type: 'step',
  at: instantOf(number),
  members: {
    ...WHO,
    workflow: 'DISPUTE',
    subject: '01550f2a-2a00-7000-8000-0000000000bb',
    version: number,
    command: 'referDispute',
    from: 'CONSULTING',
    to: 'REFERRED',
    rule: null,
    happened: instantOf(number),
  },
  personal: {
    changes: { status: ['CONSULTING', 'REFERRED'], note: 'line one\nline two \u{1F4DC}' },
    details: { reason: '就监管主体未达成一致' },
    officer: 'officer-0017',
  },
});

const maintenance = (number: number): Record => ({
  type: 'maintenance',
  at: instantOf(number),
  members: { act: 'ARCHIVE', facts: { month: '2016-05', leaves: 120 } },
  personal: { actor: 'huishang_owner' },
});

/** Record `number` of the log of these vectors: of ten, one mutation with its disclosure behind it. */
export function recordOf(number: number): Record {
  switch (number % 10) {
    case 3:
      return request(number, null);
    case 4:
      return disclosure(number, number - 1);
    case 5:
      return refusals(number);
    case 6:
    case 7:
      return step(number);
    case 9:
      return maintenance(number);
    default:
      return request(number, answerOf(number));
  }
}
