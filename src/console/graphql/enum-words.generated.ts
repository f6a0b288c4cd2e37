/** Chinese words of the values of every enum, from their descriptions in the public schema. */
export const ENUM_WORDS = {
  "CustodyArrangement": {
    "BANK": "银行直接存管",
    "JOINT": "银行与第三方支付机构联合存管",
    "PAYMENT_INSTITUTION": "第三方支付机构托管"
  },
  "P2pFilingStatus": {
    "ACCEPTED": "已受理",
    "FILED": "已备案",
    "REFUSED": "不予备案",
    "CANCELLED": "备案注销"
  },
  "ValueChangeKind": {
    "HELD": "起始即有",
    "ADDED": "新增",
    "CHANGED": "变更",
    "REMOVED": "删除"
  },
  "AdvertisingCaseStatus": {
    "OPEN": "在办",
    "PENALISED": "已处罚",
    "DISMISSED": "不予处罚"
  },
  "BranchKind": {
    "BRANCH": "分公司",
    "SUBSIDIARY": "子公司",
    "LIMITED_PARTNERSHIP": "有限合伙"
  },
  "RegistrationStatus": {
    "ACTIVE": "存续",
    "ABNORMAL": "经营异常",
    "REVOKED": "吊销",
    "DEREGISTERED": "注销"
  },
  "ShareholderKind": {
    "PERSON": "自然人",
    "ENTERPRISE": "企业法人",
    "PARTNERSHIP": "合伙企业"
  },
  "AuditSummaryKey": {
    "OFFICER": "按人员",
    "ITEM": "按目录项",
    "DAY": "按日"
  },
  "WatchOccasion": {
    "REGISTRATION": "设立登记",
    "CHANGE": "变更登记",
    "MOVE_IN": "迁入",
    "EXISTING": "存量企业"
  },
  "WatchedHolder": {
    "ENTERPRISE": "企业",
    "HOUSEHOLD": "个体工商户"
  },
  "ClueStatus": {
    "PASSED_ON": "已移送",
    "RECEIVED": "已签收",
    "FED_BACK": "已反馈"
  },
  "CorrectionStatus": {
    "REQUESTED": "待答复",
    "ASKED_BACK": "待补充",
    "CORRECTED": "已更正",
    "REFUSED": "不予更正",
    "CLOSED": "已办结"
  },
  "Level": {
    "NATIONAL": "国家级",
    "PROVINCIAL": "省级",
    "MUNICIPAL": "市级",
    "DISTRICT": "区县级"
  },
  "JointTeamTaskStatus": {
    "ASSIGNED": "已交办",
    "IN_PROGRESS": "办理中",
    "DONE": "已完成",
    "WITHDRAWN": "已撤销"
  },
  "EdgeKind": {
    "OWNERSHIP": "股权",
    "CONTROL": "控制",
    "FUNDS": "资金",
    "NESTING": "嵌套",
    "GUARANTEE": "担保、增信",
    "CUSTODY": "存管",
    "PARTNERSHIP": "合作"
  },
  "EdgeDirection": {
    "UPSTREAM": "向上",
    "DOWNSTREAM": "向下",
    "BOTH": "双向"
  },
  "MajorCaseStatus": {
    "REPORTED": "待签收",
    "ACKNOWLEDGED": "已签收"
  },
  "IdentifierKind": {
    "UNIFIED_SOCIAL_CREDIT_CODE": "统一社会信用代码",
    "INTERIM_CODE": "临时代码",
    "REGISTRATION_NUMBER": "注册号",
    "ORGANISATION_CODE": "组织机构代码",
    "LICENCE_NUMBER": "许可证编号",
    "ICP_NUMBER": "ICP备案号",
    "DOMAIN": "域名",
    "APP_NAME": "应用名称",
    "BRAND": "品牌",
    "WECHAT_ACCOUNT": "公众号"
  },
  "AccessSignalKind": {
    "NO_CASE": "未注明认定事项",
    "ENUMERATION": "批量查询",
    "WARRANT_TO_THE_END": "集中使用查询手续",
    "UNUSUAL_HOURS": "夜间操作",
    "UNUSUAL_VOLUME": "操作量异常"
  },
  "Purpose": {
    "RECTIFICATION": "整改",
    "SUBSTANCE_DETERMINATION": "业务实质认定",
    "ACCOUNT_INQUIRY": "账户查询",
    "CRIMINAL_INVESTIGATION": "刑事侦查",
    "RISK_MONITORING": "风险监测",
    "STATISTICS": "统计"
  },
  "AccountWarrantTarget": {
    "PARTY": "被调查的当事人",
    "CONNECTED": "与被调查事项有关的单位和个人、关联行为人",
    "SUSPECT": "犯罪嫌疑人"
  },
  "AccountWarrantStatus": {
    "REQUESTED": "待批准",
    "ACTIVE": "有效",
    "PAUSED": "已中止",
    "EXHAUSTED": "已用尽",
    "EXPIRED": "已到期",
    "REVOKED": "已撤销"
  },
  "ApproverRank": {
    "HEAD": "负责人",
    "PRINCIPAL_HEAD": "主要负责人",
    "AUTHORISED_HEAD": "其授权的其他负责人",
    "ACTING_HEAD": "主持工作的负责人"
  },
  "RectificationOrderKind": {
    "RECTIFY_BY": "限期整改",
    "RISK_CONTROL": "加强风险管控",
    "STOP_BUSINESS": "停止业务",
    "SUSPEND_BUSINESS": "停业整改",
    "WIND_DOWN": "逐步化解",
    "CLOSE": "关闭",
    "BAN": "取缔",
    "REVOKE_LICENCE": "吊销营业执照",
    "REVOKE_PERMIT": "吊销许可证件",
    "CLOSE_SITE_APP": "处置网站和移动应用程序",
    "STOP_ADVERTISING": "停止发布广告",
    "SUSPEND_REGISTRATION": "暂停办理登记"
  },
  "RectificationOrderStatus": {
    "ISSUED": "已下达",
    "ACCEPTED": "已签收",
    "SUBMITTED": "待核查",
    "RETURNED": "退回整改",
    "VERIFIED": "核查通过",
    "CLOSED": "办结",
    "WITHDRAWN": "撤销"
  },
  "AgeBucket": {
    "UP_TO_5": "五个工作日以内",
    "UP_TO_10": "十个工作日以内",
    "UP_TO_20": "二十个工作日以内",
    "UP_TO_60": "六十个工作日以内",
    "OVER_60": "六十个工作日以上"
  },
  "Agency": {
    "PBOC": "人民银行",
    "BANKING": "银监",
    "SECURITIES": "证监",
    "INSURANCE": "保监",
    "COMMERCE": "工商",
    "POLICE": "公安"
  },
  "BreakerStatus": {
    "CLOSED": "正常",
    "HALF_OPEN": "试探恢复",
    "OPEN": "暂停访问"
  },
  "SharingJurisdiction": {
    "ANY": "不限属地",
    "CALLER_REGION": "本属地"
  },
  "CorrectionAnswer": {
    "ASK_BACK": "要求补充",
    "CORRECTED": "已更正",
    "REFUSED": "不予更正"
  },
  "CrimeTransferAnswer": {
    "RECEIVED": "接收",
    "PAPERS_MISSING": "告知补正",
    "FORWARDED": "转送",
    "NOT_POLICE_MATTER": "不属公安机关管辖",
    "REVIEW_EXTENDED": "延长审查",
    "CASE_FILED": "立案",
    "REFUSED": "不予立案",
    "REASONS_GIVEN": "说明不立案理由",
    "RETURNED": "反向移送"
  },
  "TransferPaperKind": {
    "TRANSFER_LETTER": "涉嫌犯罪案件移送书",
    "INVESTIGATION_REPORT": "调查报告",
    "GOODS_LIST": "涉案物品清单",
    "EXPERT_REPORT": "检验报告或者鉴定结论",
    "OTHER": "其他材料"
  },
  "CrimeTransferReview": {
    "AT_THE_LATEST": "至迟十日",
    "COMPLEX": "三十日审查期限",
    "EXCEPTIONAL": "再延长三十日"
  },
  "AuditDecision": {
    "GIVEN": "提供",
    "MASKED": "脱敏提供",
    "DENIED": "未予提供"
  },
  "Role": {
    "SYSTEM": "系统",
    "OFFICER": "经办人员",
    "LEADER": "负责人",
    "AUDITOR": "审计员",
    "SYSTEM_ADMINISTRATOR": "系统管理员",
    "SECURITY_ADMINISTRATOR": "安全管理员"
  },
  "EvidenceStatus": {
    "ALTERED": "与存证不符",
    "UNLOGGED": "未存证",
    "ARCHIVED": "已归档",
    "PENDING": "待入日志",
    "SEALED": "已存证"
  },
  "StatisticsSubject": {
    "CASE": "认定事项",
    "DISPUTE": "意见协调事项"
  },
  "VoteChoice": {
    "FOR": "赞成",
    "AGAINST": "反对",
    "ABSTAIN": "弃权"
  },
  "ShareType": {
    "UNCONDITIONAL": "无条件共享",
    "CONDITIONAL": "有条件共享",
    "NOT_SHARED": "不予共享"
  },
  "MaskingRule": {
    "NONE": "不脱敏",
    "PERSON_NAME": "姓名",
    "ID_NUMBER": "身份证件号码",
    "PHONE": "电话号码",
    "ACCOUNT": "账号",
    "BY_FIELD": "逐字段"
  },
  "GroundMark": {
    "LAW_READ": "已核对条文",
    "KNOWN": "待核对条文",
    "UNSURE": "尚不确定"
  },
  "UpdateFrequency": {
    "REAL_TIME": "实时",
    "DAILY": "每日",
    "MONTHLY": "每月",
    "ON_CHANGE": "变更时"
  },
  "DiscussionMajority": {
    "FOR": "多数同意",
    "NOT_FOR": "多数不同意或者有不同意见"
  },
  "OpinionAttribute": {
    "SUBSTANCE_CLASS": "业务实质类别",
    "RESPONSIBLE_AGENCY": "责任部门",
    "DISPOSITION": "分类施策",
    "RED_LINES": "红线",
    "LICENCE_HELD": "现有资质",
    "LICENCE_NEEDED": "应有资质"
  },
  "ConflictKind": {
    "DIVERGENCE": "意见不一致",
    "OVERLAP": "监管重复",
    "VACUUM": "监管真空"
  },
  "CrimeTransferStatus": {
    "PREPARED": "待决定",
    "NOT_APPROVED": "不予移送",
    "APPROVED": "待移送",
    "HANDED_OVER": "已移送",
    "RECEIVED": "公安机关已接收",
    "NOT_POLICE_MATTER": "不属公安机关管辖",
    "CASE_FILED": "已立案",
    "COMPLETED": "移送办结",
    "REFUSED": "不予立案",
    "OBJECTED": "已申请复议",
    "ADVISED": "已建议立案监督",
    "REASONS_ASKED": "要求说明不立案理由",
    "REASONS_GIVEN": "已说明不立案理由",
    "FILING_ORDERED": "通知立案",
    "SUPERVISION_ENDED": "不立案理由成立",
    "RETURNED": "反向移送",
    "ADMINISTRATIVE": "已作行政处理"
  },
  "DecidedBy": {
    "CONSENSUS": "协商一致",
    "RULING": "研究认定意见"
  },
  "DecisionMode": {
    "CHAIR_AFTER_DISCUSSION": "集体讨论后由组长决定",
    "VOTE": "表决"
  },
  "SubstanceClass": {
    "INFORMATION_INTERMEDIARY": "信息中介",
    "DEPOSIT_TAKING": "吸收存款",
    "LENDING": "发放贷款",
    "PAYMENT": "支付结算",
    "SECURITIES_ISSUANCE": "证券发行",
    "EQUITY_CROWDFUNDING": "股权众筹",
    "FUND_SALES": "基金销售",
    "ASSET_MANAGEMENT": "资产管理",
    "INSURANCE": "保险",
    "TRUST": "信托",
    "CONSUMER_FINANCE": "消费金融",
    "NON_FINANCIAL": "非金融业务",
    "ILLEGAL_FUNDRAISING": "非法集资"
  },
  "Gravity": {
    "MINOR": "情节较轻",
    "GRAVE": "情节较重、严重",
    "REFUSES_RECTIFICATION": "拒不整改",
    "SUSPECTED_CRIME": "涉嫌犯罪"
  },
  "LicenceCondition": {
    "HELD": "持有金融业务牌照",
    "NONE": "没有金融业务牌照",
    "ANY": "不区分"
  },
  "DisputeStatus": {
    "CONSULTATION": "协商",
    "SETTLED": "协商一致",
    "REFERRED": "提请",
    "COMPLETENESS": "补正",
    "DRAFTING": "起草",
    "LEGAL_REVIEW": "合法性审查",
    "DELIBERATION": "研究",
    "DECIDED": "已认定",
    "IMPLEMENTING": "执行中",
    "CLOSED": "办结",
    "SUSPENDED": "中止",
    "WITHDRAWN": "随认定终止"
  },
  "EscalatedTo": {
    "OFFICE": "领导小组办公室",
    "LEADING_GROUP": "领导小组"
  },
  "LegalityResult": {
    "PASSED": "审查通过",
    "DRAFT_RETURNED": "退回起草",
    "RETURNED": "退回协商"
  },
  "Handling": {
    "OFFICIAL_USE": "仅限履行职责使用",
    "CONSENT_BEFORE_EVIDENCE": "作为证据使用须经出具部门同意",
    "CONSENT_BEFORE_ONWARD": "向第三方提供须经出具部门同意"
  },
  "FilingSupervision": {
    "ASK_REASONS": "要求说明不立案理由",
    "ORDER_FILING": "通知立案",
    "END": "终止立案监督"
  },
  "TracingRule": {
    "PRO_RATA": "比例法",
    "FIFO": "先进先出法"
  },
  "PersonCapacity": {
    "LEGAL_REPRESENTATIVE": "法定代表人",
    "SHAREHOLDER": "股东"
  },
  "ImportColumnKind": {
    "TEXT": "文本",
    "TEXTS": "多值文本",
    "DATE": "日期",
    "INSTANT": "时间",
    "INTEGER": "整数",
    "MONEY": "金额",
    "DECIMAL": "小数",
    "BOOLEAN": "是否"
  },
  "ImportFileFormat": {
    "CSV": "CSV 文件",
    "NDJSON": "NDJSON 文件",
    "XLSX": "XLSX 工作簿"
  },
  "ImportMode": {
    "DELTA": "增量",
    "SNAPSHOT": "全量"
  },
  "ImportStatus": {
    "QUEUED": "等待中",
    "RUNNING": "导入中",
    "COMPLETED": "已完成",
    "REFUSED": "整体拒收",
    "STOPPED": "已停止"
  },
  "IndicatorResult": {
    "TRUE": "符合",
    "FALSE": "不符合",
    "WITHHELD": "未提供",
    "NO_DATA": "无数据"
  },
  "IndicatorUnit": {
    "YUAN": "元",
    "RATIO": "比例",
    "YEARLY_RATE": "年化率",
    "DAYS": "日",
    "PERSONS": "人",
    "COUNT": "个"
  },
  "InterimMeasureStatus": {
    "IN_FORCE": "有效",
    "LIFTED": "已解除",
    "ENDED": "已终止",
    "EXPIRED": "期限届满"
  },
  "LawActorKind": {
    "AGENCY": "行政机关",
    "GROUP": "领导小组及其办公室",
    "PARTY_BODY": "党的机关",
    "PARTY_AND_STATE_BODY": "党政合署机关",
    "JUDICIAL": "司法机关",
    "STATE_ORGAN": "其他国家机关",
    "GOVERNMENT": "人民政府、管委会",
    "MEETING": "部际联席会议",
    "SELF_REGULATORY": "自律组织",
    "FIRM": "负有报告义务的机构",
    "CONTRACTOR": "受托专业机构"
  },
  "LawVerb": {
    "OWN": "提供数据",
    "OPINE": "出具意见",
    "LEAD": "牵头",
    "RUN": "组织办理",
    "DECIDE": "研究认定",
    "EXECUTE": "承办",
    "TAKE_IN": "受理线索",
    "REPORT": "报告",
    "REVIEW": "审核、评审",
    "SEE": "查看",
    "INQUIRE": "依法查询账户",
    "ENFORCE": "依法处置"
  },
  "LawCertainty": {
    "SEED": "方案原文",
    "LAW_READ": "已核对公开文本",
    "KNOWN": "已知未核",
    "UNSURE": "待核",
    "DESIGN": "产品默认"
  },
  "PeriodUnit": {
    "HOURS": "小时",
    "DAYS": "自然日",
    "WORKING_DAYS": "工作日"
  },
  "LeadMode": {
    "SOLE": "牵头",
    "JOINT": "共同牵头",
    "WITH": "会同",
    "BY_SUBSTANCE": "由业务实质决定"
  },
  "LegalDocumentKind": {
    "PLAN": "专项整治方案",
    "LAW": "法律",
    "REGULATION": "行政法规、条例",
    "RULE": "部门规章",
    "INTERPRETATION": "司法解释",
    "NOTICE": "通知",
    "REPORT": "报道、公告",
    "DESIGN": "产品默认"
  },
  "PartyKind": {
    "FIRM": "机构",
    "PERSON": "自然人",
    "PRODUCT": "产品、基金",
    "PROJECT": "项目",
    "BANK": "银行",
    "ACCOUNT": "账户",
    "OTHER": "其他"
  },
  "Majority": {
    "QUALIFIED": "特定多数",
    "SIMPLE": "简单多数",
    "CASTING_VOTE": "主持人决定票"
  },
  "MeetingOutcome": {
    "ADOPTED": "通过",
    "NOT_ADOPTED": "不予采纳"
  },
  "MemberPosition": {
    "FOR": "同意",
    "AGAINST": "不同意",
    "DIFFERING": "有不同意见"
  },
  "SpokenPosition": {
    "FOR": "同意",
    "AGAINST": "不同意",
    "DIFFERING": "有不同意见",
    "ABSTAIN": "弃权"
  },
  "WatchForce": {
    "WATCH": "原则上不得使用",
    "REFUSE": "不得使用",
    "SUSPEND": "暂停核准、登记",
    "CONSULT": "会商、重点关注",
    "APPROVAL": "经批准方可使用"
  },
  "WatchedField": {
    "NAME": "名称",
    "SCOPE": "经营范围",
    "ITEM": "经营项目"
  },
  "OnwardConsentStatus": {
    "REQUESTED": "待答复",
    "CONSENTED": "已同意",
    "REFUSED": "不同意",
    "ENDED": "已终止"
  },
  "OpinionStatus": {
    "ACTIVE": "有效",
    "DECLINED": "不属本部门职责",
    "WITHDRAWN": "已撤回"
  },
  "OpinionAct": {
    "FILED": "出具意见",
    "REVISED": "修改意见",
    "DECLINED": "回复不属本部门职责",
    "WITHDRAWN": "撤回意见"
  },
  "PersonReportLimitKind": {
    "NOT_BY_PERSON": "记录不按自然人",
    "RECORDS_OF_TODAY": "仅依当前数据",
    "NO_IDENTIFIER": "无身份证件号码",
    "OWNER_ELSEWHERE": "存于部门自有站点",
    "OTHER_AGENCIES": "不含其他部门数据项",
    "TOO_MANY_RECORDS": "记录过多",
    "RETIRED": "部分记录已归档"
  },
  "PlatformCandidateStatus": {
    "OPEN": "待核实",
    "ACCEPTED": "已提请归并",
    "REJECTED": "已排除"
  },
  "PlatformMatchKind": {
    "ORGANISATION_CODE": "组织机构代码",
    "ICP_NUMBER": "ICP备案号",
    "DOMAIN": "域名",
    "WECHAT_ACCOUNT": "公众号",
    "APP_NAME": "应用名称",
    "BRAND": "品牌",
    "NAME": "名称",
    "TRADE_NAME": "字号",
    "SIMILAR_NAME": "名称相近",
    "PLACE": "所在地"
  },
  "PlatformMergeStatus": {
    "PROPOSED": "待复核",
    "MERGED": "已归并",
    "REJECTED": "未同意",
    "WITHDRAWN": "已撤回",
    "REVERSAL_PROPOSED": "撤销待复核",
    "REVERSED": "已撤销归并"
  },
  "PlatformSplitStatus": {
    "PROPOSED": "待复核",
    "SPLIT": "已拆分",
    "COMPLETED": "已拆分并核对",
    "REJECTED": "未同意",
    "WITHDRAWN": "已撤回"
  },
  "PrecedentFeature": {
    "SUBSTANCE_CLASS": "业务实质类别",
    "RED_LINE": "红线",
    "SECTOR": "领域",
    "BUSINESS_LINE": "业务条线",
    "LEGAL_BASIS": "法律依据"
  },
  "RedLineForce": {
    "FORBIDDEN": "禁止",
    "REGULATED": "规范",
    "FINDING": "问题认定",
    "WATCHED": "高度关注"
  },
  "SearchKind": {
    "PLATFORM": "从业机构",
    "SUBSTANCE_CASE": "认定事项",
    "DISPUTE": "意见协调事项",
    "ORDER": "整治任务交办单",
    "WARRANT": "账户查询手续",
    "AGREEMENT": "共享协议"
  },
  "SearchMatch": {
    "CODE": "代码",
    "NAME": "名称",
    "IDENTIFIER": "其他标识",
    "INITIALS": "拼音首字母",
    "NUMBER": "编号、文号"
  },
  "SharingDecision": {
    "OPEN": "可见",
    "MASKED": "脱敏可见",
    "BY_WARRANT": "凭账户查询手续",
    "CLOSED": "未共享"
  },
  "SharingAgreementStatus": {
    "PROPOSED": "待批准",
    "AWAITING_SECOND_APPROVAL": "待复核",
    "ACTIVE": "有效",
    "SUSPENDED": "中止",
    "TERMINATED": "已终止"
  },
  "SharingAgreementVersionStatus": {
    "PROPOSED": "待批准",
    "AWAITING_SECOND_APPROVAL": "待复核",
    "IN_FORCE": "有效",
    "SUPERSEDED": "已被取代",
    "ENDED": "已终止",
    "REJECTED": "未获批准"
  },
  "SharingClockKind": {
    "ANSWER": "答复期限",
    "SUPPLY": "提供期限"
  },
  "SubstanceCaseStatus": {
    "COLLECTING": "征求意见",
    "DISPUTED": "意见不一致",
    "DETERMINED": "已认定",
    "WITHDRAWN": "已终止"
  },
  "TaskKind": {
    "GIVE_OPINION": "出具业务实质认定意见",
    "REVISE_OPINION": "协商一致或提请研究",
    "ACCEPT_DISPUTE": "受理意见协调事项或要求补正",
    "SUPPLEMENT_DISPUTE": "补正材料",
    "REVIEW_LEGALITY": "对送审稿进行合法性审查",
    "CONVENE_DELIBERATION": "召集研究会议",
    "APPOINT_MEMBERS": "登记领导小组成员",
    "TABLE_RULING": "提出认定意见（送审稿）",
    "DECIDE_RECUSAL": "决定回避",
    "CAST_VOTE": "表决送审稿",
    "STATE_VIEW": "在会议上就送审稿发表意见",
    "RULE_DISPUTE": "作出研究认定意见",
    "RESUME_DISPUTE": "中止原因消除后恢复",
    "DO_TEAM_TASK": "办理联合小组任务",
    "ISSUE_ORDER": "下达交办单",
    "ACCEPT_ORDER": "签收交办单",
    "REPORT_PROGRESS": "报告整改进展",
    "SUBMIT_RECTIFICATION": "提交整改结果",
    "VERIFY_RECTIFICATION": "核查整改结果",
    "CLOSE_ORDER": "督办或办结交办单",
    "REPORT_SUSPECTED_CRIME": "报告并准备移送涉嫌犯罪案件",
    "DECIDE_CRIME_TRANSFER": "决定是否移送涉嫌犯罪案件",
    "HAND_OVER_CRIME_TRANSFER": "向公安机关移送案件",
    "ANSWER_CRIME_TRANSFER": "答复移送案件",
    "COMPLETE_CRIME_TRANSFER": "补正移送材料",
    "HAND_OVER_GOODS": "移交涉案物品",
    "SUPERVISE_CRIME_TRANSFER": "办理立案监督",
    "RECORD_ADMINISTRATIVE_DISPOSAL": "依法作出行政处理",
    "ACKNOWLEDGE_MAJOR_CASE": "签收重大情况快报",
    "RECEIVE_CLUE": "签收线索",
    "FEED_BACK_CLUE": "反馈线索办理结果",
    "DECIDE_PLATFORM_MERGE": "复核从业机构归并",
    "DECIDE_MERGE_REVERSAL": "复核撤销归并",
    "DECIDE_PLATFORM_SPLIT": "复核从业机构拆分",
    "SORT_SPLIT_RECORDS": "按拆分后的代码核对本部门数据",
    "ANSWER_CORRECTION": "答复校核申请",
    "SUPPLEMENT_CORRECTION": "补充校核材料",
    "CLOSE_CORRECTION": "查看答复并办结校核申请",
    "ANSWER_ONWARD_CONSENT": "答复向第三方提供的申请",
    "APPROVE_ACCOUNT_WARRANT": "审批账户查询手续",
    "APPROVE_AGREEMENT": "审批共享协议",
    "SUPPLY_AGREEMENT": "提供数据并确认"
  },
  "TaskSubjectKind": {
    "CASE": "认定事项",
    "DISPUTE": "意见协调事项",
    "ORDER": "整治任务交办单",
    "WARRANT": "账户查询手续",
    "AGREEMENT": "共享协议",
    "CRIME_TRANSFER": "涉嫌犯罪案件移送",
    "MAJOR_CASE": "重大情况快报",
    "CLUE": "线索",
    "CORRECTION": "数据校核",
    "ONWARD_CONSENT": "向第三方提供",
    "TEAM_TASK": "联合小组任务",
    "PLATFORM_MERGE": "从业机构归并",
    "PLATFORM_SPLIT": "从业机构拆分"
  },
  "TimelineSubject": {
    "CASE": "认定事项",
    "DISPUTE": "意见协调事项",
    "INTERIM_MEASURE": "临时管控措施"
  },
  "VerificationResult": {
    "PASSED": "核查通过",
    "RETURNED": "退回整改"
  },
  "WebhookStatus": {
    "ACTIVE": "启用",
    "DISABLED": "停用"
  },
  "WebhookDisabledReason": {
    "RECEIVER_GONE": "接收方已注销"
  },
  "WebhookDeliveryStatus": {
    "PENDING": "待投递",
    "DELIVERED": "已送达",
    "DEAD": "已放弃"
  },
  "WorkflowSubject": {
    "CASE": "认定事项",
    "DISPUTE": "意见协调事项",
    "AGREEMENT": "共享协议"
  },
  "PartnershipKind": {
    "SALES": "产品销售",
    "TRAFFIC_REFERRAL": "引流",
    "SURETY": "保证保险",
    "CREDIT_ENHANCEMENT": "增信",
    "FUND_CUSTODY": "资金存管",
    "TECHNOLOGY": "技术服务"
  },
  "InsuranceLicenceKind": {
    "LIFE_INSURER": "人身保险公司",
    "PROPERTY_INSURER": "财产保险公司",
    "REINSURER": "再保险公司",
    "INSURANCE_AGENCY": "保险代理",
    "INSURANCE_BROKERAGE": "保险经纪",
    "LOSS_ADJUSTMENT": "保险公估"
  },
  "LicenceStatus": {
    "VALID": "有效",
    "EXPIRED": "届满",
    "CANCELLED": "注销",
    "REVOKED": "吊销"
  },
  "TransactionDirection": {
    "CREDIT": "收入",
    "DEBIT": "支出"
  },
  "BankInterfaceKind": {
    "QUICK_PAYMENT": "快捷支付",
    "GATEWAY_PAYMENT": "网关支付",
    "AGENT_COLLECTION": "代收",
    "AGENT_PAYMENT": "代付"
  },
  "PaymentBusinessType": {
    "INTERNET_PAYMENT": "互联网支付",
    "MOBILE_PAYMENT": "移动电话支付",
    "FIXED_LINE_PAYMENT": "固定电话支付",
    "DIGITAL_TV_PAYMENT": "数字电视支付",
    "PREPAID_CARD_ISSUANCE": "预付卡发行",
    "PREPAID_CARD_ACCEPTANCE": "预付卡受理",
    "BANK_CARD_ACQUIRING": "银行卡收单"
  },
  "ReserveDepository": {
    "CENTRAL_BANK": "人民银行",
    "QUALIFIED_BANK": "符合要求的商业银行",
    "OTHER": "其他"
  },
  "SuspiciousReportCategory": {
    "ILLEGAL_FUNDRAISING": "非法集资",
    "MONEY_LAUNDERING": "洗钱",
    "FRAUD": "诈骗",
    "UNDERGROUND_BANKING": "地下钱庄",
    "OTHER": "其他"
  },
  "SuspiciousReportStatus": {
    "RECEIVED": "已接收",
    "UNDER_ANALYSIS": "分析中",
    "TRANSFERRED": "已移送",
    "CLOSED": "已办结"
  },
  "SuspectedOffence": {
    "ILLEGAL_ABSORPTION_OF_PUBLIC_DEPOSITS": "非法吸收公众存款罪",
    "FUNDRAISING_FRAUD": "集资诈骗罪",
    "UNAUTHORISED_SECURITIES_ISSUE": "擅自发行股票、公司、企业债券罪",
    "ILLEGAL_BUSINESS_OPERATION": "非法经营罪",
    "CONTRACT_FRAUD": "合同诈骗罪",
    "PYRAMID_SELLING": "组织、领导传销活动罪",
    "MISAPPROPRIATION_OF_FUNDS": "挪用资金罪"
  },
  "CriminalCaseStage": {
    "FILED": "立案",
    "INVESTIGATION": "侦查",
    "REFERRED_FOR_PROSECUTION": "移送审查起诉",
    "PROSECUTED": "提起公诉",
    "ADJUDICATED": "已判决",
    "WITHDRAWN": "撤销案件"
  },
  "LeadChannel": {
    "PUBLIC_REPORT": "群众举报",
    "AGENCY_TRANSFER": "行政机关移送",
    "OWN_FINDING": "自行发现"
  },
  "LeadStatus": {
    "UNDER_REVIEW": "审查中",
    "CASE_FILED": "已立案",
    "NOT_FILED": "不予立案"
  },
  "CrowdfundingProjectStatus": {
    "FUNDRAISING": "募集中",
    "FUNDED": "募集成功",
    "FAILED": "募集失败",
    "HALTED": "已叫停"
  },
  "SecuritiesLicenceKind": {
    "SECURITIES_BROKERAGE": "证券经纪",
    "SECURITIES_UNDERWRITING": "证券承销与保荐",
    "FUND_MANAGEMENT": "公开募集基金管理",
    "FUND_SALES": "基金销售",
    "INVESTMENT_CONSULTING": "证券投资咨询",
    "FUTURES_BROKERAGE": "期货经纪"
  }
} as const;
