import { madeEdge, madeParty, madePicture } from '../look-through/model/made-picture';
import {
  EDGE_KINDS,
  type Edge,
  type LookThrough,
  type Party,
  type PartyKind,
  type WithheldEdges,
} from '../look-through/model/look-through';

const LAYERS = [-2, -1, 1, 1, 1, 2, 3] as const;
const KINDS: readonly PartyKind[] = ['FIRM', 'PERSON', 'PRODUCT', 'PROJECT', 'BANK', 'ACCOUNT', 'OTHER'];
const NAMES: Readonly<Record<PartyKind, string>> = {
  FIRM: '上海梧垣投资控股集团有限公司',
  PERSON: '王某某',
  PRODUCT: '栖桐财富一年期收益权产品',
  PROJECT: '葵安社区养老众筹项目',
  BANK: '苇清商业银行',
  ACCOUNT: '6222 **** **** 0016',
  OTHER: '其他主体',
};
/** Each of so many is masked. */
const MASKED = 9;

const WITHHELD: readonly WithheldEdges[] = [
  {
    kind: 'FUNDS',
    agency: 'PBOC',
    item: 'pboc.account_transactions',
    code: 'WARRANT_REQUIRED',
    reason: '账户交易明细凭账户查询手续提供。',
    remedy: '请办理账户查询手续。',
  },
  {
    kind: 'CONTROL',
    agency: 'COMMERCE',
    item: 'commerce.branches',
    code: 'NO_AGREEMENT',
    reason: '没有现行共享协议。',
    remedy: '请向数据所属部门申请共享。',
  },
];

function partyAt(at: number): Party {
  const kind = KINDS[at % KINDS.length] ?? 'OTHER';
  const masked = at % MASKED === 0;
  return madeParty(`party-${at}`, {
    kind,
    layer: LAYERS[at % LAYERS.length] ?? 1,
    name: masked ? '王**' : `${NAMES[kind]}（第${at}号）`,
    masked,
    code: kind === 'FIRM' ? `91310115HY${String(at).padStart(7, '0')}X` : null,
  });
}

function edgeAt(at: number, { id, layer, masked }: Party, inner: readonly Party[]): Edge {
  const other = inner[(at * 7) % inner.length]?.id ?? id;
  const kind = EDGE_KINDS[at % EDGE_KINDS.length] ?? 'OWNERSHIP';
  return madeEdge(layer < 0 ? id : other, layer < 0 ? other : id, kind, {
    id: `edge-${at}`,
    masked,
    share: kind === 'OWNERSHIP' ? (at % 100) / 100 : null,
    amount: kind === 'FUNDS' ? { amount: String(at * 98_765_432_100), currency: 'CNY' } : null,
    validFrom: '2014-02-21',
    record: `登记第${at}号`,
    recordedAt: '2016-05-01T01:30:00.000Z',
  });
}

/**
 * A look-through of invented parties, of any size, with every kind of party and connection, masked ones and withheld items.
 *
 * @param count of parties, at least 1
 */
export function exampleLookThrough(count: number): LookThrough {
  const root = madeParty('root', { name: '北京澜穗金融信息服务有限公司', code: '91110105HY0000016E' });
  const others = Array.from({ length: count - 1 }, (_, at) => partyAt(at + 1));
  const nodes = [root, ...others];
  const edges = others.flatMap((party, at) => {
    const nearer = party.layer - Math.sign(party.layer);
    const inner = nodes.filter(({ layer }) => layer === nearer);
    const across = others[(at * 13) % others.length];
    return [
      edgeAt(at + 1, party, inner.length === 0 ? [root] : inner),
      ...(at % 4 === 0 && across ? [madeEdge(party.id, across.id, 'GUARANTEE', { id: `across-${at}` })] : []),
    ];
  });
  return { ...madePicture(nodes, edges), withheld: WITHHELD };
}
