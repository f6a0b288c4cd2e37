/** What the sample subgraph of the vectors and of examples/ holds. Names and numbers are made up. */
export const SAMPLE_PLATFORMS = [
  {
    code: '91110108MA0000001A',
    regions: ['110108'],
    filingNo: '京ICP备16000001号',
    siteName: '示例网贷',
    contactName: '王小明',
  },
  {
    code: '91320100MA0000002B',
    regions: ['320102', '320106'],
    filingNo: '苏ICP备16000002号',
    siteName: '示例理财',
    contactName: '欧阳建国',
  },
] as const;

/** The sample's part of the catalogue. */
export const SAMPLE_ITEMS = [
  {
    id: 'telecom.filings',
    owner: 'TELECOM',
    shareType: 'UNCONDITIONAL',
    dataLevel: 1,
    personal: false,
    masking: 'NONE',
    purposeRequired: false,
    warrantRequired: false,
    updateFrequency: 'DAILY',
    description: { en: 'Filings of web sites', zh: '网站备案信息' },
  },
  {
    id: 'telecom.contact',
    owner: 'TELECOM',
    shareType: 'CONDITIONAL',
    dataLevel: 3,
    personal: true,
    masking: 'PERSON_NAME',
    purposeRequired: true,
    warrantRequired: false,
    updateFrequency: 'DAILY',
    description: { en: 'Who answers for a web site', zh: '网站负责人' },
  },
] as const;

export const SAMPLE_SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.6", import: ["@key", "@tag", "@policy"])

"""The shared platform, as far as this subgraph knows it."""
type Platform @key(fields: "code") {
  code: PlatformCode!
  """
  What the communications administration holds (通信管理). Null only when it could not be asked.
  """
  telecom: TelecomRecord @tag(name: "always-present")
}

"""
Unified social credit code (统一社会信用代码, GB 32100-2015), 18 characters, or an interim code issued by the registry.
"""
scalar PlatformCode

"""
What the communications administration holds on the platform (通信管理). Its fields are null where it holds nothing.
"""
type TelecomRecord {
  """Number of the filing (备案号)."""
  filingNo: String @policy(policies: [["telecom.filings"]])
  """Name of the web site (网站名称)."""
  siteName: String @policy(policies: [["telecom.filings"]])
  """
  Who answers for the web site (网站负责人); masked where the agreement says so.
  """
  contactName: String @policy(policies: [["telecom.contact"]])
}
`;
