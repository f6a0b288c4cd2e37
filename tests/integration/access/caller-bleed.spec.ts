import { afterAll, expect, it } from 'vitest';
import type { Caller } from '../../../src/identity/index.js';
import { regionCodeOf } from '../../../src/kernel/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { Random } from '../../testkit/random.js';
import { startRecordingGateway } from '../../testkit/fixtures/recording-gateway.js';

const gateway = await startRecordingGateway();
afterAll(() => gateway.stop());

function caller(who: Partial<Caller>): Caller {
  return {
    agency: 'INSURANCE',
    role: 'OFFICER',
    level: 'NATIONAL',
    region: null,
    officer: 'u1',
    purpose: 'RISK_MONITORING',
    caseId: null,
    basis: null,
    locale: 'en',
    ...who,
  };
}

/** Each is given something else, or the same in other words: owner, masked, unmasked, denied, another language. */
const CALLERS: readonly Caller[] = [
  caller({}),
  caller({ locale: 'zh' }),
  caller({ purpose: null }),
  caller({ role: 'AUDITOR' }),
  caller({ agency: 'COMMERCE' }),
  caller({ agency: 'PBOC', officer: 'u2' }),
  caller({ agency: 'POLICE', purpose: 'CRIMINAL_INVESTIGATION', basis: '刑事诉讼法' }),
  caller({ agency: 'POLICE', purpose: 'CRIMINAL_INVESTIGATION' }),
  caller({ agency: 'SECURITIES', level: 'DISTRICT', region: regionCodeOf('110105') }),
];

const OF = (selection: string): string =>
  `query ($code: PlatformCode!) { platform(code: $code) { ${selection} } }`;

/** They share rows, and ask for other columns of them under the same keys. */
const QUERIES = [
  OF('name commerce { legalRepresentative { name idNumber } shareholders { name idNumber } }'),
  OF('commerce { legalRepresentative { name: idNumber } shareholders { idNumber: name } }'),
  OF('police { hasOpenCase caseFiles { caseNo victims frozenAmount { amount } } }'),
  OF('police { caseFiles { caseNo: stage } } pboc { directBankLinks { bank since } }'),
  OF(
    'banking { lending { lenders } } pboc { reserveAccounts { accountNo balance { amount } } } commerce { status }',
  ),
];

const CODES = Object.values(SCENARIOS).map(({ code }) => code);
const ASKED = 3_000;
const AT_ONCE = 75;
const seed = Number(process.hrtime.bigint() % 2_147_483_647n);

interface Question {
  readonly who: Caller;
  readonly query: string;
  readonly code: string;
}

const answerOf = async ({ who, query, code }: Question): Promise<string> =>
  JSON.stringify(await gateway.ask(who, query, { code }));

it(`callers side by side get their own answers, whatever meets whatever (seed ${seed})`, async () => {
  const random = new Random(seed);
  const questions = CALLERS.flatMap((who) =>
    QUERIES.flatMap((query) => CODES.map((code): Question => ({ who, query, code }))),
  );
  const alone = new Map<Question, string>();
  for (const question of questions) alone.set(question, await answerOf(question));
  // Or a mixture would look like a right answer.
  for (const query of QUERIES) {
    const [code] = CODES;
    const answers = questions.filter((each) => each.query === query && each.code === code);
    expect(new Set(answers.map((each) => alone.get(each))).size).toBeGreaterThan(3);
  }
  for (let asked = 0; asked < ASKED; asked += AT_ONCE) {
    // Few platforms at a time, so that those who meet ask for the same rows.
    const codes = new Set([random.pick(CODES), random.pick(CODES)]);
    const near = questions.filter(({ code }) => codes.has(code));
    const wave = Array.from({ length: AT_ONCE }, () => random.pick(near));
    const answers = await Promise.all(wave.map(answerOf));
    for (const [index, question] of wave.entries()) {
      expect(answers[index], `${question.who.agency} ${question.query}`).toBe(alone.get(question));
    }
  }
});
