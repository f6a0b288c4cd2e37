export interface FieldWord {
  /** The Chinese term. */
  readonly zh: string;
  /** The description in English. */
  readonly en: string;
  /** How its values are shown. */
  readonly kind: string;
  readonly list: boolean;
  /** The catalogue item under whose policy it is given. */
  readonly item?: string;
}

/** Words of the fields of what the agencies hold, by type and field, from the public schema. */
export const FIELD_WORDS: Readonly<Record<string, Readonly<Record<string, FieldWord>>>> = {
  "BankingRecord": {
    "valueHistory": {
      "zh": "数据沿革",
      "en": "How its values changed, as they were recorded (数据沿革).",
      "kind": "object:BankingValueHistory",
      "list": false
    },
    "p2pFiling": {
      "zh": "网络借贷备案",
      "en": "The filing as a lending information intermediary (网络借贷备案). Null where there is none.",
      "kind": "object:P2pFiling",
      "list": false,
      "item": "banking.p2p_filing"
    },
    "custody": {
      "zh": "资金存管",
      "en": "Custody of the clients’ money (资金存管). Null where there is none.",
      "kind": "object:Custody",
      "list": false,
      "item": "banking.custody"
    },
    "lending": {
      "zh": "借贷业务",
      "en": "The loan book (借贷业务). Null where the regulator holds none.",
      "kind": "object:Lending",
      "list": false,
      "item": "banking.lending"
    },
    "products": {
      "zh": "理财产品",
      "en": "Wealth products sold through the platform (理财产品).",
      "kind": "object:WealthProduct",
      "list": true,
      "item": "banking.products"
    }
  },
  "BankingValueHistory": {
    "p2pFiling": {
      "zh": "网络借贷备案变更",
      "en": "Changes of banking.p2p_filing (网络借贷备案变更), the latest first.",
      "kind": "object:ValueChange",
      "list": false,
      "item": "banking.p2p_filing"
    },
    "custody": {
      "zh": "资金存管变更",
      "en": "Changes of banking.custody (资金存管变更), the latest first.",
      "kind": "object:ValueChange",
      "list": false,
      "item": "banking.custody"
    },
    "lending": {
      "zh": "借贷业务变更",
      "en": "Changes of banking.lending (借贷业务变更), the latest first.",
      "kind": "object:ValueChange",
      "list": false,
      "item": "banking.lending"
    },
    "products": {
      "zh": "理财产品变更",
      "en": "Changes of banking.products (理财产品变更), the latest first.",
      "kind": "object:ValueChange",
      "list": false,
      "item": "banking.products"
    }
  },
  "ValueChange": {
    "at": {
      "zh": "入库时间",
      "en": "When the change was committed (入库时间).",
      "kind": "DateTime",
      "list": false
    },
    "kind": {
      "zh": "变更类型",
      "en": "What happened to the record (变更类型).",
      "kind": "enum:ValueChangeKind",
      "list": false
    },
    "record": {
      "zh": "记录标识",
      "en": "What the record is known by beside its platform (记录标识): its number or place; empty where there is one alone.",
      "kind": "String",
      "list": false
    },
    "validFrom": {
      "zh": "生效日期",
      "en": "The day from which the record says that its values hold (生效日期); null where it says none.",
      "kind": "LocalDate",
      "list": false
    },
    "values": {
      "zh": "变更内容",
      "en": "The values that were changed (变更内容).",
      "kind": "object:ChangedValue",
      "list": true
    },
    "withheld": {
      "zh": "内容隐去",
      "en": "Whether values are withheld, because the caller is given the item masked (内容隐去).",
      "kind": "Boolean",
      "list": false
    },
    "importRun": {
      "zh": "导入批次",
      "en": "The run of import that changed it (导入批次); null for others than its owner, and where it was none.",
      "kind": "ID",
      "list": false
    },
    "recordedBy": {
      "zh": "数据库账户",
      "en": "The login of the database that changed it (数据库账户); null for others than its owner.",
      "kind": "String",
      "list": false
    }
  },
  "ChangedValue": {
    "field": {
      "zh": "字段",
      "en": "Name of the value, as the record’s type has it (字段).",
      "kind": "String",
      "list": false
    },
    "previousValue": {
      "zh": "变更前",
      "en": "What it was (变更前), amounts in minor units (分); null for no value, and where values are withheld.",
      "kind": "String",
      "list": false
    },
    "newValue": {
      "zh": "变更后",
      "en": "What it became (变更后), amounts in minor units (分); null for no value, and where values are withheld.",
      "kind": "String",
      "list": false
    }
  },
  "P2pFiling": {
    "filingNo": {
      "zh": "备案编号",
      "en": "Filing number (备案编号); null until filed.",
      "kind": "String",
      "list": false
    },
    "status": {
      "zh": "备案状态",
      "en": "How far the filing is (备案状态).",
      "kind": "enum:P2pFilingStatus",
      "list": false
    },
    "authority": {
      "zh": "备案机关",
      "en": "The authority that the filing is made with (备案机关).",
      "kind": "String",
      "list": false
    },
    "filedOn": {
      "zh": "备案日期",
      "en": "Day of the filing (备案日期); null until filed.",
      "kind": "LocalDate",
      "list": false
    }
  },
  "Custody": {
    "bank": {
      "zh": "存管机构",
      "en": "The bank or payment institution that keeps the money (存管机构).",
      "kind": "String",
      "list": false
    },
    "arrangement": {
      "zh": "存管方式",
      "en": "Who keeps the accounts (存管方式).",
      "kind": "enum:CustodyArrangement",
      "list": false
    },
    "since": {
      "zh": "存管起始日",
      "en": "The day from which the custody holds (存管起始日).",
      "kind": "LocalDate",
      "list": false
    },
    "coverage": {
      "zh": "存管覆盖率",
      "en": "Share of the clients’ money that is under custody (存管覆盖率), 0 to 1.",
      "kind": "Ratio",
      "list": false
    },
    "asOf": {
      "zh": "数据日期",
      "en": "The day that the coverage was taken on (数据日期).",
      "kind": "LocalDate",
      "list": false
    }
  },
  "Lending": {
    "asOf": {
      "zh": "数据日期",
      "en": "The day that the figures were taken on (数据日期).",
      "kind": "LocalDate",
      "list": false
    },
    "outstanding": {
      "zh": "待偿余额",
      "en": "What borrowers still owe (待偿余额).",
      "kind": "Money",
      "list": false
    },
    "lenders": {
      "zh": "出借人数",
      "en": "Number of lenders with money outstanding (出借人数).",
      "kind": "Int",
      "list": false
    },
    "borrowers": {
      "zh": "借款人数",
      "en": "Number of borrowers who still owe (借款人数).",
      "kind": "Int",
      "list": false
    },
    "overdueRate": {
      "zh": "逾期率",
      "en": "Overdue share of what is outstanding (逾期率), 0 to 1.",
      "kind": "Ratio",
      "list": false
    },
    "pooledFunds": {
      "zh": "资金池",
      "en": "Whether clients’ money was found pooled (资金池).",
      "kind": "Boolean",
      "list": false
    },
    "guaranteesPrincipal": {
      "zh": "保本",
      "en": "Whether the platform answers for principal or interest (保本).",
      "kind": "Boolean",
      "list": false
    },
    "averageTermMismatchDays": {
      "zh": "期限错配",
      "en": "By how many days loans outlast the money lent for them, on average (期限错配).",
      "kind": "Int",
      "list": false
    },
    "largestBorrowerShare": {
      "zh": "最大单户占比",
      "en": "The largest borrower’s share of what is outstanding (最大单户占比), 0 to 1.",
      "kind": "Ratio",
      "list": false
    },
    "relatedPartyOutstanding": {
      "zh": "关联方待偿余额",
      "en": "What the platform’s own affiliates owe (关联方待偿余额, 自融).",
      "kind": "Money",
      "list": false
    }
  },
  "WealthProduct": {
    "productCode": {
      "zh": "产品代码",
      "en": "Code of the product (产品代码).",
      "kind": "String",
      "list": false
    },
    "name": {
      "zh": "产品名称",
      "en": "Name of the product (产品名称).",
      "kind": "String",
      "list": false
    },
    "issuer": {
      "zh": "发行人",
      "en": "Who issues it (发行人).",
      "kind": "String",
      "list": false
    },
    "underlying": {
      "zh": "底层资产",
      "en": "What the money goes into, as declared (底层资产).",
      "kind": "String",
      "list": false
    },
    "promisedYield": {
      "zh": "承诺年化收益率",
      "en": "Promised yearly return (承诺年化收益率): 0.12 for 12 % a year; null where none is promised.",
      "kind": "Ratio",
      "list": false
    },
    "principalGuaranteed": {
      "zh": "保本",
      "en": "Whether the principal is promised back (保本).",
      "kind": "Boolean",
      "list": false
    },
    "termDays": {
      "zh": "期限",
      "en": "Term in calendar days (期限).",
      "kind": "Int",
      "list": false
    },
    "soldOn": {
      "zh": "发售日期",
      "en": "The day from which it was sold (发售日期).",
      "kind": "LocalDate",
      "list": false
    },
    "amountRaised": {
      "zh": "募集金额",
      "en": "What was raised (募集金额).",
      "kind": "Money",
      "list": false
    },
    "investorCount": {
      "zh": "登记投资者人数",
      "en": "Investors of record in this product (登记投资者人数).",
      "kind": "Int",
      "list": false
    },
    "finalInvestorCount": {
      "zh": "最终投资者人数",
      "en": "Natural and legal persons who hold it once every nested layer is opened (最终投资者人数).",
      "kind": "Int",
      "list": false
    },
    "nestedIn": {
      "zh": "嵌套",
      "en": "Code of the product that this one’s money goes into (嵌套), or null.",
      "kind": "String",
      "list": false
    }
  },
  "CommerceRecord": {
    "registeredName": {
      "zh": "注册名称",
      "en": "The name in the business register (注册名称).",
      "kind": "String",
      "list": false,
      "item": "commerce.registration"
    },
    "status": {
      "zh": "登记状态",
      "en": "State in the business register (登记状态).",
      "kind": "enum:RegistrationStatus",
      "list": false,
      "item": "commerce.registration"
    },
    "establishedOn": {
      "zh": "成立日期",
      "en": "Day of establishment (成立日期).",
      "kind": "LocalDate",
      "list": false,
      "item": "commerce.registration"
    },
    "registeredCapital": {
      "zh": "注册资本",
      "en": "Registered capital (注册资本).",
      "kind": "Money",
      "list": false,
      "item": "commerce.registration"
    },
    "businessScope": {
      "zh": "经营范围",
      "en": "Registered scope of business (经营范围).",
      "kind": "String",
      "list": false,
      "item": "commerce.registration"
    },
    "valueHistory": {
      "zh": "数据沿革",
      "en": "How its values changed, as they were recorded (数据沿革).",
      "kind": "object:CommerceValueHistory",
      "list": false
    },
    "legalRepresentative": {
      "zh": "法定代表人",
      "en": "The person who acts for the firm (法定代表人).",
      "kind": "object:LegalRepresentative",
      "list": false,
      "item": "commerce.legal_representative"
    },
    "shareholders": {
      "zh": "股东",
      "en": "Who holds the firm’s capital (股东).",
      "kind": "object:Shareholder",
      "list": true,
      "item": "commerce.shareholders"
    },
    "holdings": {
      "zh": "对外投资",
      "en": "What the firm holds of other firms (对外投资), by their lists of shareholders; of the firms alone about which the caller may read these.",
      "kind": "object:Holding",
      "list": true,
      "item": "commerce.shareholders"
    },
    "branches": {
      "zh": "分支机构",
      "en": "Branches, subsidiaries and partnerships of the firm (分支机构).",
      "kind": "object:Branch",
      "list": true,
      "item": "commerce.branches"
    },
    "nameChanges": {
      "zh": "名称变更",
      "en": "Earlier names and when they changed (名称变更).",
      "kind": "object:NameChange",
      "list": true,
      "item": "commerce.registration"
    },
    "advertisingCases": {
      "zh": "广告案件",
      "en": "Cases about internet-finance advertising (广告案件).",
      "kind": "object:AdvertisingCase",
      "list": true,
      "item": "commerce.advertising_cases"
    }
  },
  "CommerceValueHistory": {
    "registration": {
      "zh": "企业登记变更",
      "en": "Changes of commerce.registration (企业登记变更), the latest first.",
      "kind": "object:ValueChange",
      "list": false,
      "item": "commerce.registration"
    },
    "legalRepresentative": {
      "zh": "法定代表人变更",
      "en": "Changes of commerce.legal_representative (法定代表人变更), the latest first.",
      "kind": "object:ValueChange",
      "list": false,
      "item": "commerce.legal_representative"
    },
    "shareholders": {
      "zh": "股东变更",
      "en": "Changes of commerce.shareholders (股东变更), the latest first.",
      "kind": "object:ValueChange",
      "list": false,
      "item": "commerce.shareholders"
    },
    "branches": {
      "zh": "分支机构变更",
      "en": "Changes of commerce.branches (分支机构变更), the latest first.",
      "kind": "object:ValueChange",
      "list": false,
      "item": "commerce.branches"
    },
    "nameChanges": {
      "zh": "名称变更记录变更",
      "en": "Changes of commerce.registration (名称变更记录变更), the latest first.",
      "kind": "object:ValueChange",
      "list": false,
      "item": "commerce.registration"
    },
    "advertisingCases": {
      "zh": "广告案件变更",
      "en": "Changes of commerce.advertising_cases (广告案件变更), the latest first.",
      "kind": "object:ValueChange",
      "list": false,
      "item": "commerce.advertising_cases"
    }
  },
  "LegalRepresentative": {
    "name": {
      "zh": "姓名",
      "en": "Name of the person (姓名); masked where the agreement says so.",
      "kind": "String",
      "list": false,
      "item": "commerce.legal_representative"
    },
    "idNumber": {
      "zh": "身份证号",
      "en": "Identity number (身份证号, GB 11643); masked where the agreement says so.",
      "kind": "String",
      "list": false,
      "item": "commerce.person_id_number"
    }
  },
  "Shareholder": {
    "name": {
      "zh": "姓名或名称",
      "en": "Name of the person or firm (姓名或名称); masked where the agreement says so.",
      "kind": "String",
      "list": false
    },
    "code": {
      "zh": "统一社会信用代码",
      "en": "The holder’s own unified social credit code where it is a firm (统一社会信用代码); null otherwise.",
      "kind": "PlatformCode",
      "list": false
    },
    "kind": {
      "zh": "股东类型",
      "en": "Whether a person, a firm or a partnership holds it (股东类型).",
      "kind": "enum:ShareholderKind",
      "list": false
    },
    "ratio": {
      "zh": "持股比例",
      "en": "Share of the capital (持股比例), 0 to 1.",
      "kind": "Ratio",
      "list": false
    },
    "idNumber": {
      "zh": "身份证号",
      "en": "Identity number where the holder is a person (身份证号, GB 11643); null otherwise.",
      "kind": "String",
      "list": false,
      "item": "commerce.person_id_number"
    }
  },
  "Holding": {
    "code": {
      "zh": "统一社会信用代码",
      "en": "Unified social credit code of the firm that is held (统一社会信用代码).",
      "kind": "PlatformCode",
      "list": false
    },
    "ratio": {
      "zh": "持股比例",
      "en": "Share of its capital (持股比例), 0 to 1.",
      "kind": "Ratio",
      "list": false
    },
    "name": {
      "zh": "注册名称",
      "en": "Registered name of the firm that is held (注册名称).",
      "kind": "String",
      "list": false,
      "item": "commerce.registration"
    }
  },
  "Branch": {
    "name": {
      "zh": "名称",
      "en": "Its name (名称).",
      "kind": "String",
      "list": false
    },
    "kind": {
      "zh": "类型",
      "en": "What it is in law (类型).",
      "kind": "enum:BranchKind",
      "list": false
    },
    "code": {
      "zh": "统一社会信用代码",
      "en": "Its own unified social credit code (统一社会信用代码), where it has one.",
      "kind": "PlatformCode",
      "list": false
    },
    "region": {
      "zh": "登记地",
      "en": "Where it is registered (登记地).",
      "kind": "RegionCode",
      "list": false
    },
    "openedOn": {
      "zh": "设立日期",
      "en": "The day on which it was set up (设立日期).",
      "kind": "LocalDate",
      "list": false
    }
  },
  "NameChange": {
    "changedOn": {
      "zh": "变更日期",
      "en": "The day of the change (变更日期).",
      "kind": "LocalDate",
      "list": false
    },
    "formerName": {
      "zh": "变更前名称",
      "en": "The name before (变更前名称).",
      "kind": "String",
      "list": false
    },
    "newName": {
      "zh": "变更后名称",
      "en": "The name after (变更后名称).",
      "kind": "String",
      "list": false
    }
  },
  "AdvertisingCase": {
    "caseNo": {
      "zh": "案号",
      "en": "Case number of the bureau (案号).",
      "kind": "String",
      "list": false
    },
    "redLine": {
      "zh": "红线",
      "en": "Code of the red line (红线) that it is about, for example MISLEADING_ADVERTISING.",
      "kind": "RedLineCode",
      "list": false
    },
    "medium": {
      "zh": "发布媒介",
      "en": "Where the advertisement ran (发布媒介).",
      "kind": "String",
      "list": false
    },
    "claim": {
      "zh": "广告内容",
      "en": "What the advertisement claimed (广告内容).",
      "kind": "String",
      "list": false
    },
    "status": {
      "zh": "案件状态",
      "en": "How far the case is (案件状态).",
      "kind": "enum:AdvertisingCaseStatus",
      "list": false
    },
    "filedOn": {
      "zh": "立案日期",
      "en": "The day on which it was filed (立案日期).",
      "kind": "LocalDate",
      "list": false
    },
    "penalty": {
      "zh": "罚款",
      "en": "The fine (罚款); null where none was imposed.",
      "kind": "Money",
      "list": false
    }
  },
  "InsuranceRecord": {
    "valueHistory": {
      "zh": "数据沿革",
      "en": "How its values changed, as they were recorded (数据沿革).",
      "kind": "object:InsuranceValueHistory",
      "list": false
    },
    "licences": {
      "zh": "业务许可",
      "en": "Licences for insurance business (业务许可).",
      "kind": "object:InsuranceLicence",
      "list": true,
      "item": "insurance.licences"
    },
    "partnerships": {
      "zh": "合作机构",
      "en": "Co-operation with insurers and other firms (合作机构).",
      "kind": "object:InsurancePartnership",
      "list": true,
      "item": "insurance.partnerships"
    },
    "incomingPartnerships": {
      "zh": "被合作",
      "en": "Co-operations that other firms have with this one (被合作); of the firms alone about which the caller may read them.",
      "kind": "object:IncomingPartnership",
      "list": true,
      "item": "insurance.partnerships"
    },
    "suretyInsurance": {
      "zh": "融资性保证保险",
      "en": "Surety insurance for financing (融资性保证保险). Null where there is none.",
      "kind": "object:SuretyInsurance",
      "list": false,
      "item": "insurance.surety_insurance"
    },
    "highCashValueProducts": {
      "zh": "高现金价值产品",
      "en": "Products with a high cash value (高现金价值产品).",
      "kind": "object:HighCashValueProduct",
      "list": true,
      "item": "insurance.high_cash_value_products"
    }
  },
  "InsuranceValueHistory": {
    "licences": {
      "zh": "保险业务许可变更",
      "en": "Changes of insurance.licences (保险业务许可变更), the latest first.",
      "kind": "object:ValueChange",
      "list": false,
      "item": "insurance.licences"
    },
    "partnerships": {
      "zh": "合作机构变更",
      "en": "Changes of insurance.partnerships (合作机构变更), the latest first.",
      "kind": "object:ValueChange",
      "list": false,
      "item": "insurance.partnerships"
    },
    "suretyInsurance": {
      "zh": "融资性保证保险变更",
      "en": "Changes of insurance.surety_insurance (融资性保证保险变更), the latest first.",
      "kind": "object:ValueChange",
      "list": false,
      "item": "insurance.surety_insurance"
    },
    "highCashValueProducts": {
      "zh": "高现金价值产品变更",
      "en": "Changes of insurance.high_cash_value_products (高现金价值产品变更), the latest first.",
      "kind": "object:ValueChange",
      "list": false,
      "item": "insurance.high_cash_value_products"
    }
  },
  "InsuranceLicence": {
    "licenceNo": {
      "zh": "许可证编号",
      "en": "Number of the licence (许可证编号).",
      "kind": "String",
      "list": false
    },
    "kind": {
      "zh": "保险机构类别",
      "en": "What the licence allows its holder to be (保险机构类别).",
      "kind": "enum:InsuranceLicenceKind",
      "list": false
    },
    "issuedOn": {
      "zh": "发证日期",
      "en": "The day of issue (发证日期).",
      "kind": "LocalDate",
      "list": false
    },
    "validTo": {
      "zh": "有效期止",
      "en": "The last day on which it holds (有效期止); null where the licence has no end.",
      "kind": "LocalDate",
      "list": false
    },
    "status": {
      "zh": "许可状态",
      "en": "State of the licence (许可状态).",
      "kind": "enum:LicenceStatus",
      "list": false
    }
  },
  "InsurancePartnership": {
    "partnerName": {
      "zh": "合作方名称",
      "en": "Name of the partner (合作方名称).",
      "kind": "String",
      "list": false
    },
    "partnerCode": {
      "zh": "统一社会信用代码",
      "en": "The partner’s own unified social credit code (统一社会信用代码); null where it is not known.",
      "kind": "PlatformCode",
      "list": false
    },
    "kind": {
      "zh": "合作类型",
      "en": "What the partners do together (合作类型).",
      "kind": "enum:PartnershipKind",
      "list": false
    },
    "since": {
      "zh": "合作起始日",
      "en": "The day from which they co-operate (合作起始日).",
      "kind": "LocalDate",
      "list": false
    },
    "endedOn": {
      "zh": "终止日期",
      "en": "The day on which it ended (终止日期); null while it lasts.",
      "kind": "LocalDate",
      "list": false
    },
    "licensed": {
      "zh": "有无资质",
      "en": "Whether the partner holds the licence that this co-operation needs (有无资质).",
      "kind": "Boolean",
      "list": false
    }
  },
  "IncomingPartnership": {
    "code": {
      "zh": "统一社会信用代码",
      "en": "Code of the firm whose co-operation it is (统一社会信用代码).",
      "kind": "PlatformCode",
      "list": false
    },
    "kind": {
      "zh": "合作类型",
      "en": "What the partners do together (合作类型).",
      "kind": "enum:PartnershipKind",
      "list": false
    },
    "since": {
      "zh": "合作起始日",
      "en": "The day from which they co-operate (合作起始日).",
      "kind": "LocalDate",
      "list": false
    },
    "endedOn": {
      "zh": "终止日期",
      "en": "The day on which it ended (终止日期); null while it lasts.",
      "kind": "LocalDate",
      "list": false
    }
  },
  "SuretyInsurance": {
    "asOf": {
      "zh": "数据日期",
      "en": "The day that the figures were taken on (数据日期).",
      "kind": "LocalDate",
      "list": false
    },
    "policies": {
      "zh": "有效保单数",
      "en": "Number of policies in force (有效保单数).",
      "kind": "Int",
      "list": false
    },
    "exposure": {
      "zh": "承保责任余额",
      "en": "What the insurer answers for (承保责任余额).",
      "kind": "Money",
      "list": false
    },
    "reinsuredRatio": {
      "zh": "分保比例",
      "en": "Share of the exposure that is reinsured (分保比例), 0 to 1.",
      "kind": "Ratio",
      "list": false
    },
    "riskControlled": {
      "zh": "风控到位",
      "en": "Whether risk control was found adequate (风控到位).",
      "kind": "Boolean",
      "list": false
    }
  },
  "HighCashValueProduct": {
    "productCode": {
      "zh": "产品代码",
      "en": "Code of the product (产品代码).",
      "kind": "String",
      "list": false
    },
    "name": {
      "zh": "产品名称",
      "en": "Name of the product (产品名称).",
      "kind": "String",
      "list": false
    },
    "soldSince": {
      "zh": "销售起始日",
      "en": "The day from which it is sold (销售起始日).",
      "kind": "LocalDate",
      "list": false
    },
    "cashValueRatio": {
      "zh": "现金价值比例",
      "en": "Cash value at the end of the second policy year over premiums paid (现金价值比例); 1 and more gives all back.",
      "kind": "Float",
      "list": false
    },
    "premiumIncome": {
      "zh": "保费收入",
      "en": "Premiums taken in since it is sold (保费收入).",
      "kind": "Money",
      "list": false
    }
  },
  "PbocRecord": {
    "valueHistory": {
      "zh": "数据沿革",
      "en": "How its values changed, as they were recorded (数据沿革).",
      "kind": "object:PbocValueHistory",
      "list": false
    },
    "paymentLicences": {
      "zh": "支付业务许可证",
      "en": "Licences for payment business (支付业务许可证).",
      "kind": "object:PaymentLicence",
      "list": true,
      "item": "pboc.payment_licences"
    },
    "reserveAccounts": {
      "zh": "客户备付金账户",
      "en": "Accounts that keep clients’ reserves (客户备付金账户).",
      "kind": "object:ReserveAccount",
      "list": true,
      "item": "pboc.reserve_accounts"
    },
    "directBankLinks": {
      "zh": "银行直连",
      "en": "Interfaces straight to banks (银行直连).",
      "kind": "object:DirectBankLink",
      "list": true,
      "item": "pboc.direct_bank_links"
    },
    "accountTransactions": {
      "zh": "账户交易",
      "en": "Bookings (账户交易), oldest first, within the accounts and period of the caller’s warrant; what it does not cover is denied (WARRANT_REQUIRED).",
      "kind": "object:AccountTransaction",
      "list": false,
      "item": "pboc.account_transactions"
    },
    "hasAccountData": {
      "zh": "有无账户交易",
      "en": "Whether there are account transactions between two days (有无账户交易). Needs no warrant; counted and limited for each agency and officer (RATE_LIMITED).",
      "kind": "Boolean",
      "list": false,
      "item": "pboc.account_data_presence"
    },
    "suspiciousReports": {
      "zh": "可疑交易报告",
      "en": "Suspicious-transaction reports (可疑交易报告).",
      "kind": "object:SuspiciousReport",
      "list": true,
      "item": "pboc.suspicious_reports"
    }
  },
  "PbocValueHistory": {
    "paymentLicences": {
      "zh": "支付业务许可证变更",
      "en": "Changes of pboc.payment_licences (支付业务许可证变更), the latest first.",
      "kind": "object:ValueChange",
      "list": false,
      "item": "pboc.payment_licences"
    },
    "directBankLinks": {
      "zh": "银行直连变更",
      "en": "Changes of pboc.direct_bank_links (银行直连变更), the latest first.",
      "kind": "object:ValueChange",
      "list": false,
      "item": "pboc.direct_bank_links"
    },
    "suspiciousReports": {
      "zh": "可疑交易报告变更",
      "en": "Changes of pboc.suspicious_reports (可疑交易报告变更), the latest first.",
      "kind": "object:ValueChange",
      "list": false,
      "item": "pboc.suspicious_reports"
    }
  },
  "PaymentLicence": {
    "licenceNo": {
      "zh": "许可证编号",
      "en": "Number of the licence (许可证编号).",
      "kind": "String",
      "list": false
    },
    "businessTypes": {
      "zh": "业务类型",
      "en": "The payment business that it allows (业务类型).",
      "kind": "enum:PaymentBusinessType",
      "list": true
    },
    "regionScope": {
      "zh": "业务覆盖范围",
      "en": "Where the licence holds (业务覆盖范围); empty for the whole country.",
      "kind": "RegionCode",
      "list": true
    },
    "validFrom": {
      "zh": "有效期起",
      "en": "The first day on which it holds (有效期起).",
      "kind": "LocalDate",
      "list": false
    },
    "validTo": {
      "zh": "有效期止",
      "en": "The last day on which it holds (有效期止).",
      "kind": "LocalDate",
      "list": false
    },
    "status": {
      "zh": "许可状态",
      "en": "State of the licence (许可状态).",
      "kind": "enum:LicenceStatus",
      "list": false
    }
  },
  "ReserveAccount": {
    "bank": {
      "zh": "开户银行",
      "en": "The bank where the account is (开户银行).",
      "kind": "String",
      "list": false
    },
    "depository": {
      "zh": "备付金存放机构",
      "en": "What kind of institution keeps it (备付金存放机构).",
      "kind": "enum:ReserveDepository",
      "list": false
    },
    "openedOn": {
      "zh": "开户日期",
      "en": "The day of opening (开户日期).",
      "kind": "LocalDate",
      "list": false
    },
    "closedOn": {
      "zh": "销户日期",
      "en": "The day of closing (销户日期); null while it is open.",
      "kind": "LocalDate",
      "list": false
    },
    "accountNo": {
      "zh": "账号",
      "en": "Account number (账号); masked where the agreement says so.",
      "kind": "String",
      "list": false,
      "item": "pboc.account_number"
    },
    "balance": {
      "zh": "余额",
      "en": "Balance at the end of `balanceOn` (余额).",
      "kind": "Money",
      "list": false,
      "item": "pboc.reserve_balance"
    },
    "balanceOn": {
      "zh": "余额日期",
      "en": "The day of the balance (余额日期); null where none is known.",
      "kind": "LocalDate",
      "list": false,
      "item": "pboc.reserve_balance"
    },
    "clientFunds": {
      "zh": "应存备付金",
      "en": "Client money that the account should hold (应存备付金); more than the balance is a shortfall.",
      "kind": "Money",
      "list": false,
      "item": "pboc.reserve_balance"
    }
  },
  "DirectBankLink": {
    "bank": {
      "zh": "直连银行",
      "en": "The bank at the other end (直连银行).",
      "kind": "String",
      "list": false
    },
    "interfaceKind": {
      "zh": "接口类型",
      "en": "What the interface is used for (接口类型).",
      "kind": "enum:BankInterfaceKind",
      "list": false
    },
    "since": {
      "zh": "直连起始日",
      "en": "The day from which the link stands (直连起始日).",
      "kind": "LocalDate",
      "list": false
    },
    "endedOn": {
      "zh": "终止日期",
      "en": "The day on which it ended (终止日期); null while the link stands.",
      "kind": "LocalDate",
      "list": false
    },
    "monthlyVolume": {
      "zh": "月均交易额",
      "en": "What passes in an average month (月均交易额).",
      "kind": "Money",
      "list": false
    }
  },
  "AccountTransaction": {
    "id": {
      "zh": "流水号",
      "en": "Identifier of the booking (流水号).",
      "kind": "String",
      "list": false
    },
    "accountNo": {
      "zh": "账号",
      "en": "The account that it is booked on (账号).",
      "kind": "String",
      "list": false
    },
    "bookedAt": {
      "zh": "记账时间",
      "en": "When it was booked, in UTC (记账时间).",
      "kind": "DateTime",
      "list": false
    },
    "direction": {
      "zh": "收付方向",
      "en": "Whether money came in or went out, seen from the account (收付方向).",
      "kind": "enum:TransactionDirection",
      "list": false
    },
    "amount": {
      "zh": "金额",
      "en": "How much was booked (金额).",
      "kind": "Money",
      "list": false
    },
    "balanceAfter": {
      "zh": "余额",
      "en": "Balance after the booking (余额); null where the bank gave none.",
      "kind": "Money",
      "list": false
    },
    "counterpartyName": {
      "zh": "对手方",
      "en": "Name of the other side (对手方).",
      "kind": "String",
      "list": false
    },
    "counterpartyAccountNo": {
      "zh": "对手方账号",
      "en": "Account number of the other side (对手方账号); null where there is none.",
      "kind": "String",
      "list": false
    },
    "counterpartyBank": {
      "zh": "对手方开户行",
      "en": "Bank of the other side (对手方开户行); null where there is none.",
      "kind": "String",
      "list": false
    },
    "summary": {
      "zh": "摘要",
      "en": "What the bank booked it as (摘要).",
      "kind": "String",
      "list": false
    }
  },
  "SuspiciousReport": {
    "reportNo": {
      "zh": "报告编号",
      "en": "Number of the report (报告编号).",
      "kind": "String",
      "list": false
    },
    "filedOn": {
      "zh": "报告日期",
      "en": "The day on which it was made (报告日期).",
      "kind": "LocalDate",
      "list": false
    },
    "category": {
      "zh": "可疑类型",
      "en": "What the transactions point to (可疑类型).",
      "kind": "enum:SuspiciousReportCategory",
      "list": false
    },
    "amount": {
      "zh": "涉及金额",
      "en": "Sum of the reported transactions (涉及金额).",
      "kind": "Money",
      "list": false
    },
    "status": {
      "zh": "处理状态",
      "en": "How far its handling is (处理状态).",
      "kind": "enum:SuspiciousReportStatus",
      "list": false
    },
    "reportingInstitution": {
      "zh": "报告机构",
      "en": "Who reported (报告机构). Known to the People’s Bank alone.",
      "kind": "String",
      "list": false,
      "item": "pboc.report_source"
    }
  },
  "PoliceRecord": {
    "valueHistory": {
      "zh": "数据沿革",
      "en": "How its values changed, as they were recorded (数据沿革).",
      "kind": "object:PoliceValueHistory",
      "list": false
    },
    "hasOpenCase": {
      "zh": "是否有在办刑事案件",
      "en": "Whether a criminal case is open (是否有在办刑事案件): filed, and neither judged nor withdrawn.",
      "kind": "Boolean",
      "list": false,
      "item": "police.case_status"
    },
    "caseFiles": {
      "zh": "刑事案件",
      "en": "Criminal case files (刑事案件).",
      "kind": "object:CriminalCaseFile",
      "list": true,
      "item": "police.case_files"
    },
    "leads": {
      "zh": "案件线索",
      "en": "Leads on the platform (案件线索).",
      "kind": "object:PoliceLead",
      "list": true,
      "item": "police.leads"
    }
  },
  "PoliceValueHistory": {
    "caseFiles": {
      "zh": "刑事案件变更",
      "en": "Changes of police.case_files (刑事案件变更), the latest first.",
      "kind": "object:ValueChange",
      "list": false,
      "item": "police.case_files"
    },
    "leads": {
      "zh": "案件线索变更",
      "en": "Changes of police.leads (案件线索变更), the latest first.",
      "kind": "object:ValueChange",
      "list": false,
      "item": "police.leads"
    }
  },
  "CriminalCaseFile": {
    "caseNo": {
      "zh": "案号",
      "en": "Case number of the police (案号).",
      "kind": "String",
      "list": false
    },
    "suspectedOffence": {
      "zh": "涉嫌罪名",
      "en": "The offence that is suspected (涉嫌罪名).",
      "kind": "enum:SuspectedOffence",
      "list": false
    },
    "stage": {
      "zh": "案件阶段",
      "en": "How far the case is (案件阶段).",
      "kind": "enum:CriminalCaseStage",
      "list": false
    },
    "handlingUnit": {
      "zh": "办案单位",
      "en": "The police unit that handles it (办案单位).",
      "kind": "String",
      "list": false
    },
    "region": {
      "zh": "办案地",
      "en": "Region of that unit (办案地).",
      "kind": "RegionCode",
      "list": false
    },
    "filedOn": {
      "zh": "立案日期",
      "en": "The day on which the case was filed (立案日期).",
      "kind": "LocalDate",
      "list": false
    },
    "victims": {
      "zh": "被害人数",
      "en": "Number of victims (被害人数); null where it is not known.",
      "kind": "Int",
      "list": false,
      "item": "police.case_victims"
    },
    "frozenAmount": {
      "zh": "冻结资金",
      "en": "Money that is frozen (冻结资金).",
      "kind": "Money",
      "list": false,
      "item": "police.frozen_funds"
    }
  },
  "PoliceLead": {
    "leadNo": {
      "zh": "线索编号",
      "en": "Number of the lead (线索编号).",
      "kind": "String",
      "list": false
    },
    "channel": {
      "zh": "线索来源",
      "en": "Where the lead came from (线索来源).",
      "kind": "enum:LeadChannel",
      "list": false
    },
    "receivedOn": {
      "zh": "接收日期",
      "en": "The day on which it came in (接收日期).",
      "kind": "LocalDate",
      "list": false
    },
    "status": {
      "zh": "线索处理状态",
      "en": "What became of it (线索处理状态).",
      "kind": "enum:LeadStatus",
      "list": false
    },
    "caseNo": {
      "zh": "案号",
      "en": "Number of the case that was filed on it (案号); null where none was.",
      "kind": "String",
      "list": false,
      "item": "police.case_files"
    },
    "informantName": {
      "zh": "举报人",
      "en": "Name of the informant (举报人). Known to the police alone.",
      "kind": "String",
      "list": false,
      "item": "police.informants"
    }
  },
  "SecuritiesRecord": {
    "valueHistory": {
      "zh": "数据沿革",
      "en": "How its values changed, as they were recorded (数据沿革).",
      "kind": "object:SecuritiesValueHistory",
      "list": false
    },
    "licences": {
      "zh": "业务许可",
      "en": "Licences for securities and fund business (业务许可).",
      "kind": "object:SecuritiesLicence",
      "list": true,
      "item": "securities.licences"
    },
    "crowdfundingProjects": {
      "zh": "股权众筹项目",
      "en": "Projects of equity crowdfunding (股权众筹项目).",
      "kind": "object:CrowdfundingProject",
      "list": true,
      "item": "securities.crowdfunding_projects"
    },
    "privateFunds": {
      "zh": "私募基金",
      "en": "Private funds (私募基金).",
      "kind": "object:PrivateFund",
      "list": true,
      "item": "securities.private_funds"
    }
  },
  "SecuritiesValueHistory": {
    "licences": {
      "zh": "证券业务许可变更",
      "en": "Changes of securities.licences (证券业务许可变更), the latest first.",
      "kind": "object:ValueChange",
      "list": false,
      "item": "securities.licences"
    },
    "crowdfundingProjects": {
      "zh": "股权众筹项目变更",
      "en": "Changes of securities.crowdfunding_projects (股权众筹项目变更), the latest first.",
      "kind": "object:ValueChange",
      "list": false,
      "item": "securities.crowdfunding_projects"
    },
    "privateFunds": {
      "zh": "私募基金变更",
      "en": "Changes of securities.private_funds (私募基金变更), the latest first.",
      "kind": "object:ValueChange",
      "list": false,
      "item": "securities.private_funds"
    }
  },
  "SecuritiesLicence": {
    "licenceNo": {
      "zh": "许可证编号",
      "en": "Number of the licence (许可证编号).",
      "kind": "String",
      "list": false
    },
    "kind": {
      "zh": "许可业务种类",
      "en": "The business that it allows (许可业务种类).",
      "kind": "enum:SecuritiesLicenceKind",
      "list": false
    },
    "issuedOn": {
      "zh": "发证日期",
      "en": "The day of issue (发证日期).",
      "kind": "LocalDate",
      "list": false
    },
    "validTo": {
      "zh": "有效期止",
      "en": "The last day on which it holds (有效期止); null where the licence has no end.",
      "kind": "LocalDate",
      "list": false
    },
    "status": {
      "zh": "许可状态",
      "en": "State of the licence (许可状态).",
      "kind": "enum:LicenceStatus",
      "list": false
    }
  },
  "CrowdfundingProject": {
    "projectNo": {
      "zh": "项目编号",
      "en": "Number of the project (项目编号).",
      "kind": "String",
      "list": false
    },
    "name": {
      "zh": "项目名称",
      "en": "Name of the project (项目名称).",
      "kind": "String",
      "list": false
    },
    "fundraiser": {
      "zh": "融资方",
      "en": "Who raises the money (融资方).",
      "kind": "String",
      "list": false
    },
    "fundraiserAffiliated": {
      "zh": "自筹",
      "en": "Whether the fundraiser is the platform itself or an affiliate (自筹).",
      "kind": "Boolean",
      "list": false
    },
    "openedOn": {
      "zh": "募集起始日",
      "en": "The day from which money was raised (募集起始日).",
      "kind": "LocalDate",
      "list": false
    },
    "raised": {
      "zh": "已募集金额",
      "en": "What was raised so far (已募集金额).",
      "kind": "Money",
      "list": false
    },
    "investors": {
      "zh": "投资者人数",
      "en": "Number of investors (投资者人数).",
      "kind": "Int",
      "list": false
    },
    "publicSolicitation": {
      "zh": "向不特定对象宣传推介",
      "en": "Whether it was promoted to the public at large (向不特定对象宣传推介).",
      "kind": "Boolean",
      "list": false
    },
    "repurchasePromised": {
      "zh": "明股实债",
      "en": "Whether the fundraiser promised to buy the shares back or to pay a fixed return (明股实债).",
      "kind": "Boolean",
      "list": false
    },
    "status": {
      "zh": "项目状态",
      "en": "How far the project is (项目状态).",
      "kind": "enum:CrowdfundingProjectStatus",
      "list": false
    }
  },
  "PrivateFund": {
    "filingNo": {
      "zh": "备案编号",
      "en": "Filing number (备案编号).",
      "kind": "String",
      "list": false
    },
    "name": {
      "zh": "基金名称",
      "en": "Name of the fund (基金名称).",
      "kind": "String",
      "list": false
    },
    "manager": {
      "zh": "管理人",
      "en": "Who manages it (管理人).",
      "kind": "String",
      "list": false
    },
    "filedOn": {
      "zh": "备案日期",
      "en": "Day of the filing (备案日期).",
      "kind": "LocalDate",
      "list": false
    },
    "size": {
      "zh": "基金规模",
      "en": "Size of the fund (基金规模).",
      "kind": "Money",
      "list": false
    },
    "investorCount": {
      "zh": "登记投资者人数",
      "en": "Investors of record in this fund (登记投资者人数).",
      "kind": "Int",
      "list": false
    },
    "finalInvestorCount": {
      "zh": "最终投资者人数",
      "en": "Investors counted through every nested fund (最终投资者人数, 私募投资基金监督管理暂行办法 art. 13).",
      "kind": "Int",
      "list": false
    },
    "parentFilingNo": {
      "zh": "嵌套",
      "en": "Filing number of the fund that this one’s money goes into (嵌套), or null.",
      "kind": "String",
      "list": false
    }
  }
};
