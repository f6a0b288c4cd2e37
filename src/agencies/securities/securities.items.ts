import type { CatalogueItem } from '../../access/index.js';

/** What the securities regulator shares (证监共享目录). Licences are public (行政许可法 art. 40). */
export const securitiesItems: readonly CatalogueItem[] = [
  {
    id: 'securities.licences',
    owner: 'SECURITIES',
    shareType: 'UNCONDITIONAL',
    dataLevel: 1,
    personal: false,
    masking: 'NONE',
    purposeRequired: false,
    warrantRequired: false,
    updateFrequency: 'ON_CHANGE',
    description: { en: 'Securities and fund business licences', zh: '证券、基金业务许可信息' },
  },
  {
    id: 'securities.crowdfunding_projects',
    owner: 'SECURITIES',
    shareType: 'CONDITIONAL',
    dataLevel: 3,
    personal: false,
    masking: 'NONE',
    purposeRequired: true,
    warrantRequired: false,
    updateFrequency: 'MONTHLY',
    description: { en: 'Crowdfunding projects', zh: '股权众筹项目信息' },
  },
  {
    id: 'securities.private_funds',
    owner: 'SECURITIES',
    shareType: 'CONDITIONAL',
    dataLevel: 3,
    personal: false,
    masking: 'NONE',
    purposeRequired: true,
    warrantRequired: false,
    updateFrequency: 'MONTHLY',
    description: { en: 'Private funds, their investors and nesting', zh: '私募基金、投资者人数及嵌套情况' },
  },
];
