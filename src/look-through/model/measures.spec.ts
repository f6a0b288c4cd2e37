import { describe, expect, it } from 'vitest';
import type { Link, Party } from './links.js';
import {
  affiliatesOf,
  controlOf,
  dealingsOf,
  fansOf,
  ownershipOf,
  productsOf,
  transfersOf,
} from './measures.js';

const link = (kind: Link['kind'], from: string, to: string, more: Partial<Link> = {}): Link => ({
  id: `${kind}:${from}>${to}`,
  kind,
  from,
  to,
  agency: 'COMMERCE',
  item: 'commerce.shareholders',
  record: null,
  share: null,
  amount: null,
  validFrom: null,
  validTo: null,
  recordedAt: null,
  masked: false,
  ...more,
});

describe('measures of links', () => {
  it('tell ownership from control: 51 % of 51 % is control', () => {
    const links = [
      link('OWNERSHIP', 'P', 'A', { share: 0.51 }),
      link('OWNERSHIP', 'A', 'B', { share: 0.51 }),
    ];
    expect(ownershipOf('B', links).owners).toEqual([
      { id: 'A', share: expect.closeTo(0.51) },
      { id: 'P', share: expect.closeTo(0.2601) },
    ]);
    expect(controlOf('B', links).ultimateControllers).toEqual(['P']);
  });

  it('take no custody for a share, and no legal representative for a controller', () => {
    const links = [link('CUSTODY', 'bank', 'A', { share: 0.9 }), link('CONTROL', 'person', 'A')];
    expect(ownershipOf('A', links).owners).toEqual([]);
    expect(controlOf('A', links).ultimateControllers).toEqual([]);
  });

  it('count a group by form, with what its subsidiaries control', () => {
    const links = [
      link('CONTROL', 'G', 'S', { form: 'SUBSIDIARY' }),
      link('CONTROL', 'G', 'L', { form: 'LIMITED_PARTNERSHIP' }),
      link('CONTROL', 'G', 'B', { form: 'BRANCH' }),
      link('OWNERSHIP', 'S', 'T', { share: 0.6 }),
      link('OWNERSHIP', 'S', 'U', { share: 0.4 }),
    ];
    expect(affiliatesOf(['G'], links)).toEqual({
      firms: ['L', 'S', 'T'],
      subsidiaries: 1,
      partnerships: 1,
      branches: 1,
    });
  });

  it('find dealings between members of a group, and none with others', () => {
    const links = [
      link('CONTROL', 'G', 'S', { form: 'SUBSIDIARY' }),
      link('OWNERSHIP', 'S', 'T', { share: 0.6 }),
      link('FUNDS', 'T', 'S'),
      link('GUARANTEE', 'G', 'T'),
      link('FUNDS', 'S', 'X'),
      link('CUSTODY', 'G', 'S'),
    ];
    expect(dealingsOf(['G'], links).map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['FUNDS', 'T', 'S'],
      ['GUARANTEE', 'G', 'T'],
    ]);
  });

  it('show by how long a product outlasts the money that is put into it', () => {
    const product = (id: string, investors: number, termDays?: number): Party => ({
      id,
      kind: 'PRODUCT',
      code: null,
      name: null,
      masked: false,
      investors,
      ...(termDays === undefined ? {} : { termDays }),
    });
    const parties = [product('in', 2, 720), product('a', 150, 30), product('b', 160)];
    const links = [link('NESTING', 'a', 'in'), link('NESTING', 'b', 'in'), link('NESTING', 'firm', 'a')];
    expect(productsOf(parties, links)).toMatchObject([
      { id: 'in', investors: 2, count: 310, layers: 2, termMismatchDays: null },
      { id: 'b', count: 160, termMismatchDays: null },
      { id: 'a', count: 150, termMismatchDays: 690 },
    ]);
  });

  it('follow bookings alone, and count who stands at the other end once', () => {
    const booked = { recordedAt: new Date(0), amount: { amount: '5', currency: 'CNY' } };
    const links = [
      link('FUNDS', 'A', 'B', { ...booked, id: '1' }),
      link('FUNDS', 'A', 'B', { ...booked, id: '2' }),
      link('FUNDS', 'C', 'A', { amount: { amount: '7', currency: 'CNY' } }),
    ];
    expect(transfersOf(links).map(({ id }) => id)).toEqual(['1', '2']);
    expect(fansOf('A', links)).toEqual({ in: 1, out: 1 });
  });
});
