import type { CatalogueItem } from '../../access/index.js';

/**
 * What the banking regulator shares (银监共享目录). Filings are published when they are made (网络借贷信息中介机构业务活动
 * 管理暂行办法 art. 5).
 */
export const bankingItems: readonly CatalogueItem[] = [
  {
    id: 'banking.p2p_filing',
    owner: 'BANKING',
    shareType: 'UNCONDITIONAL',
    dataLevel: 1,
    personal: false,
    masking: 'NONE',
    purposeRequired: false,
    warrantRequired: false,
    updateFrequency: 'ON_CHANGE',
    description: { en: 'Filings of lending information intermediaries', zh: '网络借贷信息中介机构备案信息' },
  },
  {
    id: 'banking.custody',
    owner: 'BANKING',
    shareType: 'CONDITIONAL',
    dataLevel: 2,
    personal: false,
    masking: 'NONE',
    purposeRequired: true,
    warrantRequired: false,
    updateFrequency: 'MONTHLY',
    description: { en: "Custody of clients' funds", zh: '客户资金第三方存管情况' },
  },
  {
    id: 'banking.lending',
    owner: 'BANKING',
    shareType: 'CONDITIONAL',
    dataLevel: 3,
    personal: false,
    masking: 'NONE',
    purposeRequired: true,
    warrantRequired: false,
    updateFrequency: 'MONTHLY',
    description: { en: 'Loan book and what was found in it', zh: '借贷业务数据及检查发现' },
  },
  {
    id: 'banking.products',
    owner: 'BANKING',
    shareType: 'CONDITIONAL',
    dataLevel: 3,
    personal: false,
    masking: 'NONE',
    purposeRequired: true,
    warrantRequired: false,
    updateFrequency: 'MONTHLY',
    description: { en: 'Wealth products, their assets and nesting', zh: '理财产品、底层资产及嵌套情况' },
  },
];
