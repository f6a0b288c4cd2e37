/** What has a number (编号), and the word for it in the number. */
export const MATTER_WORDS = {
  SUBSTANCE_CASE: '认定',
  DISPUTE: '协调',
  ACCOUNT_WARRANT: '查询',
  SHARING_AGREEMENT: '协议',
} as const;

export type MatterKind = keyof typeof MATTER_WORDS;
