/**
 * 导入词汇: what headers and codes of the agencies' files are called beyond what the schema's descriptions say. Stands as of
 * 2016-10; a word that a description has is not repeated here.
 */
export interface TableWords {
  /** What the table is called, as file names and sheets have it. */
  readonly zh: readonly string[];
  /** The type of the subgraph's schema whose descriptions name the columns; null where each is named here. */
  readonly type: string | null;
  readonly columns: Readonly<Record<string, ColumnWords>>;
}

export interface ColumnWords {
  /** The field of the type, where it is not the column's name in camel case. */
  readonly field?: string;
  readonly headers?: readonly string[];
  /** Codes by the words that stand for them. */
  readonly values?: Readonly<Record<string, string>>;
}

/** Headers that mean the same column in every table that has it. */
export const COMMON_HEADERS: Readonly<Record<string, readonly string[]>> = {
  platform_code: [
    '从业机构代码',
    '平台代码',
    '机构代码',
    '统一社会信用代码',
    '平台统一社会信用代码',
    '信用代码',
  ],
  position: ['序号', '编序'],
  as_of: ['统计日期', '截止日期'],
  licence_no: ['许可证号', '牌照编号'],
};

/** What a bank account of a platform is for. */
const ACCOUNT_KINDS = { 备付金账户: 'CLIENT_RESERVE', 结算账户: 'SETTLEMENT', 存管账户: 'CUSTODY' };

export const VOCABULARY: Readonly<Record<string, TableWords>> = {
  'pboc.payment_licence': {
    zh: ['支付业务许可证', '支付许可'],
    type: 'PaymentLicence',
    columns: { business_types: { headers: ['许可业务'] }, region_scope: { headers: ['覆盖范围'] } },
  },
  'pboc.account': {
    zh: ['账户', '备付金账户', '银行账户'],
    type: 'ReserveAccount',
    columns: {
      account_no: { headers: ['账户号码', '银行账号'] },
      kind: { headers: ['账户类型', '账户性质'], values: ACCOUNT_KINDS },
      bank: { headers: ['开户行', '银行'] },
      depository: { headers: ['存放机构'] },
      opened_on: { headers: ['开户日'] },
      closed_on: { headers: ['销户日'] },
      balance: { headers: ['账户余额'] },
    },
  },
  'pboc.direct_bank_link': {
    zh: ['银行直连', '直连'],
    type: 'DirectBankLink',
    columns: { bank: { headers: ['银行'] }, since: { headers: ['起始日期'] } },
  },
  'pboc.account_transaction': {
    zh: ['账户交易', '交易流水', '交易明细'],
    type: 'AccountTransaction',
    columns: {
      id: { headers: ['交易流水号', '交易编号'] },
      booked_at: { headers: ['交易时间'] },
      direction: { headers: ['借贷标志', '收付'] },
      amount: { headers: ['交易金额'] },
      balance_after: { headers: ['交易后余额'] },
      counterparty_name: { headers: ['对手方名称', '对方户名'] },
      counterparty_account_no: { headers: ['对方账号'] },
      counterparty_bank: { headers: ['对方开户行'] },
    },
  },
  'pboc.suspicious_report': {
    zh: ['可疑交易报告'],
    type: 'SuspiciousReport',
    columns: { amount: { headers: ['金额'] } },
  },
  'banking.p2p_filing': {
    zh: ['网络借贷备案', '备案'],
    type: 'P2pFiling',
    columns: { state: { field: 'status' } },
  },
  'banking.custody': {
    zh: ['资金存管', '存管'],
    type: 'Custody',
    columns: { bank: { headers: ['存管银行'] }, coverage: { headers: ['存管比例'] } },
  },
  'banking.lending': {
    zh: ['借贷业务', '网贷业务'],
    type: 'Lending',
    columns: {
      related_party_outstanding: { headers: ['关联方余额'] },
      average_term_mismatch_days: { headers: ['期限错配天数', '平均期限错配'] },
      pooled_funds: { headers: ['是否设立资金池'] },
      guarantees_principal: { headers: ['是否保本'] },
    },
  },
  'banking.product': {
    zh: ['理财产品', '产品'],
    type: 'WealthProduct',
    columns: {
      principal_guaranteed: { headers: ['是否保本'] },
      term_days: { headers: ['期限天数', '产品期限'] },
      nested_in: { headers: ['嵌套于', '上层产品代码'] },
    },
  },
  'securities.licence': { zh: ['证券基金业务许可', '业务许可'], type: 'SecuritiesLicence', columns: {} },
  'securities.crowdfunding_project': {
    zh: ['股权众筹项目', '众筹项目'],
    type: 'CrowdfundingProject',
    columns: {
      state: { field: 'status' },
      fundraiser_affiliated: { headers: ['是否自筹', '融资方关联'] },
      repurchase_promised: { headers: ['是否承诺回购'] },
      public_solicitation: { headers: ['是否公开宣传'] },
    },
  },
  'securities.private_fund': {
    zh: ['私募基金', '私募投资基金'],
    type: 'PrivateFund',
    columns: { parent_filing_no: { headers: ['上层基金备案编号'] } },
  },
  'insurance.licence': { zh: ['保险业务许可', '业务许可'], type: 'InsuranceLicence', columns: {} },
  'insurance.partnership': {
    zh: ['合作机构'],
    type: 'InsurancePartnership',
    columns: { partner_code: { headers: ['合作方统一社会信用代码', '合作方代码'] } },
  },
  'insurance.surety_insurance': { zh: ['融资性保证保险', '保证保险'], type: 'SuretyInsurance', columns: {} },
  'insurance.high_cash_value_product': {
    zh: ['高现金价值产品'],
    type: 'HighCashValueProduct',
    columns: {},
  },
  'commerce.registration': {
    zh: ['企业登记', '工商登记'],
    type: 'CommerceRecord',
    columns: {
      registered_name: { headers: ['企业名称'] },
      legal_representative_name: { headers: ['法定代表人', '法定代表人姓名'] },
      legal_representative_id_number: { headers: ['法定代表人身份证号'] },
    },
  },
  'commerce.shareholder': {
    zh: ['股东'],
    type: 'Shareholder',
    columns: {
      name: { headers: ['股东名称', '股东'] },
      holder_code: { headers: ['股东统一社会信用代码', '股东代码'] },
    },
  },
  'commerce.branch': {
    zh: ['分支机构'],
    type: 'Branch',
    columns: {
      name: { headers: ['分支机构名称'] },
      kind: { headers: ['分支机构类型'] },
      branch_code: { headers: ['分支机构统一社会信用代码', '分支机构代码'] },
    },
  },
  'commerce.name_change': { zh: ['名称变更'], type: 'NameChange', columns: {} },
  'commerce.advertising_case': {
    zh: ['广告案件'],
    type: 'AdvertisingCase',
    columns: { red_line: { headers: ['红线代码'] }, penalty: { headers: ['罚款金额'] } },
  },
  'police.case_file': {
    zh: ['刑事案件', '案件卷宗'],
    type: 'CriminalCaseFile',
    columns: { frozen_amount: { headers: ['冻结金额'] }, case_no: { headers: ['案件编号'] } },
  },
  'police.lead': {
    zh: ['案件线索', '线索'],
    type: 'PoliceLead',
    columns: { state: { field: 'status' }, informant_name: { headers: ['举报人姓名'] } },
  },
};
