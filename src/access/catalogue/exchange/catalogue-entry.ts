import type { Agency } from '../../../kernel/index.js';
import type { CatalogueItem, GroundMark } from '../catalogue.js';

/**
 * One entry of 政务数据目录 as it is exchanged: what the build says of an item, and what operators say of it. Texts that say
 * nothing are null.
 */
export interface CatalogueEntry {
  /** `<owner>.<item>`. */
  readonly item: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** 提供单位. */
  readonly provider: Agency;
  /** 数据格式. */
  readonly format: string | null;
  /** 共享属性. */
  readonly shareType: CatalogueItem['shareType'];
  /** 依据: law and article. */
  readonly ground: string | null;
  readonly groundMark: GroundMark | null;
  /** 使用条件. */
  readonly conditions: string | null;
  /** 更新周期. */
  readonly updatePeriod: CatalogueItem['updateFrequency'];
  /** 共享范围. */
  readonly scope: string | null;
  /** 数据级别, JR/T 0197-2020. */
  readonly dataLevel: CatalogueItem['dataLevel'];
  readonly personal: boolean;
  readonly masking: CatalogueItem['masking'];
  readonly purposeRequired: boolean;
  readonly warrantRequired: boolean;
  readonly basisRequired: boolean;
  readonly plainUnderWarrant: boolean;
}

export type CatalogueField = keyof CatalogueEntry;

/** What operators may say otherwise. The rest decides who reads what, and is the build's. */
export const OPERATOR_FIELDS = [
  'nameZh',
  'nameEn',
  'format',
  'ground',
  'groundMark',
  'conditions',
  'updatePeriod',
  'scope',
] as const satisfies readonly CatalogueField[];
export type OperatorFields = Pick<CatalogueEntry, (typeof OPERATOR_FIELDS)[number]>;

/** The entry of an item as the build has it. */
export function entryOfItem({
  id,
  owner,
  description,
  ground,
  updateFrequency,
  basisRequired = false,
  plainUnderWarrant,
  shareType,
  dataLevel,
  personal,
  masking,
  purposeRequired,
  warrantRequired,
}: CatalogueItem): CatalogueEntry {
  return {
    item: id,
    nameZh: description.zh,
    nameEn: description.en,
    provider: owner,
    format: null,
    shareType,
    ground: ground?.cited ?? null,
    groundMark: ground?.mark ?? null,
    conditions: null,
    updatePeriod: updateFrequency,
    scope: null,
    dataLevel,
    personal,
    masking,
    purposeRequired,
    warrantRequired,
    basisRequired,
    plainUnderWarrant: plainUnderWarrant === true,
  };
}
