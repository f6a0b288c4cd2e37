/** What the agencies hold on a platform, in the order of the dossier: the agencies whose records the supergraph has. */
export const FACETS = [
  {
    "facet": "commerce",
    "agency": "COMMERCE",
    "type": "CommerceRecord",
    "zh": "工商",
    "en": "The commerce bureau"
  },
  {
    "facet": "banking",
    "agency": "BANKING",
    "type": "BankingRecord",
    "zh": "银监",
    "en": "The banking regulator"
  },
  {
    "facet": "pboc",
    "agency": "PBOC",
    "type": "PbocRecord",
    "zh": "人民银行",
    "en": "The People’s Bank"
  },
  {
    "facet": "securities",
    "agency": "SECURITIES",
    "type": "SecuritiesRecord",
    "zh": "证监",
    "en": "The securities regulator"
  },
  {
    "facet": "insurance",
    "agency": "INSURANCE",
    "type": "InsuranceRecord",
    "zh": "保监",
    "en": "The insurance regulator"
  },
  {
    "facet": "police",
    "agency": "POLICE",
    "type": "PoliceRecord",
    "zh": "公安",
    "en": "The police"
  }
] as const;
