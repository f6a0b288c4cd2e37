import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY_MILLISECONDS, newId } from '../../../src/kernel/index.js';
import { endDrafts } from '../../../src/personal-items/index.js';
import { at, listAt, textAt } from '../../testkit/at.js';
import { startTestHub, type As, type TestHub } from '../../testkit/hub.js';

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

const WANG: As = { role: 'OFFICER', officer: 'wang' };

async function ask(query: string, variables: Record<string, unknown>, who: As = WANG): Promise<unknown> {
  const { data, errors } = await (await hub.as('BANKING', who)).ask(query, variables);
  expect(errors).toEqual([]);
  return data;
}

const save = async (input: Record<string, unknown>, who: As = WANG) =>
  at(
    await ask(
      `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) {
         draft { key content version } refusal { code } } }`,
      { input: { idempotencyKey: newId(), ...input } },
      who,
    ),
    'saveDraft',
  );

const draft = async (key: string, who: As = WANG) =>
  at(
    await ask(
      'query ($key: String!) { draft(key: $key) { content version changedAt endsAt } }',
      { key },
      who,
    ),
    'draft',
  );

const keep = async (input: Record<string, unknown>, who: As = WANG) =>
  at(
    await ask(
      `mutation ($input: SaveViewInput!) { saveView(input: $input) {
         view { id page name content version } refusal { code } } }`,
      { input: { idempotencyKey: newId(), page: 'cases', content: {}, ...input } },
      who,
    ),
    'saveView',
  );

const views = async (page: string | null, who: As = WANG) =>
  listAt(
    await ask('query ($page: String) { savedViews(page: $page) { id page name content } }', { page }, who),
    'savedViews',
  );

describe('a draft', () => {
  test('is kept, changed, read and removed by who wrote it', async () => {
    const key = 'opinion 1';
    const content = { facts: '资金池', step: 2 };
    expect(await save({ key, content })).toEqual({ draft: { key, content, version: 1 }, refusal: null });
    expect(await save({ key, content: { step: 3 }, expectedVersion: 1 })).toMatchObject({
      draft: { content: { step: 3 }, version: 2 },
    });
    const stored = await draft(key);
    expect(stored).toMatchObject({ content: { step: 3 }, version: 2 });
    const [changed, ends] = [Date.parse(textAt(stored, 'changedAt')), Date.parse(textAt(stored, 'endsAt'))];
    expect(ends - changed).toBe(90 * DAY_MILLISECONDS);
    const removed = await ask(
      'mutation ($input: RemoveDraftInput!) { removeDraft(input: $input) { key refusal { code } } }',
      { input: { idempotencyKey: newId(), key } },
    );
    expect(at(removed, 'removeDraft')).toEqual({ key, refusal: null });
    expect(await draft(key)).toBeNull();
  });

  test('that was changed elsewhere comes back as it is kept: PERSONAL_ITEM_CHANGED', async () => {
    const key = 'opinion 2';
    await save({ key, content: 'here' });
    for (const expectedVersion of [undefined, 2]) {
      expect(await save({ key, content: 'there', expectedVersion })).toEqual({
        draft: { key, content: 'here', version: 1 },
        refusal: { code: 'PERSONAL_ITEM_CHANGED' },
      });
    }
  });

  test.each<[string, As]>([
    ['another person', { role: 'OFFICER', officer: 'li' }],
    ['him in another role', { role: 'LEADER', officer: 'wang' }],
    ['one of that name in another office', { ...WANG, level: 'PROVINCIAL', region: '110000' }],
  ])('is not there for %s', async (_, who) => {
    const key = 'opinion 3';
    await save({ key, content: 'mine' });
    expect(await draft(key, who)).toBeNull();
    // Nor is it in the way of one of his own.
    expect(await save({ key, content: 'other' }, who)).toMatchObject({
      draft: { version: 1 },
      refusal: null,
    });
    expect(await draft(key)).toMatchObject({ content: 'mine' });
  });

  test('is shown by the database to nobody who does not say whose it is', async () => {
    await save({ key: 'opinion 4', content: 'mine' });
    const coordination = await hub.database.as('huishang_coordination');
    for (const table of ['personal_draft', 'saved_view']) {
      expect(await coordination.query(`SELECT * FROM coordination.${table}`)).toEqual([]);
    }
  });

  test('of more than 64 KiB is refused: PERSONAL_ITEM_TOO_LARGE', async () => {
    expect(await save({ key: 'long', content: '长'.repeat(22_000) })).toEqual({
      draft: null,
      refusal: { code: 'PERSONAL_ITEM_TOO_LARGE' },
    });
  });

  test('after 200 is refused: PERSONAL_ITEMS_TOO_MANY', async () => {
    const who: As = { role: 'OFFICER', officer: 'many' };
    await save({ key: 'first', content: 1 }, who);
    const owner = await hub.database.asOwner();
    await owner.query(
      `INSERT INTO coordination.personal_draft (holder, key, content, version, changed_at)
       SELECT holder, 'key ' || n, '1', 1, now() FROM coordination.personal_draft, generate_series(1, 199) AS n
       WHERE holder LIKE '%"many"%'`,
    );
    expect(await save({ key: 'last', content: 1 }, who)).toEqual({
      draft: null,
      refusal: { code: 'PERSONAL_ITEMS_TOO_MANY' },
    });
    expect(await save({ key: 'first', content: 2, expectedVersion: 1 }, who)).toMatchObject({
      refusal: null,
    });
  });

  test('ends 90 days after its last change', async () => {
    const who: As = { role: 'OFFICER', officer: 'left' };
    await save({ key: 'left', content: 1 }, who);
    const coordination = await hub.database.as('huishang_coordination');
    const days = (count: number) => new Date(Date.now() + count * DAY_MILLISECONDS);
    await endDrafts(coordination, days(89));
    expect(await draft('left', who)).not.toBeNull();
    expect(await endDrafts(coordination, days(91))).toBeGreaterThan(0);
    expect(await draft('left', who)).toBeNull();
  });

  test('is no system’s: PERSONAL_ITEMS_FOR_PEOPLE', async () => {
    const system: As = { role: 'SYSTEM' };
    expect(await save({ key: 'x', content: 1 }, system)).toEqual({
      draft: null,
      refusal: { code: 'PERSONAL_ITEMS_FOR_PEOPLE' },
    });
  });
});

describe('a saved view', () => {
  test('is kept by page and name, replaced under its name, and removed', async () => {
    const first = await keep({ name: '逾期的', content: { overdue: true } });
    const id = textAt(first, 'view', 'id');
    await keep({ name: '北京', page: 'orders' });
    expect(await keep({ name: '逾期的', content: { overdue: false } })).toMatchObject({
      view: { id, version: 2 },
    });
    expect(await keep({ id, name: '今天到期', expectedVersion: 1 })).toMatchObject({
      view: { id, name: '逾期的' },
      refusal: { code: 'PERSONAL_ITEM_CHANGED' },
    });
    expect(await keep({ id, name: '今天到期', expectedVersion: 2 })).toMatchObject({
      view: { id, name: '今天到期' },
    });
    expect(await views('cases')).toMatchObject([{ id, name: '今天到期' }]);
    expect(await views(null)).toHaveLength(2);
    expect(await views(null, { role: 'OFFICER', officer: 'li' })).toEqual([]);
    await ask('mutation ($input: RemoveViewInput!) { removeView(input: $input) { id } }', {
      input: { idempotencyKey: newId(), id },
    });
    expect(await views('cases')).toEqual([]);
  });

  test('of somebody else is not found: PERSONAL_ITEM_UNKNOWN', async () => {
    const id = textAt(await keep({ name: '我的' }), 'view', 'id');
    const li: As = { role: 'OFFICER', officer: 'li' };
    expect(await keep({ id, name: '他的' }, li)).toEqual({
      view: null,
      refusal: { code: 'PERSONAL_ITEM_UNKNOWN' },
    });
  });
});
