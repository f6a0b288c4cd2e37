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
    "ownersAbove": {
      "zh": "上层股东企业",
      "en": "Firms above it through chains of shareholders (上层股东企业), the nearest first, at most 1,000; of the lists alone that the caller may read.",
      "kind": "object:Platform",
      "list": true,
      "item": "commerce.shareholders"
    },
    "heldBelow": {
      "zh": "下层被投资企业",
      "en": "Firms below it through chains of holdings (下层被投资企业), the nearest first, at most 1,000; of the lists alone that the caller may read.",
      "kind": "object:Platform",
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
  "Platform": {
    "code": {
      "zh": "统一社会信用代码",
      "en": "Unified social credit code or interim code (统一社会信用代码, 临时代码).",
      "kind": "PlatformCode",
      "list": false
    },
    "banking": {
      "zh": "银监",
      "en": "What the banking regulator holds (银监). Null only when the banking regulator could not be asked.",
      "kind": "object:BankingRecord",
      "list": false
    },
    "commerce": {
      "zh": "工商",
      "en": "What the commerce bureau holds (工商). Null only when the bureau could not be asked.",
      "kind": "object:CommerceRecord",
      "list": false
    },
    "name": {
      "zh": "从业机构名称",
      "en": "Name of the platform (从业机构名称).",
      "kind": "String",
      "list": false
    },
    "registeredRegion": {
      "zh": "注册地",
      "en": "Region of registration (注册地); null where it is not registered or not known.",
      "kind": "RegionCode",
      "list": false
    },
    "operatingRegions": {
      "zh": "经营地",
      "en": "Regions where it operates (经营地).",
      "kind": "RegionCode",
      "list": true
    },
    "sectors": {
      "zh": "领域",
      "en": "Lines of internet finance that it is in (领域).",
      "kind": "SectorCode",
      "list": true
    },
    "interim": {
      "zh": "interim",
      "en": "Whether the code was issued by the registry to an unregistered platform.",
      "kind": "Boolean",
      "list": false
    },
    "splitFrom": {
      "zh": "拆分自",
      "en": "The platform whose code stood for this one, too, before it was split off (拆分自); null where it was not.",
      "kind": "PlatformCode",
      "list": false
    },
    "identifiers": {
      "zh": "从业机构标识",
      "en": "Other names by which agencies know it (从业机构标识).",
      "kind": "object:PlatformIdentifier",
      "list": true
    },
    "formerCodes": {
      "zh": "曾用代码",
      "en": "Codes that were merged into this one (曾用代码); they go on leading to it.",
      "kind": "object:FormerPlatform",
      "list": true
    },
    "substanceCases": {
      "zh": "业务实质认定事项",
      "en": "Cases on the platform (业务实质认定事项), the newest first.",
      "kind": "object:SubstanceCase",
      "list": false
    },
    "determinationInForce": {
      "zh": "现行认定",
      "en": "The determination in force (现行认定); null where there is none, and the latest where several lines have one.",
      "kind": "object:Determination",
      "list": false
    },
    "supervisors": {
      "zh": "责任部门",
      "en": "Whom rulings made responsible for its lines of business (责任部门), the earliest first.",
      "kind": "object:Supervisor",
      "list": true
    },
    "rectificationOrders": {
      "zh": "整治任务交办单",
      "en": "Orders about the platform that the caller sees (整治任务交办单), the newest first.",
      "kind": "object:RectificationOrder",
      "list": false
    },
    "insurance": {
      "zh": "保监",
      "en": "What the insurance regulator holds (保监). Null only when the insurance regulator could not be asked.",
      "kind": "object:InsuranceRecord",
      "list": false
    },
    "pboc": {
      "zh": "人民银行",
      "en": "What the People’s Bank holds (人民银行). Null only when the People’s Bank could not be asked.",
      "kind": "object:PbocRecord",
      "list": false
    },
    "police": {
      "zh": "公安",
      "en": "What the police hold (公安). Null only when the police could not be asked.",
      "kind": "object:PoliceRecord",
      "list": false
    },
    "securities": {
      "zh": "证监",
      "en": "What the securities regulator holds (证监). Null only when the securities regulator could not be asked.",
      "kind": "object:SecuritiesRecord",
      "list": false
    }
  },
  "PlatformIdentifier": {
    "kind": {
      "zh": "标识类型",
      "en": "What kind of name it is (标识类型).",
      "kind": "enum:IdentifierKind",
      "list": false
    },
    "value": {
      "zh": "value",
      "en": "The name itself, as the agency writes it.",
      "kind": "String",
      "list": false
    }
  },
  "FormerPlatform": {
    "code": {
      "zh": "code",
      "en": "The code, which leads to the platform it was merged into.",
      "kind": "PlatformCode",
      "list": false
    },
    "name": {
      "zh": "名称",
      "en": "Name under which it was registered (名称).",
      "kind": "String",
      "list": false
    },
    "interim": {
      "zh": "临时代码",
      "en": "Whether the registry issued the code, as an interim one (临时代码).",
      "kind": "Boolean",
      "list": false
    }
  },
  "SubstanceCase": {
    "id": {
      "zh": "id",
      "en": "Identifier of the case.",
      "kind": "ID",
      "list": false
    },
    "businessLine": {
      "zh": "业务条线",
      "en": "The line of business (业务条线), or the whole business (全部业务).",
      "kind": "String",
      "list": false
    },
    "status": {
      "zh": "认定事项状态",
      "en": "Where the case stands (认定事项状态).",
      "kind": "enum:SubstanceCaseStatus",
      "list": false
    },
    "reason": {
      "zh": "reason",
      "en": "Why it was opened.",
      "kind": "String",
      "list": false
    },
    "newEvidence": {
      "zh": "新证据",
      "en": "What had come to light since nothing was found wrong with the line of business (新证据); null where nothing was named.",
      "kind": "String",
      "list": false
    },
    "urgent": {
      "zh": "紧急",
      "en": "Whether a dispute goes to the leading group without consultation (紧急).",
      "kind": "Boolean",
      "list": false
    },
    "openedBy": {
      "zh": "openedBy",
      "en": "The agency or office that opened it.",
      "kind": "ActorCode",
      "list": false
    },
    "openedByOfficer": {
      "zh": "openedByOfficer",
      "en": "The person who opened it.",
      "kind": "String",
      "list": false
    },
    "openedAt": {
      "zh": "openedAt",
      "en": "When it was opened.",
      "kind": "DateTime",
      "list": false
    },
    "concernedAgencies": {
      "zh": "涉及部门",
      "en": "The agencies asked for an opinion (涉及部门).",
      "kind": "ActorCode",
      "list": true
    },
    "dueAt": {
      "zh": "征求意见期限",
      "en": "When the collection of opinions ends (征求意见期限): 24:00 in Beijing of that day; null once it has ended.",
      "kind": "DateTime",
      "list": false
    },
    "collectionClosedAt": {
      "zh": "collectionClosedAt",
      "en": "When the collection of opinions ended; null while they are being collected.",
      "kind": "DateTime",
      "list": false
    },
    "silentAgencies": {
      "zh": "逾期未反馈",
      "en": "Those that did not answer in time (逾期未反馈), and are taken to have no other opinion.",
      "kind": "ActorCode",
      "list": true
    },
    "regions": {
      "zh": "属地",
      "en": "Where the platform was registered and operated when the case was opened (属地).",
      "kind": "RegionCode",
      "list": true
    },
    "homeRegion": {
      "zh": "属地",
      "en": "The place that it belongs to, by whose rules it is judged (属地): a region or a functional zone; null for the country.",
      "kind": "String",
      "list": false
    },
    "level": {
      "zh": "level",
      "en": "Level of the leading group that would decide a dispute.",
      "kind": "enum:Level",
      "list": false
    },
    "region": {
      "zh": "region",
      "en": "Region of that leading group; null for the national one.",
      "kind": "RegionCode",
      "list": false
    },
    "closedAt": {
      "zh": "办结",
      "en": "When what was determined by consensus was carried out or needed nothing (办结); null before, and for a ruled case, which closes as its dispute.",
      "kind": "DateTime",
      "list": false
    },
    "version": {
      "zh": "version",
      "en": "Counts the steps so far, from 1; give it as expectedVersion.",
      "kind": "Int",
      "list": false
    },
    "precedents": {
      "zh": "类案参考",
      "en": "Determined cases that are alike, with why (类案参考); the most alike first.",
      "kind": "object:Precedent",
      "list": true
    },
    "number": {
      "zh": "编号",
      "en": "What people call the case by (编号), such as 京认定〔2016〕15号: a series for each deciding group’s place and year.",
      "kind": "String",
      "list": false
    },
    "dueAtProvisional": {
      "zh": "暂定期限",
      "en": "Whether the deadline lies beyond the last known notice of public holidays (暂定期限). It is worked out again when the notice is published.",
      "kind": "Boolean",
      "list": false
    },
    "platform": {
      "zh": "platform",
      "en": "The platform that the case is about.",
      "kind": "object:Platform",
      "list": false
    },
    "members": {
      "zh": "集团成员",
      "en": "Further platforms that it is about, where it is on a group (集团成员); mostly none.",
      "kind": "object:CaseMember",
      "list": true
    },
    "offices": {
      "zh": "承办机构",
      "en": "The office of each party that deals with the case (承办机构); none of cases that are older than this.",
      "kind": "object:PartyOffice",
      "list": true
    },
    "cooperatingGroups": {
      "zh": "经营地",
      "en": "Groups of the other places of operation (经营地), which co-operate with the group that decides.",
      "kind": "object:GroupPlace",
      "list": true
    },
    "opinions": {
      "zh": "背靠背出具意见",
      "en": "Opinions that the caller may see: while they are collected, an agency sees the others’ only once its own stands (背靠背出具意见).",
      "kind": "object:Opinion",
      "list": true
    },
    "conflicts": {
      "zh": "意见冲突",
      "en": "Conflicts between the answers that stand and that the caller may see (意见冲突): who says what, attribute by attribute.",
      "kind": "object:Conflict",
      "list": true
    },
    "attachments": {
      "zh": "附件",
      "en": "Attachments that the caller may read (附件): its own, and others’ once it sees their opinions.",
      "kind": "object:Attachment",
      "list": true
    },
    "dispute": {
      "zh": "部门意见协调事项",
      "en": "The dispute on it (部门意见协调事项); null where the opinions did not differ.",
      "kind": "object:Dispute",
      "list": false
    },
    "determination": {
      "zh": "认定",
      "en": "The latest determination of this case (认定); null where there is none.",
      "kind": "object:Determination",
      "list": false
    },
    "availableActions": {
      "zh": "availableActions",
      "en": "What this caller can do about the case now; about its dispute and opinions, see there.",
      "kind": "object:AvailableAction",
      "list": true
    },
    "events": {
      "zh": "认定事项办理记录",
      "en": "Every step of the case (认定事项办理记录), the first first.",
      "kind": "object:SubstanceCaseEvent",
      "list": true
    },
    "timeline": {
      "zh": "全过程记录",
      "en": "Every step of the case, its dispute and its interim measures (全过程记录), the first first.",
      "kind": "object:TimelineStep",
      "list": true
    }
  },
  "Precedent": {
    "determination": {
      "zh": "determination",
      "en": "What was determined there.",
      "kind": "object:Determination",
      "list": false
    },
    "score": {
      "zh": "score",
      "en": "How alike they are: the sum of the weights of the matches.",
      "kind": "Int",
      "list": false
    },
    "matches": {
      "zh": "matches",
      "en": "By what the two cases are alike.",
      "kind": "object:PrecedentMatch",
      "list": true
    }
  },
  "Determination": {
    "substanceClass": {
      "zh": "业务实质类别",
      "en": "What the business is in substance (业务实质类别).",
      "kind": "enum:SubstanceClass",
      "list": false
    },
    "responsibleAgency": {
      "zh": "责任部门",
      "en": "The agency that is responsible for its supervision (责任部门).",
      "kind": "ActorCode",
      "list": false
    },
    "disposition": {
      "zh": "分类施策",
      "en": "How the platform is dealt with (分类施策).",
      "kind": "DispositionCode",
      "list": false
    },
    "conduct": {
      "zh": "经营行为",
      "en": "What was found of the conduct (经营行为); null where it was not said, or opinions that agree otherwise say different things.",
      "kind": "ConductCode",
      "list": false
    },
    "gravity": {
      "zh": "违法违规情节",
      "en": "How grave the breach is (违法违规情节); null where it was not said, or opinions that agree otherwise say different things.",
      "kind": "enum:Gravity",
      "list": false
    },
    "redLines": {
      "zh": "红线",
      "en": "The red lines that were found crossed (红线).",
      "kind": "RedLineCode",
      "list": true
    },
    "legalBasis": {
      "zh": "法律依据",
      "en": "Laws and articles that it rests on (法律依据).",
      "kind": "object:LegalBasis",
      "list": true
    },
    "validUntil": {
      "zh": "validUntil",
      "en": "Last day on which it holds, in Beijing; null for no end.",
      "kind": "LocalDate",
      "list": false
    },
    "id": {
      "zh": "id",
      "en": "Identifier of the determination.",
      "kind": "ID",
      "list": false
    },
    "platform": {
      "zh": "platform",
      "en": "The platform that it is about.",
      "kind": "object:Platform",
      "list": false
    },
    "businessLine": {
      "zh": "业务条线",
      "en": "The line of business (业务条线), or the whole business (全部业务).",
      "kind": "String",
      "list": false
    },
    "reasons": {
      "zh": "reasons",
      "en": "Why it was so determined; null for a consensus, whose reasons are the opinions.",
      "kind": "String",
      "list": false
    },
    "dispositionRules": {
      "zh": "分类施策规定",
      "en": "Ids of the rules by which its disposition was had (分类施策规定); none where neither conduct nor gravity was said.",
      "kind": "ID",
      "list": true
    },
    "requiredOrders": {
      "zh": "应当一并交办的措施",
      "en": "Kinds of order that those rules ask for together (应当一并交办的措施); none where one of those allowed is enough.",
      "kind": "String",
      "list": true
    },
    "crimeReporters": {
      "zh": "移送机关",
      "en": "Who has to transfer a suspected crime to the police (移送机关); none where none is suspected.",
      "kind": "object:CrimeReporter",
      "list": true
    },
    "decidedBy": {
      "zh": "decidedBy",
      "en": "Whether it came about by consensus or by a ruling.",
      "kind": "enum:DecidedBy",
      "list": false
    },
    "inForceFrom": {
      "zh": "inForceFrom",
      "en": "From when it is in force.",
      "kind": "DateTime",
      "list": false
    },
    "supersededAt": {
      "zh": "supersededAt",
      "en": "When a later one took its place; null while none has.",
      "kind": "DateTime",
      "list": false
    },
    "orders": {
      "zh": "整治任务交办单",
      "en": "Orders on it that the caller sees (整治任务交办单), the first first.",
      "kind": "object:RectificationOrder",
      "list": true
    },
    "allowedOrders": {
      "zh": "可以交办的措施",
      "en": "Kinds of order that its disposition allows (可以交办的措施).",
      "kind": "enum:RectificationOrderKind",
      "list": true
    },
    "availableActions": {
      "zh": "availableActions",
      "en": "What this caller can do about the determination now.",
      "kind": "object:AvailableAction",
      "list": true
    }
  },
  "LegalBasis": {
    "law": {
      "zh": "法律名称",
      "en": "Name of the law (法律名称).",
      "kind": "String",
      "list": false
    },
    "article": {
      "zh": "条款",
      "en": "The article (条款).",
      "kind": "String",
      "list": false
    }
  },
  "CrimeReporter": {
    "agency": {
      "zh": "移送机关",
      "en": "The agency that transfers (移送机关).",
      "kind": "ActorCode",
      "list": false
    },
    "level": {
      "zh": "level",
      "en": "Level of its office.",
      "kind": "enum:Level",
      "list": false
    },
    "region": {
      "zh": "region",
      "en": "Region of its office; null for the national one.",
      "kind": "RegionCode",
      "list": false
    }
  },
  "RectificationOrder": {
    "id": {
      "zh": "id",
      "en": "Identifier of the order.",
      "kind": "ID",
      "list": false
    },
    "documentNumber": {
      "zh": "发文字号",
      "en": "Number of the paper (发文字号), of the series of the office that issued it for the year, without gaps.",
      "kind": "String",
      "list": false
    },
    "level": {
      "zh": "层级",
      "en": "Level of the leading group that it comes from (层级).",
      "kind": "enum:Level",
      "list": false
    },
    "region": {
      "zh": "region",
      "en": "Region of that leading group; null for the national one.",
      "kind": "RegionCode",
      "list": false
    },
    "kind": {
      "zh": "整改措施",
      "en": "What kind of measure it is (整改措施).",
      "kind": "enum:RectificationOrderKind",
      "list": false
    },
    "status": {
      "zh": "交办单状态",
      "en": "Where the order stands (交办单状态).",
      "kind": "enum:RectificationOrderStatus",
      "list": false
    },
    "version": {
      "zh": "version",
      "en": "Counts the steps so far, from 1; give it as expectedVersion.",
      "kind": "Int",
      "list": false
    },
    "determination": {
      "zh": "依据的认定",
      "en": "The determination that it rests on (依据的认定).",
      "kind": "object:Determination",
      "list": false
    },
    "determinationSuperseded": {
      "zh": "determinationSuperseded",
      "en": "Whether that determination was superseded since. The order stands until the office withdraws it; null where it cannot be told.",
      "kind": "Boolean",
      "list": false
    },
    "platform": {
      "zh": "platform",
      "en": "The platform that it is about.",
      "kind": "object:Platform",
      "list": false
    },
    "addressee": {
      "zh": "承办单位",
      "en": "The agency that carries it out (承办单位).",
      "kind": "ActorCode",
      "list": false
    },
    "verifier": {
      "zh": "核查部门",
      "en": "The agency that verifies it (核查部门), another than the addressee.",
      "kind": "ActorCode",
      "list": false
    },
    "waitingFor": {
      "zh": "waitingFor",
      "en": "Who has to act now; null once nobody has to.",
      "kind": "ActorCode",
      "list": false
    },
    "measures": {
      "zh": "整改要求",
      "en": "What is to be done (整改要求).",
      "kind": "String",
      "list": false
    },
    "redLines": {
      "zh": "红线",
      "en": "The red lines to be put right (红线).",
      "kind": "RedLineCode",
      "list": true
    },
    "legalBasis": {
      "zh": "法律依据",
      "en": "Laws and articles that it rests on (法律依据).",
      "kind": "object:LegalBasis",
      "list": true
    },
    "issuedBy": {
      "zh": "issuedBy",
      "en": "Who issued it: the office or the leading group.",
      "kind": "ActorCode",
      "list": false
    },
    "issuedByOfficer": {
      "zh": "issuedByOfficer",
      "en": "The person who issued it.",
      "kind": "String",
      "list": false
    },
    "issuedAt": {
      "zh": "issuedAt",
      "en": "When it was issued.",
      "kind": "DateTime",
      "list": false
    },
    "rectifyBy": {
      "zh": "整改期限",
      "en": "When the work has to be done (整改期限): 24:00 in Beijing of that day, never later than the ruling’s period.",
      "kind": "DateTime",
      "list": false
    },
    "dueAt": {
      "zh": "dueAt",
      "en": "When the present step is due, by whoever it waits for: 24:00 in Beijing of that day; null once nothing is.",
      "kind": "DateTime",
      "list": false
    },
    "overdue": {
      "zh": "逾期",
      "en": "Whether the deadline of the present step has passed (逾期).",
      "kind": "Boolean",
      "list": false
    },
    "warnedAt": {
      "zh": "预警",
      "en": "When the present step was warned of (预警); null where it was not.",
      "kind": "DateTime",
      "list": false
    },
    "remindedAt": {
      "zh": "催办",
      "en": "When the present step was reminded of (催办); null where it was not.",
      "kind": "DateTime",
      "list": false
    },
    "escalatedAt": {
      "zh": "督办",
      "en": "When the present step was escalated (督办); null where it was not.",
      "kind": "DateTime",
      "list": false
    },
    "escalationLevel": {
      "zh": "escalationLevel",
      "en": "How often the order was escalated, over all its steps.",
      "kind": "Int",
      "list": false
    },
    "extendedAt": {
      "zh": "延期",
      "en": "When its period was extended (延期); null where it was not.",
      "kind": "DateTime",
      "list": false
    },
    "dueAtProvisional": {
      "zh": "暂定期限",
      "en": "Whether the deadline lies beyond the last known notice of public holidays (暂定期限). It is worked out again when the notice is published.",
      "kind": "Boolean",
      "list": false
    },
    "firmHearing": {
      "zh": "听取当事人意见记录",
      "en": "How the firm was told and heard, as the last note says (听取当事人意见记录); null where nothing is on record.",
      "kind": "object:FirmHearing",
      "list": false
    },
    "offices": {
      "zh": "承办单位",
      "en": "The offices that the order names: of the addressee (承办单位) and of the verifying agency (核查部门), with their places; none of older orders.",
      "kind": "object:PartyOffice",
      "list": true
    },
    "cooperatingGroups": {
      "zh": "经营地",
      "en": "Groups of the other places of operation (经营地), whose offices co-operate in carrying it out (协办单位).",
      "kind": "object:GroupPlace",
      "list": true
    },
    "paper": {
      "zh": "整治任务交办单文本",
      "en": "The order as it is printed (整治任务交办单文本), as it was issued; null where its determination cannot be told.",
      "kind": "object:OfficialPaper",
      "list": false
    },
    "progress": {
      "zh": "整改进展",
      "en": "Reports on how far the work is (整改进展), the first first.",
      "kind": "object:RectificationProgress",
      "list": true
    },
    "availableActions": {
      "zh": "availableActions",
      "en": "What this caller can do about the order now.",
      "kind": "object:AvailableAction",
      "list": true
    },
    "events": {
      "zh": "整改流水",
      "en": "Every step of the order (整改流水), the first first.",
      "kind": "object:RectificationOrderEvent",
      "list": true
    }
  },
  "FirmHearing": {
    "notice": {
      "zh": "notice",
      "en": "What the firm was told; null where it was not.",
      "kind": "object:FirmNotice",
      "list": false
    },
    "statement": {
      "zh": "statement",
      "en": "What it stated, and its check; null where it stated nothing.",
      "kind": "object:FirmStatement",
      "list": false
    },
    "hearing": {
      "zh": "hearing",
      "en": "The hearing; null where none was asked for.",
      "kind": "object:FirmHearingHeld",
      "list": false
    },
    "waivedOn": {
      "zh": "明确放弃",
      "en": "The day on which the firm expressly waived all this (明确放弃); null where it did not.",
      "kind": "LocalDate",
      "list": false
    },
    "notPenaltyReason": {
      "zh": "不属于行政处罚的理由",
      "en": "Why the measure is no penalty (不属于行政处罚的理由); null where it is one.",
      "kind": "String",
      "list": false
    },
    "recordedBy": {
      "zh": "recordedBy",
      "en": "The person of the addressee who put it on record.",
      "kind": "String",
      "list": false
    },
    "recordedAt": {
      "zh": "recordedAt",
      "en": "When it was put on record.",
      "kind": "DateTime",
      "list": false
    }
  },
  "FirmNotice": {
    "notifiedOn": {
      "zh": "告知日期",
      "en": "The day on which it was told, in Beijing (告知日期).",
      "kind": "LocalDate",
      "list": false
    },
    "content": {
      "zh": "拟作出的决定",
      "en": "What is to be decided (拟作出的决定).",
      "kind": "String",
      "list": false
    },
    "facts": {
      "zh": "事实",
      "en": "The facts (事实).",
      "kind": "String",
      "list": false
    },
    "reasons": {
      "zh": "理由和依据",
      "en": "Reasons and grounds (理由和依据).",
      "kind": "String",
      "list": false
    },
    "rights": {
      "zh": "陈述、申辩、听证等权利",
      "en": "The rights that it was told of (陈述、申辩、听证等权利).",
      "kind": "String",
      "list": false
    }
  },
  "FirmStatement": {
    "statedOn": {
      "zh": "statedOn",
      "en": "The day on which it was stated, in Beijing.",
      "kind": "LocalDate",
      "list": false
    },
    "statement": {
      "zh": "陈述、申辩意见",
      "en": "What the firm stated (陈述、申辩意见).",
      "kind": "String",
      "list": false
    },
    "check": {
      "zh": "复核情况",
      "en": "How it was checked and what came of it (复核情况).",
      "kind": "String",
      "list": false
    }
  },
  "FirmHearingHeld": {
    "askedOn": {
      "zh": "askedOn",
      "en": "The day on which the firm asked for it, in Beijing.",
      "kind": "LocalDate",
      "list": false
    },
    "noticeOn": {
      "zh": "noticeOn",
      "en": "The day on which time and place were told; null before.",
      "kind": "LocalDate",
      "list": false
    },
    "heldOn": {
      "zh": "heldOn",
      "en": "The day on which it was held; null before.",
      "kind": "LocalDate",
      "list": false
    },
    "ledBy": {
      "zh": "听证主持人",
      "en": "Who led it (听证主持人); null before it was held.",
      "kind": "String",
      "list": false
    },
    "inquiredBy": {
      "zh": "调查人员",
      "en": "Who inquired into the matter (调查人员).",
      "kind": "String",
      "list": true
    },
    "record": {
      "zh": "听证笔录",
      "en": "What it came to (听证笔录); null before it was held.",
      "kind": "String",
      "list": false
    }
  },
  "PartyOffice": {
    "agency": {
      "zh": "agency",
      "en": "The party.",
      "kind": "ActorCode",
      "list": false
    },
    "level": {
      "zh": "level",
      "en": "Level of its office.",
      "kind": "enum:Level",
      "list": false
    },
    "region": {
      "zh": "region",
      "en": "Region of its office; null for the national one.",
      "kind": "RegionCode",
      "list": false
    }
  },
  "GroupPlace": {
    "level": {
      "zh": "level",
      "en": "Its level.",
      "kind": "enum:Level",
      "list": false
    },
    "region": {
      "zh": "region",
      "en": "Its region; null for the national one.",
      "kind": "RegionCode",
      "list": false
    }
  },
  "OfficialPaper": {
    "kind": {
      "zh": "文种",
      "en": "What kind of paper it is (文种), for example 通知.",
      "kind": "String",
      "list": false
    },
    "title": {
      "zh": "标题",
      "en": "Its title (标题).",
      "kind": "String",
      "list": false
    },
    "documentNumber": {
      "zh": "发文字号",
      "en": "Its number (发文字号); null where it has none.",
      "kind": "String",
      "list": false
    },
    "addressee": {
      "zh": "主送机关",
      "en": "Whom it is sent to (主送机关); null for nobody.",
      "kind": "String",
      "list": false
    },
    "sections": {
      "zh": "正文",
      "en": "Its text, part by part (正文).",
      "kind": "object:PaperSection",
      "list": true
    },
    "issuingBody": {
      "zh": "发文机关署名",
      "en": "Who issues it (发文机关署名).",
      "kind": "String",
      "list": false
    },
    "issuedOn": {
      "zh": "成文日期",
      "en": "Its day as it is printed (成文日期), for example 2016年6月13日.",
      "kind": "String",
      "list": false
    }
  },
  "PaperSection": {
    "heading": {
      "zh": "层次标题",
      "en": "What it is about (层次标题), in Chinese.",
      "kind": "String",
      "list": false
    },
    "text": {
      "zh": "text",
      "en": "Its text, in Chinese.",
      "kind": "String",
      "list": false
    }
  },
  "RectificationProgress": {
    "version": {
      "zh": "version",
      "en": "The version of the order that the report made.",
      "kind": "Int",
      "list": false
    },
    "percent": {
      "zh": "percent",
      "en": "How much is done, 0 to 100.",
      "kind": "Int",
      "list": false
    },
    "done": {
      "zh": "done",
      "en": "What was done.",
      "kind": "String",
      "list": false
    },
    "obstacles": {
      "zh": "困难和障碍",
      "en": "What stands in the way (困难和障碍); null where nothing does.",
      "kind": "String",
      "list": false
    },
    "evidence": {
      "zh": "佐证材料",
      "en": "Documents that show it (佐证材料).",
      "kind": "object:RectificationEvidence",
      "list": true
    },
    "reportedBy": {
      "zh": "reportedBy",
      "en": "The person who reported.",
      "kind": "String",
      "list": false
    },
    "reportedAt": {
      "zh": "reportedAt",
      "en": "When it was reported.",
      "kind": "DateTime",
      "list": false
    }
  },
  "RectificationEvidence": {
    "description": {
      "zh": "description",
      "en": "What it shows.",
      "kind": "String",
      "list": false
    },
    "sha256": {
      "zh": "sha256",
      "en": "SHA-256 of the document, 64 hexadecimal digits.",
      "kind": "String",
      "list": false
    }
  },
  "AvailableAction": {
    "mutation": {
      "zh": "mutation",
      "en": "Name of the mutation.",
      "kind": "String",
      "list": false
    },
    "label": {
      "zh": "label",
      "en": "What it does, in the caller’s language.",
      "kind": "String",
      "list": false
    },
    "deadline": {
      "zh": "deadline",
      "en": "By when it is to be done; null where nothing says so.",
      "kind": "DateTime",
      "list": false
    },
    "rule": {
      "zh": "依据",
      "en": "Law and article, or plan, that asks for it or allows it (依据); null for the management of the hub itself.",
      "kind": "String",
      "list": false
    }
  },
  "RectificationOrderEvent": {
    "version": {
      "zh": "version",
      "en": "The version that the event made.",
      "kind": "Int",
      "list": false
    },
    "command": {
      "zh": "command",
      "en": "What was done, for example `fileOpinion`.",
      "kind": "String",
      "list": false
    },
    "agency": {
      "zh": "agency",
      "en": "Who did it; null when the hub acted on a deadline.",
      "kind": "ActorCode",
      "list": false
    },
    "officer": {
      "zh": "officer",
      "en": "The person who did it; null for the hub.",
      "kind": "String",
      "list": false
    },
    "role": {
      "zh": "角色",
      "en": "In what role it was done (角色); null for the hub.",
      "kind": "enum:Role",
      "list": false
    },
    "at": {
      "zh": "at",
      "en": "When it was done.",
      "kind": "DateTime",
      "list": false
    },
    "rule": {
      "zh": "rule",
      "en": "The ground that the step rests on: law and article, or plan.",
      "kind": "String",
      "list": false
    },
    "details": {
      "zh": "details",
      "en": "What else the step changed, a JSON object.",
      "kind": "JSON",
      "list": false
    },
    "from": {
      "zh": "from",
      "en": "The status before; null for the first step.",
      "kind": "enum:RectificationOrderStatus",
      "list": false
    },
    "to": {
      "zh": "to",
      "en": "The status that it led to.",
      "kind": "enum:RectificationOrderStatus",
      "list": false
    }
  },
  "PrecedentMatch": {
    "feature": {
      "zh": "feature",
      "en": "By what the two cases are alike.",
      "kind": "enum:PrecedentFeature",
      "list": false
    },
    "value": {
      "zh": "value",
      "en": "What they have in common: the code, the line of business, or law and article.",
      "kind": "String",
      "list": false
    }
  },
  "CaseMember": {
    "ground": {
      "zh": "成组理由",
      "en": "On which ground it counts as one with the platform that leads (成组理由).",
      "kind": "String",
      "list": false
    },
    "platform": {
      "zh": "platform",
      "en": "The platform.",
      "kind": "object:Platform",
      "list": false
    }
  },
  "Opinion": {
    "version": {
      "zh": "version",
      "en": "Number of this version, from 1.",
      "kind": "Int",
      "list": false
    },
    "substanceClass": {
      "zh": "业务实质类别",
      "en": "What the business is in substance (业务实质类别); null where the agency declined.",
      "kind": "enum:SubstanceClass",
      "list": false
    },
    "responsibleAgency": {
      "zh": "责任部门",
      "en": "The agency that is responsible for its supervision (责任部门); null says that it is none of the agencies.",
      "kind": "ActorCode",
      "list": false
    },
    "disposition": {
      "zh": "分类施策",
      "en": "How the platform is to be dealt with (分类施策); null where the agency declined.",
      "kind": "DispositionCode",
      "list": false
    },
    "conduct": {
      "zh": "经营行为",
      "en": "What was found of the conduct (经营行为), from which the disposition follows; null where it was not said.",
      "kind": "ConductCode",
      "list": false
    },
    "gravity": {
      "zh": "违法违规情节",
      "en": "How grave the breach is (违法违规情节); null where it was not said.",
      "kind": "enum:Gravity",
      "list": false
    },
    "severity": {
      "zh": "情节和危害程度",
      "en": "What is known of its gravity and harm (情节和危害程度); null where nothing was said.",
      "kind": "object:Severity",
      "list": false
    },
    "unassessedReason": {
      "zh": "未能认定的理由",
      "en": "Why conduct and gravity, or the harm, cannot be said (未能认定的理由); null where nothing is left open.",
      "kind": "String",
      "list": false
    },
    "redLines": {
      "zh": "红线",
      "en": "The red lines found crossed, each with what shows it (红线).",
      "kind": "object:RedLineFinding",
      "list": true
    },
    "licenceHeld": {
      "zh": "现有资质",
      "en": "The licence that the platform holds (现有资质); null where nothing was said of it.",
      "kind": "String",
      "list": false
    },
    "unlicensed": {
      "zh": "没有金融业务牌照",
      "en": "That it finds that the platform holds no financial licence (没有金融业务牌照); false where one is named, and where nothing is said.",
      "kind": "Boolean",
      "list": false
    },
    "licenceNeeded": {
      "zh": "应有资质",
      "en": "The licence that it needs (应有资质); null where nothing was said of it.",
      "kind": "String",
      "list": false
    },
    "legalBasis": {
      "zh": "法律依据",
      "en": "Laws and articles that it rests on (法律依据).",
      "kind": "object:LegalBasis",
      "list": true
    },
    "evidence": {
      "zh": "证据",
      "en": "What the finding rests on (证据).",
      "kind": "object:Evidence",
      "list": true
    },
    "confidence": {
      "zh": "confidence",
      "en": "How sure the agency is, 0 to 1; null where it did not say.",
      "kind": "Ratio",
      "list": false
    },
    "handling": {
      "zh": "使用限制",
      "en": "How others may use it (使用限制).",
      "kind": "enum:Handling",
      "list": false
    },
    "declineReason": {
      "zh": "不属本部门职责",
      "en": "Why the agency gives no opinion (不属本部门职责); null where it gives one.",
      "kind": "String",
      "list": false
    },
    "newEvidence": {
      "zh": "新证据",
      "en": "What came to light since a determination (新证据); null where nothing was named.",
      "kind": "String",
      "list": false
    },
    "departsFrom": {
      "zh": "departsFrom",
      "en": "The determination in force that it departs from; null where it departs from none.",
      "kind": "object:Departure",
      "list": false
    },
    "signature": {
      "zh": "签名",
      "en": "The signature that it bears (签名); null where it is not signed.",
      "kind": "object:OpinionSignature",
      "list": false
    },
    "recordedLevel": {
      "zh": "recordedLevel",
      "en": "Level of the office that gave this version.",
      "kind": "enum:Level",
      "list": false
    },
    "recordedRegion": {
      "zh": "recordedRegion",
      "en": "Region of that office; null for the national one.",
      "kind": "RegionCode",
      "list": false
    },
    "withdrawalReason": {
      "zh": "withdrawalReason",
      "en": "Why it was withdrawn; null where it was not.",
      "kind": "String",
      "list": false
    },
    "recordedBy": {
      "zh": "recordedBy",
      "en": "The officer or leader who gave this version.",
      "kind": "String",
      "list": false
    },
    "recordedAt": {
      "zh": "recordedAt",
      "en": "When this version was given.",
      "kind": "DateTime",
      "list": false
    },
    "id": {
      "zh": "id",
      "en": "Identifier of the opinion.",
      "kind": "ID",
      "list": false
    },
    "agency": {
      "zh": "agency",
      "en": "The agency whose opinion it is.",
      "kind": "ActorCode",
      "list": false
    },
    "status": {
      "zh": "意见状态",
      "en": "Whether the opinion stands (意见状态).",
      "kind": "enum:OpinionStatus",
      "list": false
    },
    "versions": {
      "zh": "versions",
      "en": "Every version, the first first.",
      "kind": "object:OpinionVersion",
      "list": true
    },
    "paper": {
      "zh": "业务实质认定意见文本",
      "en": "The opinion as it is printed (业务实质认定意见文本), with the names of its day.",
      "kind": "object:OfficialPaper",
      "list": false
    },
    "availableActions": {
      "zh": "availableActions",
      "en": "What this caller can do about the opinion now.",
      "kind": "object:AvailableAction",
      "list": true
    }
  },
  "Severity": {
    "raised": {
      "zh": "募集金额",
      "en": "What was raised (募集金额).",
      "kind": "Money",
      "list": false
    },
    "outstanding": {
      "zh": "未兑付金额",
      "en": "What is not paid back (未兑付金额).",
      "kind": "Money",
      "list": false
    },
    "loss": {
      "zh": "直接损失",
      "en": "Direct loss (直接损失).",
      "kind": "Money",
      "list": false
    },
    "refunded": {
      "zh": "已清退金额",
      "en": "What was refunded (已清退金额).",
      "kind": "Money",
      "list": false
    },
    "participants": {
      "zh": "涉及人数",
      "en": "How many people took part (涉及人数).",
      "kind": "Int",
      "list": false
    },
    "provinces": {
      "zh": "涉及省份",
      "en": "In how many provinces (涉及省份).",
      "kind": "Int",
      "list": false
    },
    "months": {
      "zh": "持续时间",
      "en": "For how many months (持续时间).",
      "kind": "Int",
      "list": false
    },
    "evadesSupervision": {
      "zh": "有意逃避监管",
      "en": "Whether supervision is evaded on purpose (有意逃避监管).",
      "kind": "Boolean",
      "list": false
    },
    "fraud": {
      "zh": "恶意欺诈",
      "en": "Whether there is malicious fraud (恶意欺诈).",
      "kind": "Boolean",
      "list": false
    },
    "refusesRectification": {
      "zh": "拒不整改",
      "en": "Whether rectification is refused (拒不整改).",
      "kind": "Boolean",
      "list": false
    },
    "secondaryRisk": {
      "zh": "次生风险",
      "en": "What risk may follow (次生风险), in words.",
      "kind": "String",
      "list": false
    }
  },
  "RedLineFinding": {
    "redLine": {
      "zh": "红线",
      "en": "The red line (红线).",
      "kind": "RedLineCode",
      "list": false
    },
    "evidence": {
      "zh": "evidence",
      "en": "What shows that it was crossed.",
      "kind": "String",
      "list": false
    }
  },
  "Evidence": {
    "description": {
      "zh": "description",
      "en": "What it shows.",
      "kind": "String",
      "list": false
    },
    "source": {
      "zh": "source",
      "en": "Where it came from.",
      "kind": "String",
      "list": false
    },
    "sha256": {
      "zh": "sha256",
      "en": "SHA-256 of the document, an attachment of the case; null where there is none.",
      "kind": "String",
      "list": false
    }
  },
  "Departure": {
    "determinationId": {
      "zh": "determinationId",
      "en": "Identifier of that determination.",
      "kind": "ID",
      "list": false
    },
    "attributes": {
      "zh": "认定要素",
      "en": "In which attributes it departs (认定要素); at least one.",
      "kind": "enum:OpinionAttribute",
      "list": true
    }
  },
  "OpinionSignature": {
    "jws": {
      "zh": "jws",
      "en": "Compact JWS with its payload detached (RFC 7515, appendix F).",
      "kind": "String",
      "list": false
    },
    "kid": {
      "zh": "kid",
      "en": "The registered key that it is by.",
      "kind": "String",
      "list": false
    },
    "algorithm": {
      "zh": "algorithm",
      "en": "Algorithm of the signature (JWA, RFC 7518).",
      "kind": "String",
      "list": false
    },
    "signedAt": {
      "zh": "signedAt",
      "en": "When the signer says that it was made; null where the signature does not say.",
      "kind": "DateTime",
      "list": false
    },
    "valid": {
      "zh": "valid",
      "en": "Whether it signs what is stored, verified anew for this answer; null where its key is not registered any more.",
      "kind": "Boolean",
      "list": false
    }
  },
  "OpinionVersion": {
    "version": {
      "zh": "version",
      "en": "Number of this version, from 1.",
      "kind": "Int",
      "list": false
    },
    "substanceClass": {
      "zh": "业务实质类别",
      "en": "What the business is in substance (业务实质类别); null where the agency declined.",
      "kind": "enum:SubstanceClass",
      "list": false
    },
    "responsibleAgency": {
      "zh": "责任部门",
      "en": "The agency that is responsible for its supervision (责任部门); null says that it is none of the agencies.",
      "kind": "ActorCode",
      "list": false
    },
    "disposition": {
      "zh": "分类施策",
      "en": "How the platform is to be dealt with (分类施策); null where the agency declined.",
      "kind": "DispositionCode",
      "list": false
    },
    "conduct": {
      "zh": "经营行为",
      "en": "What was found of the conduct (经营行为), from which the disposition follows; null where it was not said.",
      "kind": "ConductCode",
      "list": false
    },
    "gravity": {
      "zh": "违法违规情节",
      "en": "How grave the breach is (违法违规情节); null where it was not said.",
      "kind": "enum:Gravity",
      "list": false
    },
    "severity": {
      "zh": "情节和危害程度",
      "en": "What is known of its gravity and harm (情节和危害程度); null where nothing was said.",
      "kind": "object:Severity",
      "list": false
    },
    "unassessedReason": {
      "zh": "未能认定的理由",
      "en": "Why conduct and gravity, or the harm, cannot be said (未能认定的理由); null where nothing is left open.",
      "kind": "String",
      "list": false
    },
    "redLines": {
      "zh": "红线",
      "en": "The red lines found crossed, each with what shows it (红线).",
      "kind": "object:RedLineFinding",
      "list": true
    },
    "licenceHeld": {
      "zh": "现有资质",
      "en": "The licence that the platform holds (现有资质); null where nothing was said of it.",
      "kind": "String",
      "list": false
    },
    "unlicensed": {
      "zh": "没有金融业务牌照",
      "en": "That it finds that the platform holds no financial licence (没有金融业务牌照); false where one is named, and where nothing is said.",
      "kind": "Boolean",
      "list": false
    },
    "licenceNeeded": {
      "zh": "应有资质",
      "en": "The licence that it needs (应有资质); null where nothing was said of it.",
      "kind": "String",
      "list": false
    },
    "legalBasis": {
      "zh": "法律依据",
      "en": "Laws and articles that it rests on (法律依据).",
      "kind": "object:LegalBasis",
      "list": true
    },
    "evidence": {
      "zh": "证据",
      "en": "What the finding rests on (证据).",
      "kind": "object:Evidence",
      "list": true
    },
    "confidence": {
      "zh": "confidence",
      "en": "How sure the agency is, 0 to 1; null where it did not say.",
      "kind": "Ratio",
      "list": false
    },
    "handling": {
      "zh": "使用限制",
      "en": "How others may use it (使用限制).",
      "kind": "enum:Handling",
      "list": false
    },
    "declineReason": {
      "zh": "不属本部门职责",
      "en": "Why the agency gives no opinion (不属本部门职责); null where it gives one.",
      "kind": "String",
      "list": false
    },
    "newEvidence": {
      "zh": "新证据",
      "en": "What came to light since a determination (新证据); null where nothing was named.",
      "kind": "String",
      "list": false
    },
    "departsFrom": {
      "zh": "departsFrom",
      "en": "The determination in force that it departs from; null where it departs from none.",
      "kind": "object:Departure",
      "list": false
    },
    "signature": {
      "zh": "签名",
      "en": "The signature that it bears (签名); null where it is not signed.",
      "kind": "object:OpinionSignature",
      "list": false
    },
    "recordedLevel": {
      "zh": "recordedLevel",
      "en": "Level of the office that gave this version.",
      "kind": "enum:Level",
      "list": false
    },
    "recordedRegion": {
      "zh": "recordedRegion",
      "en": "Region of that office; null for the national one.",
      "kind": "RegionCode",
      "list": false
    },
    "withdrawalReason": {
      "zh": "withdrawalReason",
      "en": "Why it was withdrawn; null where it was not.",
      "kind": "String",
      "list": false
    },
    "recordedBy": {
      "zh": "recordedBy",
      "en": "The officer or leader who gave this version.",
      "kind": "String",
      "list": false
    },
    "recordedAt": {
      "zh": "recordedAt",
      "en": "When this version was given.",
      "kind": "DateTime",
      "list": false
    },
    "act": {
      "zh": "act",
      "en": "What made this version.",
      "kind": "enum:OpinionAct",
      "list": false
    }
  },
  "Conflict": {
    "attribute": {
      "zh": "认定要素",
      "en": "The attribute in conflict (认定要素).",
      "kind": "enum:OpinionAttribute",
      "list": false
    },
    "kind": {
      "zh": "kind",
      "en": "What kind of conflict it is.",
      "kind": "enum:ConflictKind",
      "list": false
    },
    "positions": {
      "zh": "positions",
      "en": "What each agency says of it.",
      "kind": "object:Position",
      "list": true
    }
  },
  "Position": {
    "agency": {
      "zh": "agency",
      "en": "The agency whose position it is.",
      "kind": "ActorCode",
      "list": false
    },
    "declined": {
      "zh": "不属本部门职责",
      "en": "Whether the agency declined (不属本部门职责), and so has no position but that it is not responsible.",
      "kind": "Boolean",
      "list": false
    },
    "values": {
      "zh": "values",
      "en": "Codes or words that the agency says; empty where it says “nobody” or “no red line”.",
      "kind": "String",
      "list": true
    },
    "value": {
      "zh": "value",
      "en": "The values joined by a comma; null where there is none.",
      "kind": "String",
      "list": false
    }
  },
  "Attachment": {
    "sha256": {
      "zh": "sha256",
      "en": "SHA-256 of its bytes, 64 hexadecimal digits.",
      "kind": "String",
      "list": false
    },
    "name": {
      "zh": "name",
      "en": "Name of the file.",
      "kind": "String",
      "list": false
    },
    "size": {
      "zh": "size",
      "en": "Size in bytes.",
      "kind": "Int",
      "list": false
    },
    "mediaType": {
      "zh": "mediaType",
      "en": "Media type of the file by its content, not by its name.",
      "kind": "String",
      "list": false
    },
    "agency": {
      "zh": "agency",
      "en": "The agency that put it there.",
      "kind": "ActorCode",
      "list": false
    },
    "officer": {
      "zh": "officer",
      "en": "The person who put it there.",
      "kind": "String",
      "list": false
    },
    "addedAt": {
      "zh": "addedAt",
      "en": "When it was put there.",
      "kind": "DateTime",
      "list": false
    },
    "path": {
      "zh": "path",
      "en": "Where the hub gives the file, relative to its address: GET with the same headers.",
      "kind": "String",
      "list": false
    }
  },
  "Dispute": {
    "id": {
      "zh": "id",
      "en": "Identifier of the dispute.",
      "kind": "ID",
      "list": false
    },
    "status": {
      "zh": "意见协调状态",
      "en": "Where the dispute stands (意见协调状态).",
      "kind": "enum:DisputeStatus",
      "list": false
    },
    "version": {
      "zh": "version",
      "en": "Counts the steps so far, from 1; give it as expectedVersion.",
      "kind": "Int",
      "list": false
    },
    "round": {
      "zh": "round",
      "en": "Which round it is in: 1 at first, one more each time it is reopened or referred upward.",
      "kind": "Int",
      "list": false
    },
    "conflicts": {
      "zh": "意见冲突",
      "en": "Conflicts between the opinions that stand now (意见冲突).",
      "kind": "object:Conflict",
      "list": true
    },
    "openedAt": {
      "zh": "openedAt",
      "en": "When it was opened.",
      "kind": "DateTime",
      "list": false
    },
    "dueAt": {
      "zh": "dueAt",
      "en": "When the present stage has to be over: 24:00 in Beijing of that day; null where it has no deadline.",
      "kind": "DateTime",
      "list": false
    },
    "escalatedTo": {
      "zh": "escalatedTo",
      "en": "Who has been told that the stage is late; null while nobody has.",
      "kind": "enum:EscalatedTo",
      "list": false
    },
    "level": {
      "zh": "level",
      "en": "Level of the leading group that it is before.",
      "kind": "enum:Level",
      "list": false
    },
    "region": {
      "zh": "region",
      "en": "Region of that leading group; null for the national one.",
      "kind": "RegionCode",
      "list": false
    },
    "deliberations": {
      "zh": "研究会议",
      "en": "Meetings on it (研究会议), the first first; the last one holds.",
      "kind": "object:Deliberation",
      "list": true
    },
    "panelAdvice": {
      "zh": "专家咨询意见",
      "en": "Advice of experts in the present round (专家咨询意见). Until the ruling only for members who are not recused, and the office.",
      "kind": "object:PanelAdvice",
      "list": true
    },
    "draft": {
      "zh": "送审稿",
      "en": "The draft that is tabled (送审稿); null where none is. Until the ruling only for members who are not recused, the office, and whoever reviews.",
      "kind": "object:RulingDraft",
      "list": false
    },
    "drafts": {
      "zh": "送审稿",
      "en": "Every draft of the present round (送审稿), the first first. Until the ruling only for members who are not recused, the office, and whoever reviews.",
      "kind": "object:RulingDraft",
      "list": true
    },
    "draftReviews": {
      "zh": "合法性审查意见",
      "en": "Legality reviews of the drafts of the present round (合法性审查意见), the first first. Until the ruling only for members who are not recused, the office, and whoever reviews.",
      "kind": "object:DraftReview",
      "list": true
    },
    "votes": {
      "zh": "表决",
      "en": "Votes of the present round on the tabled draft (表决), without recused members. Until the ruling only for members who are not recused, and the office.",
      "kind": "object:Vote",
      "list": true
    },
    "recusals": {
      "zh": "回避",
      "en": "Decisions on recusal in the present round (回避), the first first.",
      "kind": "object:Recusal",
      "list": true
    },
    "ruling": {
      "zh": "研究认定意见",
      "en": "The latest ruling (研究认定意见); null before there is one.",
      "kind": "object:Ruling",
      "list": false
    },
    "decisionMode": {
      "zh": "议事方式",
      "en": "How the leading group decides on it (议事方式), as the group did on the day on which the dispute was opened.",
      "kind": "enum:DecisionMode",
      "list": false
    },
    "sitting": {
      "zh": "参会组成",
      "en": "Who takes part in the present round, and what a decision still needs (参会组成). Only for members who are not recused, and the office; null for others, and where the group has no member.",
      "kind": "object:Sitting",
      "list": false
    },
    "views": {
      "zh": "成员意见",
      "en": "What members said of the tabled draft (成员意见). Until the ruling only for members who are not recused, and the office.",
      "kind": "object:MemberView",
      "list": true
    },
    "absences": {
      "zh": "缺席",
      "en": "Who was noted absent in the present round (缺席), the first first. Until the ruling only for members who are not recused, and the office.",
      "kind": "object:Absence",
      "list": true
    },
    "minutes": {
      "zh": "会议纪要",
      "en": "Minutes of the meetings of the present round that decided (会议纪要), the first first. Until the ruling only for members who are not recused, and the office.",
      "kind": "object:Minutes",
      "list": true
    },
    "number": {
      "zh": "编号",
      "en": "What people call the dispute by (编号), such as 京协调〔2016〕3号: a series for each deciding group’s place and year.",
      "kind": "String",
      "list": false
    },
    "dueAtProvisional": {
      "zh": "暂定期限",
      "en": "Whether the deadline lies beyond the last known notice of public holidays (暂定期限). It is worked out again when the notice is published.",
      "kind": "Boolean",
      "list": false
    },
    "attributesInConflict": {
      "zh": "认定要素",
      "en": "The attributes on which opinions conflict now (认定要素).",
      "kind": "enum:OpinionAttribute",
      "list": true
    },
    "conflictHistory": {
      "zh": "意见不一致沿革",
      "en": "What was in conflict each time that it changed (意见不一致沿革), the first first; nothing is lost when an opinion changes.",
      "kind": "object:DisputeConflicts",
      "list": true
    },
    "substanceCase": {
      "zh": "substanceCase",
      "en": "The case that it is on.",
      "kind": "object:SubstanceCase",
      "list": false
    },
    "availableActions": {
      "zh": "availableActions",
      "en": "What this caller can do about the dispute now.",
      "kind": "object:AvailableAction",
      "list": true
    },
    "events": {
      "zh": "意见协调办理记录",
      "en": "Every step of the dispute (意见协调办理记录), the first first.",
      "kind": "object:DisputeEvent",
      "list": true
    },
    "interimMeasures": {
      "zh": "临时管控措施",
      "en": "Interim measures on it (临时管控措施), the first first.",
      "kind": "object:InterimMeasure",
      "list": true
    },
    "precedents": {
      "zh": "类案参考",
      "en": "Determined cases that are alike, with why (类案参考); the most alike first.",
      "kind": "object:Precedent",
      "list": true
    },
    "supplementRequests": {
      "zh": "补正通知",
      "en": "What the office asked parties for (补正通知), the first first.",
      "kind": "object:SupplementRequest",
      "list": true
    }
  },
  "Deliberation": {
    "round": {
      "zh": "round",
      "en": "The round of the dispute: 1 at first, one more each time it is reopened or referred upward.",
      "kind": "Int",
      "list": false
    },
    "meetingAt": {
      "zh": "meetingAt",
      "en": "The hour of the meeting.",
      "kind": "DateTime",
      "list": false
    },
    "place": {
      "zh": "会议地点",
      "en": "Where the meeting is held (会议地点); null where none is named.",
      "kind": "String",
      "list": false
    },
    "papers": {
      "zh": "会议材料",
      "en": "What is before the meeting (会议材料).",
      "kind": "object:MeetingPaper",
      "list": true
    },
    "convenedAt": {
      "zh": "convenedAt",
      "en": "When the meeting was called.",
      "kind": "DateTime",
      "list": false
    }
  },
  "MeetingPaper": {
    "title": {
      "zh": "title",
      "en": "Title of the paper.",
      "kind": "String",
      "list": false
    },
    "sha256": {
      "zh": "sha256",
      "en": "SHA-256 of the paper, 64 hexadecimal digits; null where none was given.",
      "kind": "String",
      "list": false
    }
  },
  "PanelAdvice": {
    "panel": {
      "zh": "专家组",
      "en": "The panel (专家组).",
      "kind": "String",
      "list": false
    },
    "advice": {
      "zh": "advice",
      "en": "What it advises.",
      "kind": "String",
      "list": false
    },
    "paperSha256": {
      "zh": "paperSha256",
      "en": "SHA-256 of the signed paper, 64 hexadecimal digits.",
      "kind": "String",
      "list": false
    },
    "recordedBy": {
      "zh": "recordedBy",
      "en": "The person of the office who put it on record.",
      "kind": "String",
      "list": false
    },
    "recordedAt": {
      "zh": "recordedAt",
      "en": "When it was put on record.",
      "kind": "DateTime",
      "list": false
    }
  },
  "RulingDraft": {
    "substanceClass": {
      "zh": "业务实质类别",
      "en": "What the business is in substance (业务实质类别).",
      "kind": "enum:SubstanceClass",
      "list": false
    },
    "responsibleAgency": {
      "zh": "责任部门",
      "en": "The agency that is responsible for its supervision (责任部门).",
      "kind": "ActorCode",
      "list": false
    },
    "disposition": {
      "zh": "分类施策",
      "en": "How the platform is dealt with (分类施策).",
      "kind": "DispositionCode",
      "list": false
    },
    "conduct": {
      "zh": "经营行为",
      "en": "What was found of the conduct (经营行为); null where it was not said, or opinions that agree otherwise say different things.",
      "kind": "ConductCode",
      "list": false
    },
    "gravity": {
      "zh": "违法违规情节",
      "en": "How grave the breach is (违法违规情节); null where it was not said, or opinions that agree otherwise say different things.",
      "kind": "enum:Gravity",
      "list": false
    },
    "redLines": {
      "zh": "红线",
      "en": "The red lines that were found crossed (红线).",
      "kind": "RedLineCode",
      "list": true
    },
    "legalBasis": {
      "zh": "法律依据",
      "en": "Laws and articles that it rests on (法律依据).",
      "kind": "object:LegalBasis",
      "list": true
    },
    "validUntil": {
      "zh": "validUntil",
      "en": "Last day on which it holds, in Beijing; null for no end.",
      "kind": "LocalDate",
      "list": false
    },
    "round": {
      "zh": "round",
      "en": "The round of the dispute that it belongs to.",
      "kind": "Int",
      "list": false
    },
    "rectificationOpinion": {
      "zh": "整改意见",
      "en": "What is to be rectified (整改意见).",
      "kind": "String",
      "list": false
    },
    "reasons": {
      "zh": "reasons",
      "en": "Why it is so determined.",
      "kind": "String",
      "list": false
    },
    "unassessedReason": {
      "zh": "未能认定的理由",
      "en": "Why conduct and gravity, or the harm, cannot be said (未能认定的理由); null where nothing is left open.",
      "kind": "String",
      "list": false
    },
    "rectifyBy": {
      "zh": "整改期限",
      "en": "Last day of the rectification in Beijing (整改期限); null where none is set.",
      "kind": "LocalDate",
      "list": false
    },
    "jointTeam": {
      "zh": "联合小组",
      "en": "The joint team that carries it out (联合小组); null where none is formed.",
      "kind": "object:JointTeam",
      "list": false
    },
    "version": {
      "zh": "version",
      "en": "The version of the dispute that it made; votes name it.",
      "kind": "Int",
      "list": false
    },
    "tabledByAgency": {
      "zh": "tabledByAgency",
      "en": "Whose person tabled it: the office or the leading group.",
      "kind": "ActorCode",
      "list": false
    },
    "tabledBy": {
      "zh": "tabledBy",
      "en": "The person who tabled it.",
      "kind": "String",
      "list": false
    },
    "tabledAt": {
      "zh": "tabledAt",
      "en": "When it was tabled.",
      "kind": "DateTime",
      "list": false
    },
    "textSha256": {
      "zh": "校验值",
      "en": "SHA-256 of its text as canonical JSON (RFC 8785), 64 hexadecimal digits, which its review names (校验值); null for a draft that is older than those.",
      "kind": "String",
      "list": false
    },
    "reviewWorkingDays": {
      "zh": "审查时限",
      "en": "How many working days its review was given (审查时限); null for a draft that is older than those.",
      "kind": "Int",
      "list": false
    },
    "urgentReason": {
      "zh": "紧急理由",
      "en": "Why the review was given fewer than seven working days (紧急理由); null where it was not.",
      "kind": "String",
      "list": false
    },
    "severity": {
      "zh": "情节和危害程度",
      "en": "What is known of its gravity and harm (情节和危害程度); null where nothing was said.",
      "kind": "object:Severity",
      "list": false
    }
  },
  "JointTeam": {
    "lead": {
      "zh": "lead",
      "en": "The agency that leads the team.",
      "kind": "ActorCode",
      "list": false
    },
    "members": {
      "zh": "members",
      "en": "The other agencies of the team.",
      "kind": "ActorCode",
      "list": true
    },
    "tasks": {
      "zh": "tasks",
      "en": "Who does what, by when.",
      "kind": "object:TeamTask",
      "list": true
    }
  },
  "TeamTask": {
    "agency": {
      "zh": "agency",
      "en": "The agency that does it.",
      "kind": "ActorCode",
      "list": false
    },
    "task": {
      "zh": "task",
      "en": "What is to be done.",
      "kind": "String",
      "list": false
    },
    "dueOn": {
      "zh": "dueOn",
      "en": "Last day for it, in Beijing.",
      "kind": "LocalDate",
      "list": false
    }
  },
  "DraftReview": {
    "draftVersion": {
      "zh": "draftVersion",
      "en": "The version of the draft that was reviewed.",
      "kind": "Int",
      "list": false
    },
    "draftSha256": {
      "zh": "draftSha256",
      "en": "SHA-256 of the text that was reviewed, 64 hexadecimal digits.",
      "kind": "String",
      "list": false
    },
    "result": {
      "zh": "审查结论",
      "en": "What the review came to (审查结论).",
      "kind": "enum:LegalityResult",
      "list": false
    },
    "opinion": {
      "zh": "审查意见",
      "en": "The opinion of the review (审查意见).",
      "kind": "String",
      "list": false
    },
    "reviewedByAgency": {
      "zh": "审查单位",
      "en": "Whose person reviewed it (审查单位).",
      "kind": "ActorCode",
      "list": false
    },
    "reviewedBy": {
      "zh": "reviewedBy",
      "en": "The person who reviewed it.",
      "kind": "String",
      "list": false
    },
    "reviewedAt": {
      "zh": "reviewedAt",
      "en": "When it was reviewed.",
      "kind": "DateTime",
      "list": false
    }
  },
  "Vote": {
    "member": {
      "zh": "member",
      "en": "The member’s name in their tokens (sub).",
      "kind": "String",
      "list": false
    },
    "choice": {
      "zh": "choice",
      "en": "For, against, or abstention.",
      "kind": "enum:VoteChoice",
      "list": false
    },
    "reasons": {
      "zh": "reasons",
      "en": "The reasons given; null where none were.",
      "kind": "String",
      "list": false
    },
    "castAt": {
      "zh": "castAt",
      "en": "When the vote was cast, or changed last.",
      "kind": "DateTime",
      "list": false
    }
  },
  "Recusal": {
    "member": {
      "zh": "member",
      "en": "The member it is about, by the name in their tokens (sub).",
      "kind": "String",
      "list": false
    },
    "recused": {
      "zh": "recused",
      "en": "Whether the member stands aside; false where an application was turned down.",
      "kind": "Boolean",
      "list": false
    },
    "reason": {
      "zh": "reason",
      "en": "Why the decision was as it was.",
      "kind": "String",
      "list": false
    },
    "applicant": {
      "zh": "applicant",
      "en": "Who applied for it; null where the member stood aside of their own accord.",
      "kind": "ActorCode",
      "list": false
    },
    "decidedBy": {
      "zh": "decidedBy",
      "en": "Who decided; null where the member stood aside of their own accord.",
      "kind": "String",
      "list": false
    },
    "substitute": {
      "zh": "代为参会人员",
      "en": "Who sits in the member’s place (代为参会人员); null for nobody.",
      "kind": "String",
      "list": false
    },
    "substituteAgency": {
      "zh": "substituteAgency",
      "en": "The agency that the substitute stands for; null for none.",
      "kind": "ActorCode",
      "list": false
    },
    "recusedAt": {
      "zh": "recusedAt",
      "en": "When it was decided.",
      "kind": "DateTime",
      "list": false
    }
  },
  "Ruling": {
    "substanceClass": {
      "zh": "业务实质类别",
      "en": "What the business is in substance (业务实质类别).",
      "kind": "enum:SubstanceClass",
      "list": false
    },
    "responsibleAgency": {
      "zh": "责任部门",
      "en": "The agency that is responsible for its supervision (责任部门).",
      "kind": "ActorCode",
      "list": false
    },
    "disposition": {
      "zh": "分类施策",
      "en": "How the platform is dealt with (分类施策).",
      "kind": "DispositionCode",
      "list": false
    },
    "conduct": {
      "zh": "经营行为",
      "en": "What was found of the conduct (经营行为); null where it was not said, or opinions that agree otherwise say different things.",
      "kind": "ConductCode",
      "list": false
    },
    "gravity": {
      "zh": "违法违规情节",
      "en": "How grave the breach is (违法违规情节); null where it was not said, or opinions that agree otherwise say different things.",
      "kind": "enum:Gravity",
      "list": false
    },
    "redLines": {
      "zh": "红线",
      "en": "The red lines that were found crossed (红线).",
      "kind": "RedLineCode",
      "list": true
    },
    "legalBasis": {
      "zh": "法律依据",
      "en": "Laws and articles that it rests on (法律依据).",
      "kind": "object:LegalBasis",
      "list": true
    },
    "validUntil": {
      "zh": "validUntil",
      "en": "Last day on which it holds, in Beijing; null for no end.",
      "kind": "LocalDate",
      "list": false
    },
    "round": {
      "zh": "round",
      "en": "The round of the dispute that it belongs to.",
      "kind": "Int",
      "list": false
    },
    "rectificationOpinion": {
      "zh": "整改意见",
      "en": "What is to be rectified (整改意见).",
      "kind": "String",
      "list": false
    },
    "reasons": {
      "zh": "reasons",
      "en": "Why it is so determined.",
      "kind": "String",
      "list": false
    },
    "unassessedReason": {
      "zh": "未能认定的理由",
      "en": "Why conduct and gravity, or the harm, cannot be said (未能认定的理由); null where nothing is left open.",
      "kind": "String",
      "list": false
    },
    "rectifyBy": {
      "zh": "整改期限",
      "en": "Last day of the rectification in Beijing (整改期限); null where none is set.",
      "kind": "LocalDate",
      "list": false
    },
    "jointTeam": {
      "zh": "联合小组",
      "en": "The joint team that carries it out (联合小组); null where none is formed.",
      "kind": "object:JointTeam",
      "list": false
    },
    "id": {
      "zh": "id",
      "en": "Identifier of the ruling.",
      "kind": "ID",
      "list": false
    },
    "voteCount": {
      "zh": "表决结果",
      "en": "How the votes were counted (表决结果); null where none is on record.",
      "kind": "object:VoteCount",
      "list": false
    },
    "decision": {
      "zh": "组长决定",
      "en": "How the chair decided after the discussion (组长决定); null where the members voted.",
      "kind": "object:ChairDecision",
      "list": false
    },
    "documentNumber": {
      "zh": "发文字号",
      "en": "Number of the paper (发文字号); null for a ruling that is older than those.",
      "kind": "String",
      "list": false
    },
    "jws": {
      "zh": "签名",
      "en": "The signed ruling (签名): a compact JWS (RFC 7515) over canonical JSON (RFC 8785); its key is at /.well-known/jwks.json. Null where it is not signed.",
      "kind": "String",
      "list": false
    },
    "ruledBy": {
      "zh": "主持人",
      "en": "Whoever presided and pronounced it (主持人).",
      "kind": "String",
      "list": false
    },
    "ruledAt": {
      "zh": "ruledAt",
      "en": "When it was pronounced.",
      "kind": "DateTime",
      "list": false
    },
    "dissents": {
      "zh": "不同意见",
      "en": "The counted votes against it, with their reasons (不同意见).",
      "kind": "object:Vote",
      "list": true
    },
    "paper": {
      "zh": "研究认定意见文本",
      "en": "The ruling as it is printed (研究认定意见文本), with the names of its day.",
      "kind": "object:OfficialPaper",
      "list": false
    },
    "severity": {
      "zh": "情节和危害程度",
      "en": "What is known of its gravity and harm (情节和危害程度); null where nothing was said.",
      "kind": "object:Severity",
      "list": false
    },
    "differingViews": {
      "zh": "不同意见",
      "en": "What those who were heard said against it or otherwise, with their reasons (不同意见).",
      "kind": "object:MemberView",
      "list": true
    }
  },
  "VoteCount": {
    "members": {
      "zh": "应到成员",
      "en": "Members and substitutes who were not recused (应到成员).",
      "kind": "Int",
      "list": false
    },
    "quorum": {
      "zh": "法定人数",
      "en": "How many had to vote (法定人数).",
      "kind": "Int",
      "list": false
    },
    "for": {
      "zh": "赞成",
      "en": "Votes for the draft (赞成).",
      "kind": "Int",
      "list": false
    },
    "against": {
      "zh": "反对",
      "en": "Votes against the draft (反对).",
      "kind": "Int",
      "list": false
    },
    "abstain": {
      "zh": "弃权",
      "en": "Abstentions (弃权).",
      "kind": "Int",
      "list": false
    },
    "carriedBy": {
      "zh": "carriedBy",
      "en": "By which majority it was carried.",
      "kind": "enum:Majority",
      "list": false
    },
    "voters": {
      "zh": "voters",
      "en": "Whose votes were counted, by the name in their tokens (sub).",
      "kind": "String",
      "list": true
    }
  },
  "ChairDecision": {
    "for": {
      "zh": "同意",
      "en": "How many were for the draft (同意).",
      "kind": "Int",
      "list": false
    },
    "against": {
      "zh": "不同意",
      "en": "How many were against it (不同意).",
      "kind": "Int",
      "list": false
    },
    "differing": {
      "zh": "有不同意见",
      "en": "How many had another view (有不同意见).",
      "kind": "Int",
      "list": false
    },
    "majority": {
      "zh": "majority",
      "en": "What more than half of those who spoke think; null where neither side has more than half.",
      "kind": "enum:DiscussionMajority",
      "list": false
    },
    "heard": {
      "zh": "heard",
      "en": "Who was heard, by the name in their tokens (sub).",
      "kind": "String",
      "list": true
    },
    "absent": {
      "zh": "缺席",
      "en": "Who was absent (缺席).",
      "kind": "String",
      "list": true
    },
    "reasonsAgainstMajority": {
      "zh": "与多数意见不一致的理由",
      "en": "Why it was decided otherwise than the majority thinks (与多数意见不一致的理由); else null.",
      "kind": "String",
      "list": false
    }
  },
  "MemberView": {
    "member": {
      "zh": "member",
      "en": "The member’s name in their tokens (sub).",
      "kind": "String",
      "list": false
    },
    "position": {
      "zh": "position",
      "en": "For it, against it, or otherwise.",
      "kind": "enum:MemberPosition",
      "list": false
    },
    "reasons": {
      "zh": "理由",
      "en": "The reasons given (理由); null where none were.",
      "kind": "String",
      "list": false
    },
    "statedAt": {
      "zh": "statedAt",
      "en": "When it was said, or changed last.",
      "kind": "DateTime",
      "list": false
    }
  },
  "Sitting": {
    "members": {
      "zh": "members",
      "en": "The members by seniority, then those who sit in their place; those who stand aside too.",
      "kind": "object:SittingMember",
      "list": true
    },
    "presiding": {
      "zh": "主持人",
      "en": "Who presides (主持人); null where nobody takes part.",
      "kind": "String",
      "list": false
    },
    "missing": {
      "zh": "尚未发表意见或者表决的人员",
      "en": "Who has still to speak, or to vote, before it can be decided (尚未发表意见或者表决的人员).",
      "kind": "String",
      "list": true
    },
    "quorum": {
      "zh": "法定人数",
      "en": "How many have to vote (法定人数); null where the chair decides after the discussion.",
      "kind": "Int",
      "list": false
    },
    "votesNeeded": {
      "zh": "所需赞成票",
      "en": "Votes for the draft that are needed, of the votes cast so far (所需赞成票); null where the chair decides.",
      "kind": "Int",
      "list": false
    },
    "simpleMajorityFrom": {
      "zh": "简单多数起算时间",
      "en": "From when on a simple majority is enough (简单多数起算时间); null where the chair decides, and before the first meeting.",
      "kind": "DateTime",
      "list": false
    }
  },
  "SittingMember": {
    "member": {
      "zh": "member",
      "en": "The name in their tokens (sub).",
      "kind": "String",
      "list": false
    },
    "agency": {
      "zh": "成员单位",
      "en": "The agency that they stand for (成员单位); null for none.",
      "kind": "ActorCode",
      "list": false
    },
    "chair": {
      "zh": "组长",
      "en": "Whether they chair the group (组长).",
      "kind": "Boolean",
      "list": false
    },
    "recused": {
      "zh": "回避",
      "en": "Whether they stand aside (回避).",
      "kind": "Boolean",
      "list": false
    },
    "inPlaceOf": {
      "zh": "代为参会",
      "en": "In whose place they sit (代为参会); null for a member of the group.",
      "kind": "String",
      "list": false
    }
  },
  "Absence": {
    "member": {
      "zh": "member",
      "en": "The member’s name in their tokens (sub).",
      "kind": "String",
      "list": false
    },
    "reason": {
      "zh": "缺席原因",
      "en": "Why (缺席原因).",
      "kind": "String",
      "list": false
    },
    "notedAt": {
      "zh": "notedAt",
      "en": "When it was noted.",
      "kind": "DateTime",
      "list": false
    }
  },
  "Minutes": {
    "documentNumber": {
      "zh": "发文字号",
      "en": "Number of the paper (发文字号).",
      "kind": "String",
      "list": false
    },
    "draftVersion": {
      "zh": "draftVersion",
      "en": "The version of the draft that was decided on.",
      "kind": "Int",
      "list": false
    },
    "meetingAt": {
      "zh": "会议时间",
      "en": "The hour of the meeting (会议时间).",
      "kind": "DateTime",
      "list": false
    },
    "place": {
      "zh": "会议地点",
      "en": "Where it was held (会议地点); null where none was named.",
      "kind": "String",
      "list": false
    },
    "decidedAt": {
      "zh": "decidedAt",
      "en": "When it was decided.",
      "kind": "DateTime",
      "list": false
    },
    "paper": {
      "zh": "会议纪要文本",
      "en": "The minutes as they are printed (会议纪要文本), with the names of their day.",
      "kind": "object:OfficialPaper",
      "list": false
    },
    "chair": {
      "zh": "主持人",
      "en": "Who presided (主持人).",
      "kind": "object:MinutesMember",
      "list": false
    },
    "present": {
      "zh": "出席",
      "en": "Who took part (出席).",
      "kind": "object:MinutesMember",
      "list": true
    },
    "absent": {
      "zh": "缺席",
      "en": "Who was absent (缺席).",
      "kind": "object:MinutesAbsence",
      "list": true
    },
    "recused": {
      "zh": "回避",
      "en": "Who stood aside (回避).",
      "kind": "object:MinutesRecusal",
      "list": true
    },
    "papers": {
      "zh": "会议材料",
      "en": "What was before the meeting (会议材料).",
      "kind": "object:MeetingPaper",
      "list": true
    },
    "discussion": {
      "zh": "讨论情况、不同意见",
      "en": "What each said or how each voted, with reasons (讨论情况、不同意见).",
      "kind": "object:MinutesStatement",
      "list": true
    },
    "outcome": {
      "zh": "决定",
      "en": "What was decided (决定).",
      "kind": "enum:MeetingOutcome",
      "list": false
    },
    "reasons": {
      "zh": "理由",
      "en": "Why it was decided otherwise than the majority thinks, or why the draft was not adopted (理由); else null.",
      "kind": "String",
      "list": false
    }
  },
  "MinutesMember": {
    "member": {
      "zh": "member",
      "en": "The name in their tokens (sub).",
      "kind": "String",
      "list": false
    },
    "agency": {
      "zh": "成员单位",
      "en": "The agency that they stand for (成员单位); null for none.",
      "kind": "enum:Agency",
      "list": false
    }
  },
  "MinutesAbsence": {
    "member": {
      "zh": "member",
      "en": "The name in their tokens (sub).",
      "kind": "String",
      "list": false
    },
    "agency": {
      "zh": "成员单位",
      "en": "The agency that they stand for (成员单位); null for none.",
      "kind": "enum:Agency",
      "list": false
    },
    "reason": {
      "zh": "缺席原因",
      "en": "Why (缺席原因); null where nothing was said.",
      "kind": "String",
      "list": false
    }
  },
  "MinutesRecusal": {
    "member": {
      "zh": "member",
      "en": "The name in their tokens (sub).",
      "kind": "String",
      "list": false
    },
    "agency": {
      "zh": "成员单位",
      "en": "The agency that they stand for (成员单位); null for none.",
      "kind": "enum:Agency",
      "list": false
    },
    "reason": {
      "zh": "回避原因",
      "en": "Why (回避原因).",
      "kind": "String",
      "list": false
    },
    "substitute": {
      "zh": "代为参会人员",
      "en": "Who sat in their place (代为参会人员); null for nobody.",
      "kind": "String",
      "list": false
    }
  },
  "MinutesStatement": {
    "member": {
      "zh": "member",
      "en": "The name in their tokens (sub).",
      "kind": "String",
      "list": false
    },
    "agency": {
      "zh": "成员单位",
      "en": "The agency that they stand for (成员单位); null for none.",
      "kind": "enum:Agency",
      "list": false
    },
    "position": {
      "zh": "position",
      "en": "For the draft, against it, otherwise, or abstention.",
      "kind": "enum:SpokenPosition",
      "list": false
    },
    "reasons": {
      "zh": "理由",
      "en": "The reasons (理由); null where none were given.",
      "kind": "String",
      "list": false
    }
  },
  "DisputeConflicts": {
    "version": {
      "zh": "version",
      "en": "The version of the dispute from which they were so.",
      "kind": "Int",
      "list": false
    },
    "at": {
      "zh": "at",
      "en": "From when they were so.",
      "kind": "DateTime",
      "list": false
    },
    "conflicts": {
      "zh": "conflicts",
      "en": "The conflicts from then on; empty where none was left.",
      "kind": "object:Conflict",
      "list": true
    }
  },
  "DisputeEvent": {
    "version": {
      "zh": "version",
      "en": "The version that the event made.",
      "kind": "Int",
      "list": false
    },
    "command": {
      "zh": "command",
      "en": "What was done, for example `fileOpinion`.",
      "kind": "String",
      "list": false
    },
    "agency": {
      "zh": "agency",
      "en": "Who did it; null when the hub acted on a deadline.",
      "kind": "ActorCode",
      "list": false
    },
    "officer": {
      "zh": "officer",
      "en": "The person who did it; null for the hub.",
      "kind": "String",
      "list": false
    },
    "role": {
      "zh": "角色",
      "en": "In what role it was done (角色); null for the hub.",
      "kind": "enum:Role",
      "list": false
    },
    "at": {
      "zh": "at",
      "en": "When it was done.",
      "kind": "DateTime",
      "list": false
    },
    "rule": {
      "zh": "rule",
      "en": "The ground that the step rests on: law and article, or plan.",
      "kind": "String",
      "list": false
    },
    "details": {
      "zh": "details",
      "en": "What else the step changed, a JSON object.",
      "kind": "JSON",
      "list": false
    },
    "from": {
      "zh": "from",
      "en": "The status before; null for the first step.",
      "kind": "enum:DisputeStatus",
      "list": false
    },
    "to": {
      "zh": "to",
      "en": "The status that it led to.",
      "kind": "enum:DisputeStatus",
      "list": false
    }
  },
  "InterimMeasure": {
    "id": {
      "zh": "id",
      "en": "Identifier of the measure.",
      "kind": "ID",
      "list": false
    },
    "status": {
      "zh": "临时管控措施状态",
      "en": "Whether the measure is in force (临时管控措施状态).",
      "kind": "enum:InterimMeasureStatus",
      "list": false
    },
    "measure": {
      "zh": "measure",
      "en": "What is to be done or left.",
      "kind": "String",
      "list": false
    },
    "addressee": {
      "zh": "addressee",
      "en": "The agency that sees to it.",
      "kind": "ActorCode",
      "list": false
    },
    "until": {
      "zh": "until",
      "en": "When it is over at the latest.",
      "kind": "DateTime",
      "list": false
    },
    "reasons": {
      "zh": "reasons",
      "en": "Why it was ordered.",
      "kind": "String",
      "list": false
    },
    "legalBasis": {
      "zh": "法律依据",
      "en": "Laws and articles that it rests on (法律依据).",
      "kind": "object:LegalBasis",
      "list": true
    },
    "orderedBy": {
      "zh": "orderedBy",
      "en": "The person of the office who ordered it.",
      "kind": "String",
      "list": false
    },
    "orderedAt": {
      "zh": "orderedAt",
      "en": "When it was ordered.",
      "kind": "DateTime",
      "list": false
    },
    "endedAt": {
      "zh": "endedAt",
      "en": "When it ended; null while it is in force.",
      "kind": "DateTime",
      "list": false
    }
  },
  "SupplementRequest": {
    "round": {
      "zh": "round",
      "en": "The round of the dispute in which it was asked for.",
      "kind": "Int",
      "list": false
    },
    "parts": {
      "zh": "parts",
      "en": "What each party has to supply.",
      "kind": "object:MissingPart",
      "list": true
    },
    "dueAt": {
      "zh": "dueAt",
      "en": "Until when the parties were given time; a suspension moves the dispute’s dueAt, not this.",
      "kind": "DateTime",
      "list": false
    },
    "requestedBy": {
      "zh": "requestedBy",
      "en": "The person of the office who asked.",
      "kind": "String",
      "list": false
    },
    "requestedAt": {
      "zh": "requestedAt",
      "en": "When it was asked for.",
      "kind": "DateTime",
      "list": false
    },
    "answers": {
      "zh": "answers",
      "en": "What the parties supplied, the first first.",
      "kind": "object:Supplement",
      "list": true
    }
  },
  "MissingPart": {
    "agency": {
      "zh": "agency",
      "en": "The party that has to supply it.",
      "kind": "ActorCode",
      "list": false
    },
    "missing": {
      "zh": "missing",
      "en": "What is missing.",
      "kind": "String",
      "list": false
    }
  },
  "Supplement": {
    "agency": {
      "zh": "agency",
      "en": "The party that supplied it.",
      "kind": "ActorCode",
      "list": false
    },
    "answer": {
      "zh": "answer",
      "en": "What it answered.",
      "kind": "String",
      "list": false
    },
    "evidence": {
      "zh": "证据",
      "en": "What it put in (证据).",
      "kind": "object:Evidence",
      "list": true
    },
    "suppliedBy": {
      "zh": "suppliedBy",
      "en": "The person who supplied it.",
      "kind": "String",
      "list": false
    },
    "suppliedAt": {
      "zh": "suppliedAt",
      "en": "When it was supplied.",
      "kind": "DateTime",
      "list": false
    }
  },
  "SubstanceCaseEvent": {
    "version": {
      "zh": "version",
      "en": "The version that the event made.",
      "kind": "Int",
      "list": false
    },
    "command": {
      "zh": "command",
      "en": "What was done, for example `fileOpinion`.",
      "kind": "String",
      "list": false
    },
    "agency": {
      "zh": "agency",
      "en": "Who did it; null when the hub acted on a deadline.",
      "kind": "ActorCode",
      "list": false
    },
    "officer": {
      "zh": "officer",
      "en": "The person who did it; null for the hub.",
      "kind": "String",
      "list": false
    },
    "role": {
      "zh": "角色",
      "en": "In what role it was done (角色); null for the hub.",
      "kind": "enum:Role",
      "list": false
    },
    "at": {
      "zh": "at",
      "en": "When it was done.",
      "kind": "DateTime",
      "list": false
    },
    "rule": {
      "zh": "rule",
      "en": "The ground that the step rests on: law and article, or plan.",
      "kind": "String",
      "list": false
    },
    "details": {
      "zh": "details",
      "en": "What else the step changed, a JSON object.",
      "kind": "JSON",
      "list": false
    },
    "from": {
      "zh": "from",
      "en": "The status before; null for the first step.",
      "kind": "enum:SubstanceCaseStatus",
      "list": false
    },
    "to": {
      "zh": "to",
      "en": "The status that it led to.",
      "kind": "enum:SubstanceCaseStatus",
      "list": false
    }
  },
  "TimelineStep": {
    "subject": {
      "zh": "subject",
      "en": "What the step was about.",
      "kind": "enum:TimelineSubject",
      "list": false
    },
    "subjectId": {
      "zh": "subjectId",
      "en": "Identifier of that case, dispute or interim measure.",
      "kind": "ID",
      "list": false
    },
    "version": {
      "zh": "version",
      "en": "The version of the subject that the step made.",
      "kind": "Int",
      "list": false
    },
    "command": {
      "zh": "command",
      "en": "What was done, for example `fileOpinion`.",
      "kind": "String",
      "list": false
    },
    "agency": {
      "zh": "agency",
      "en": "Who did it; null for the hub itself.",
      "kind": "ActorCode",
      "list": false
    },
    "officer": {
      "zh": "officer",
      "en": "The person who did it; null for the hub itself.",
      "kind": "String",
      "list": false
    },
    "role": {
      "zh": "角色",
      "en": "In what role it was done (角色); null for the hub itself.",
      "kind": "enum:Role",
      "list": false
    },
    "at": {
      "zh": "at",
      "en": "When it was done.",
      "kind": "DateTime",
      "list": false
    },
    "from": {
      "zh": "from",
      "en": "The status before; null for the first step.",
      "kind": "String",
      "list": false
    },
    "to": {
      "zh": "to",
      "en": "The status that it led to.",
      "kind": "String",
      "list": false
    },
    "details": {
      "zh": "details",
      "en": "What else the step changed, a JSON object.",
      "kind": "JSON",
      "list": false
    },
    "opinion": {
      "zh": "opinion",
      "en": "The version of the opinion that was given; null for other steps, and where the caller may not see it yet.",
      "kind": "object:OpinionVersion",
      "list": false
    },
    "meeting": {
      "zh": "meeting",
      "en": "The meeting that was called; null for other steps.",
      "kind": "object:Deliberation",
      "list": false
    },
    "panelAdvice": {
      "zh": "panelAdvice",
      "en": "The experts’ advice; told to an agency once the round has ended in a ruling. Null for other steps.",
      "kind": "object:PanelAdvice",
      "list": false
    },
    "draft": {
      "zh": "draft",
      "en": "The draft laid before the review; told to an agency once the round has ended in a ruling. Null for other steps.",
      "kind": "object:RulingDraft",
      "list": false
    },
    "draftReview": {
      "zh": "draftReview",
      "en": "The legality review of a draft; told to an agency once the round has ended in a ruling. Null for other steps.",
      "kind": "object:DraftReview",
      "list": false
    },
    "vote": {
      "zh": "vote",
      "en": "The vote; told once the round has ended in a ruling. Null for other steps.",
      "kind": "object:Vote",
      "list": false
    },
    "view": {
      "zh": "view",
      "en": "What a member said of the draft; told once the round has ended in a ruling. Null for other steps.",
      "kind": "object:MemberView",
      "list": false
    },
    "minutes": {
      "zh": "minutes",
      "en": "The minutes of the meeting that decided; told once the round has ended in a ruling. Null for other steps.",
      "kind": "object:Minutes",
      "list": false
    },
    "recusal": {
      "zh": "recusal",
      "en": "The decision on a recusal; null for other steps.",
      "kind": "object:Recusal",
      "list": false
    },
    "ruling": {
      "zh": "ruling",
      "en": "The ruling; null for other steps.",
      "kind": "object:Ruling",
      "list": false
    },
    "supplementRequest": {
      "zh": "supplementRequest",
      "en": "What the office asked for; null for other steps.",
      "kind": "object:SupplementRequest",
      "list": false
    },
    "supplement": {
      "zh": "supplement",
      "en": "What a party supplied; null for other steps.",
      "kind": "object:Supplement",
      "list": false
    },
    "interimMeasure": {
      "zh": "临时管控措施",
      "en": "The interim measure as it is now (临时管控措施); null for other steps.",
      "kind": "object:InterimMeasure",
      "list": false
    },
    "sentence": {
      "zh": "sentence",
      "en": "The step in a sentence, in the caller’s language: 人民银行出具意见。 Null for a step of a later version of the hub.",
      "kind": "String",
      "list": false
    },
    "rule": {
      "zh": "rule",
      "en": "The ground that the step rests on: law and article, or plan.",
      "kind": "String",
      "list": false
    },
    "dueAt": {
      "zh": "dueAt",
      "en": "The deadline that the step set for its subject; null where it set none.",
      "kind": "DateTime",
      "list": false
    },
    "dueAtProvisional": {
      "zh": "暂定期限",
      "en": "Whether that deadline lies beyond the last known notice of public holidays (暂定期限). A later step says when it was worked out again.",
      "kind": "Boolean",
      "list": false
    }
  },
  "Supervisor": {
    "businessLine": {
      "zh": "业务条线",
      "en": "The line of business (业务条线).",
      "kind": "String",
      "list": false
    },
    "agency": {
      "zh": "agency",
      "en": "The agency that is responsible.",
      "kind": "ActorCode",
      "list": false
    },
    "level": {
      "zh": "level",
      "en": "Level of its office.",
      "kind": "enum:Level",
      "list": false
    },
    "region": {
      "zh": "region",
      "en": "Region of its office; null for the national one.",
      "kind": "RegionCode",
      "list": false
    },
    "rulingId": {
      "zh": "rulingId",
      "en": "The ruling that says so.",
      "kind": "ID",
      "list": false
    },
    "validFrom": {
      "zh": "validFrom",
      "en": "From when on.",
      "kind": "DateTime",
      "list": false
    },
    "validTo": {
      "zh": "validTo",
      "en": "The first instant at which it is not responsible any more; null for no end.",
      "kind": "DateTime",
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
  }
};
