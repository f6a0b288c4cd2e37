import { layerName, nestedLayers } from '../profile/nesting.js';
import { crosses, isIn, randomOf, type PlatformProfile } from '../profile/profile.js';
import { addDays, dayBetween, earlier } from '../random/days.js';
import type { Random } from '../random/random.js';
import type { RowOf } from './tables.js';
import { fen, lastDay, ratio, serial } from './values.js';

type Product = RowOf<'banking.product'>;

const SERIES = ['稳盈', '季季丰', '月月享', '新手专享', '尊享', '定存宝', '安选', '优先级'];
const UNDERLYINGS = [
  '个人信用借款',
  '车辆抵押借款',
  '房产抵押借款',
  '应收账款收益权',
  '融资租赁债权',
  '票据收益权',
  '小额贷款资产包',
];

function product(random: Random, profile: PlatformProfile, position: number): Product {
  const guaranteed = crosses(profile, 'PROMISED_RETURN', 'SELF_GUARANTEE');
  const investors = Math.max(1, Math.round(profile.investors / random.integer(2, 9)));
  return {
    product_code: `LC${serial(profile, position)}`,
    platform_code: profile.code,
    name: `${profile.brand}·${random.pick(SERIES)}${position + 1}号`,
    issuer: profile.name,
    underlying: crosses(profile, 'FICTITIOUS_LISTING') ? '未核实的借款项目' : random.pick(UNDERLYINGS),
    promised_yield: guaranteed ? ratio(random.integer(90, 186) / 1_000) : null,
    principal_guaranteed: guaranteed,
    term_days: random.pick([30, 60, 90, 180, 270, 360, 720]),
    sold_on: dayBetween(random, addDays(profile.establishedOn, 60), lastDay(profile)),
    amount_raised: fen(Math.floor(profile.volume / random.integer(4, 20))),
    investor_count: investors,
    final_investor_count: investors,
    nested_in: null,
  };
}

/** Numbers of nested products begin here, after those of the others. */
const FIRST_NESTED_POSITION = 100;
const nestedPosition = (place: number): number => FIRST_NESTED_POSITION + place;

function nested(random: Random, profile: PlatformProfile, finalInvestors: number): Product[] {
  const structure = nestedLayers(profile.nestingLayers, finalInvestors);
  const chain = profile.nestingLayers - 1;
  const raised = profile.volume / 3;
  const firstSold = dayBetween(random, addDays(profile.establishedOn, 60), lastDay(profile));
  return structure.map((layer, place): Product =>
    Object.assign(product(random, profile, nestedPosition(place)), {
      name: `${profile.stem}${layerName(place, chain)}资产管理计划`,
      underlying:
        layer.into === null
          ? '非标准化债权资产'
          : `${profile.stem}${layerName(layer.into, chain)}资产管理计划份额`,
      sold_on: earlier(addDays(firstSold, place * 3), lastDay(profile)),
      amount_raised: fen(Math.floor((raised * layer.finalInvestors) / finalInvestors)),
      investor_count: layer.investors,
      final_investor_count: layer.finalInvestors,
      nested_in: layer.into === null ? null : `LC${serial(profile, nestedPosition(layer.into))}`,
    }),
  );
}

/** 理财产品: products that the platform sells, and the chain of those that are nested in one another. */
export function bankingProducts(profile: PlatformProfile): Product[] {
  if (!isIn(profile, 'P2P_LENDING') && !isIn(profile, 'ASSET_MANAGEMENT')) return [];
  const random = randomOf(profile, 'products');
  const single = Array.from({ length: random.integer(1, 3) }, (_, position) =>
    product(random, profile, position),
  );
  return profile.finalInvestors === null || !isIn(profile, 'ASSET_MANAGEMENT')
    ? single
    : [...single, ...nested(random, profile, profile.finalInvestors)];
}
