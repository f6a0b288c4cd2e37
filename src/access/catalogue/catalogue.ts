import type { Agency, LocalizedText } from '../../kernel/index.js';
import { sameDatum } from './second-source.js';

/** 共享类型, 政务信息资源共享管理暂行办法 (国发〔2016〕51号) art. 9–10. */
export const SHARE_TYPES = ['UNCONDITIONAL', 'CONDITIONAL', 'NOT_SHARED'] as const;
export type ShareType = (typeof SHARE_TYPES)[number];

/** How a personal value is shortened when it is shared masked; BY_FIELD where an item's fields each have their own rule. */
export const MASKING_RULES = ['NONE', 'PERSON_NAME', 'ID_NUMBER', 'PHONE', 'ACCOUNT', 'BY_FIELD'] as const;
export type MaskingRule = (typeof MASKING_RULES)[number];

/** How sure a ground is, as in rows of law: read in the text, known and not read again, or to be checked. */
export const GROUND_MARKS = ['LAW_READ', 'KNOWN', 'UNSURE'] as const;
export type GroundMark = (typeof GROUND_MARKS)[number];

/** 依据: the law that a limit on sharing rests on; an owner makes no condition of its own (政务数据共享条例). */
export interface SharingGround {
  /** Law and article, as they are cited in Chinese. */
  readonly cited: string;
  readonly mark: GroundMark;
}

/** 更新周期. */
export const UPDATE_FREQUENCIES = ['REAL_TIME', 'DAILY', 'MONTHLY', 'ON_CHANGE'] as const;

/** One entry of the catalogue of shareable data (政务信息资源目录): what an owner shares, and how. */
export interface CatalogueItem {
  /** `<owner>.<item>` in lower snake case, e.g. `pboc.reserve_balance`; the name that `@policy` uses. */
  readonly id: string;
  readonly owner: Agency;
  readonly shareType: ShareType;
  /** 数据级别, JR/T 0197-2020: 1 (public) to 5. */
  readonly dataLevel: 1 | 2 | 3 | 4 | 5;
  /** Whether values identify or describe a natural person (个人信息保护法 art. 4). */
  readonly personal: boolean;
  readonly masking: MaskingRule;
  /** Whether a request must say what it wants the data for; true for every conditional item. */
  readonly purposeRequired: boolean;
  /** Whether an account-data warrant (账户查询法定程序) is needed on top of an agreement. */
  readonly warrantRequired: boolean;
  /** Whether a request must say by which law it asks (`Exchange-Basis`); no when absent. */
  readonly basisRequired?: boolean;
  /**
   * Whether others get plain values only under an account-data warrant that covers platform and account; masked ones
   * need the agreement alone.
   */
  readonly plainUnderWarrant?: true;
  /** What it rests on that it is not shared, or on a condition alone; every item that is not shared has one. */
  readonly ground?: SharingGround;
  readonly updateFrequency: (typeof UPDATE_FREQUENCIES)[number];
  readonly description: LocalizedText;
}

const ITEM_ID = /^([a-z][a-z0-9_]*)\.[a-z][a-z0-9_]*$/;

function faultsOf(item: CatalogueItem): string[] {
  const owner = ITEM_ID.exec(item.id)?.[1];
  const faults: string[] = [];
  if (owner === undefined) faults.push('is not of the form <owner>.<item> in lower snake case');
  else if (owner !== item.owner.toLowerCase()) faults.push(`does not begin with its owner, ${item.owner}`);
  if (item.shareType === 'CONDITIONAL' && !item.purposeRequired)
    faults.push('is conditional without a purpose');
  if (item.shareType === 'UNCONDITIONAL' && item.warrantRequired)
    faults.push('is unconditional under a warrant');
  if (item.shareType === 'NOT_SHARED' && !item.ground?.cited.trim())
    faults.push('is not shared without a ground');
  if (item.personal && item.masking === 'NONE') faults.push('is personal without a masking rule');
  if (item.plainUnderWarrant && item.masking === 'NONE')
    faults.push('is plain under a warrant without a masking rule');
  return faults.map((fault) => `${item.id} ${fault}`);
}

/** 政务信息资源目录 of all owners, as their manifests give it. Never changes while the hub runs. */
export class Catalogue {
  readonly items: readonly CatalogueItem[];
  readonly #byId: ReadonlyMap<string, CatalogueItem>;

  /** @throws Error naming every item that is malformed, contradicts itself, is listed twice or has a second source */
  constructor(items: Iterable<CatalogueItem>) {
    this.items = [...items];
    this.#byId = new Map(this.items.map((item) => [item.id, item]));
    const seen = new Set<string>();
    const faults = this.items.flatMap((item) => {
      const repeated = seen.has(item.id) ? [`${item.id} is listed twice`] : [];
      seen.add(item.id);
      return [...repeated, ...faultsOf(item)];
    });
    for (const { item, other, source } of sameDatum(this.items)) {
      faults.push(`${item} names what ${source} provides as ${other}`);
    }
    if (faults.length > 0) throw new Error(`Catalogue: ${faults.join('; ')}`);
  }

  /** The item that a `@policy` names, or undefined when no manifest lists it. */
  item(id: string): CatalogueItem | undefined {
    return this.#byId.get(id);
  }

  ofOwner(owner: Agency): readonly CatalogueItem[] {
    return this.items.filter((item) => item.owner === owner);
  }
}
