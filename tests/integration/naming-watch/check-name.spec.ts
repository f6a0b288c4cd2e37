import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, listAt } from '../../testkit/at.js';
import { startTestHub, type Answer, type TestCaller, type TestHub } from '../../testkit/hub.js';

const CHECK = `query Check($name: String, $scope: String, $region: RegionCode, $at: LocalDate, $occasion: WatchOccasion! = REGISTRATION, $code: PlatformCode) {
  checkName(name: $name, scope: $scope, region: $region, at: $at, occasion: $occasion, code: $code) {
    at outcome exempt licences withheld
    matches { list { code force zh source { document { number } } } word field text place licensed source { document { document } article } }
  }
}`;

let hub: TestHub;
let owner: DataSource;
let commerce: TestCaller;
beforeAll(async () => {
  hub = await startTestHub();
  owner = await hub.database.asOwner();
  commerce = await hub.as('COMMERCE', { purpose: 'RECTIFICATION' });
});
afterAll(() => hub?.stop());

const seen = ({ data, errors }: Answer): unknown => {
  expect(errors).toEqual([]);
  return at(data, 'checkName');
};

describe('checkName', () => {
  it('names list, source, word, place and day, and the strongest of what was found', async () => {
    const found = seen(
      await commerce.ask(CHECK, {
        name: '北京某投资有限公司',
        scope: '投资咨询（不含金融、证券、期货）',
        region: '110105',
        at: '2016-10-01',
      }),
    );
    expect(found).toMatchObject({ at: '2016-10-01', outcome: 'SUSPEND', exempt: false });
    expect(
      listAt(found, 'matches').map((each) => [
        at(each, 'list', 'code'),
        at(each, 'field'),
        at(each, 'word'),
        at(each, 'place'),
      ]),
    ).toEqual([
      ['BEIJING', 'NAME', '投资', 3],
      ['BEIJING', 'SCOPE', '投资', 0],
      ['BEIJING_ITEMS', 'ITEM', '投资咨询', 0],
      ['BEIJING_NAMES', 'NAME', '投资', 3],
    ]);
    expect(at(listAt(found, 'matches')[0], 'list', 'source', 'document', 'number')).toBe(
      '京政办发〔2016〕24号',
    );
  });

  it('finds nothing before the first plan, and six words more from May 2021 on', async () => {
    const name = '某金融服务有限公司';
    expect(seen(await commerce.ask(CHECK, { name, at: '2016-04-11' }))).toMatchObject({
      outcome: null,
      matches: [],
    });
    expect(seen(await commerce.ask(CHECK, { name, at: '2021-04-30' }))).toMatchObject({ outcome: 'WATCH' });
    expect(seen(await commerce.ask(CHECK, { name, at: '2021-05-01' }))).toMatchObject({ outcome: 'REFUSE' });
  });

  it('exempts a firm by a licence that the caller is given, and says what it is not given', async () => {
    const [licensed]: { code: string }[] = await owner.query(
      `SELECT platform_code AS code FROM pboc.payment_licence WHERE status = 'VALID' ORDER BY 1 LIMIT 1`,
    );
    const name = '某支付有限公司';
    const exempt = seen(await commerce.ask(CHECK, { name, code: licensed?.code }));
    expect(exempt).toMatchObject({ exempt: true, outcome: null });
    expect(listAt(exempt, 'licences')).toContain('pboc.payment_licences');
    expect(listAt(exempt, 'matches')).not.toEqual([]);

    const aimless = seen(await (await hub.as('COMMERCE')).ask(CHECK, { name, code: licensed?.code }));
    const told = [...listAt(aimless, 'licences'), ...listAt(aimless, 'withheld')];
    expect(told.length).toBeGreaterThan(0);
  });

  it.each([
    ['neither a name nor a scope', {}, 'NAME_CHECK_EMPTY'],
    ['a name without an end', { name: '金'.repeat(501) }, 'NAME_CHECK_TOO_LONG'],
    ['a scope without an end', { scope: '金'.repeat(20_001) }, 'NAME_CHECK_TOO_LONG'],
  ])('refuses %s', async (_what, variables, refusal) => {
    const { data, errors } = await commerce.ask(CHECK, variables);
    expect(data).toBeNull();
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', refusal });
  });
});

describe('the rows', () => {
  it('of one word never overlap, whatever a file states', async () => {
    const insert = (from: string): Promise<unknown> =>
      owner.query(
        `INSERT INTO law.watch_word (document, mark, valid_from, watch_list, word, origin)
         VALUES ('N', 'SEED', $1, 'NATIONAL', '金融', 'TEST')`,
        [from],
      );
    await expect(insert('2018-01-01')).rejects.toThrow('watch_word_one_a_day');
  });
});
