import { createHash } from 'node:crypto';
import { z } from 'zod';
import { beijingDay, DAY_MILLISECONDS } from '../kernel/index.js';
import { SCENARIOS } from '../sample-data/index.js';
import { CAST, type Player } from './cast.js';
import { DOSSIER, dossierShape, type Dossier } from './dossier.js';
import { HubClient, type RequestFor } from './hub-client.js';
import {
  acceptDispute,
  acceptRectificationOrder,
  approveAccountWarrant,
  conveneDeliberation,
  fileOpinion,
  issueRectificationOrder,
  noteAbsence,
  openSubstanceCase,
  referDispute,
  reportRectificationProgress,
  requestAccountWarrant,
  reviewDisputeLegality,
  ruleDispute,
  stateView,
  tableRuling,
} from './mutations.js';
import { bankingOpinion, opinionInput, pbocOpinion, securitiesOpinion, type Opinion } from './opinions.js';
import { draftIn } from './ruling.js';

const BASIS = '国办发〔2016〕21号';

const DISPUTE = 'query Dispute($id: ID!) { substanceCase(id: $id) { dispute { id } } }';
/** Of the group, who is absent from the meeting. */
const ABSENT = 'leading-group-leader';

const DETERMINED = 'query Determined($id: ID!) { substanceCase(id: $id) { determination { id } } }';
const determinedShape = z.object({
  substanceCase: z.object({ determination: z.object({ id: z.string() }) }),
});
const disputeShape = z.object({ substanceCase: z.object({ dispute: z.object({ id: z.string() }) }) });

interface Matter {
  readonly businessLine: string;
  readonly reason: string;
  readonly concernedAgencies: readonly string[];
  readonly opensBy: Player;
}

/**
 * 示例事项: opens matters on a hub with sample data as the people of the demo would, by the public API, so that whoever
 * signs in as one of them finds something to do: one whose draft the leading group discusses, one on which two agencies
 * differ and which waits for the group's office, and three that wait for opinions.
 *
 * @param url where the hub listens
 * @param keys folder that holds the development issuers' keys
 * @param platform code of the platform that they are on, which all agencies know
 * @throws DemoFailure when a step is refused
 */
export async function openSampleMatters(
  url: string,
  keys: string,
  platform: string = SCENARIOS.pooledLender.code,
): Promise<void> {
  const client = new HubClient(url, keys, 'zh');
  const dossier = await readDossier(client, platform);
  await discussed(client, dossier);
  await disputed(client, dossier);
  await collecting(client, dossier);
}

/**
 * What comes at the end of matters: an order on a decided dispute, which its agency has accepted and reports on, and an
 * account-data warrant that the police's head has approved. With {@link openSampleMatters} there is a record of each kind.
 *
 * @throws DemoFailure when a step is refused
 */
export async function openSampleOutcomes(url: string, keys: string, platform: string): Promise<void> {
  const client = new HubClient(url, keys, 'zh');
  const dossier = await readDossier(client, platform);
  await ordered(client, dossier);
  await warranted(client, dossier);
}

async function readDossier(client: HubClient, code: string): Promise<Dossier> {
  const watching: RequestFor = { purpose: 'RISK_MONITORING', caseId: null, basis: BASIS };
  const { platform } = await client.read(dossierShape, CAST.pbocSystem, watching, DOSSIER, { code });
  return platform;
}

async function open(
  client: HubClient,
  { code }: Dossier,
  { opensBy, ...matter }: Matter,
): Promise<RequestFor & { caseId: string }> {
  const request: RequestFor = { purpose: 'RISK_MONITORING', caseId: null, basis: BASIS };
  const { id } = await client.change(openSubstanceCase, opensBy, request, { platform: code, ...matter });
  return { purpose: 'SUBSTANCE_DETERMINATION', caseId: id, basis: BASIS };
}

async function file(
  client: HubClient,
  request: RequestFor & { caseId: string },
  player: Player,
  opinion: Opinion,
): Promise<void> {
  const input = { caseId: request.caseId, ...opinionInput(opinion) };
  await client.change(fileOpinion, player, request, input);
}

interface Referred extends RequestFor {
  readonly caseId: string;
  readonly disputeId: string;
}

/** Two agencies differ, and one has referred it to the leading group. */
async function refer(
  client: HubClient,
  dossier: Dossier,
  matter: Pick<Matter, 'businessLine' | 'reason'>,
): Promise<Referred> {
  const request = await open(client, dossier, {
    ...matter,
    concernedAgencies: ['PBOC', 'BANKING'],
    opensBy: CAST.pbocOfficer,
  });
  await file(client, request, CAST.pbocOfficer, pbocOpinion(dossier));
  await file(client, request, CAST.bankingOfficer, bankingOpinion(dossier));
  const found = await client.read(disputeShape, CAST.pbocOfficer, request, DISPUTE, { id: request.caseId });
  const { id: disputeId } = found.substanceCase.dispute;
  await client.change(referDispute, CAST.pbocOfficer, request, {
    disputeId,
    reason: '两部门对业务实质和处置方式的意见不一致，协商未能取得一致。',
  });
  return { ...request, disputeId };
}

async function disputed(client: HubClient, dossier: Dossier): Promise<void> {
  await refer(client, dossier, {
    businessLine: '理财产品销售',
    reason: '以理财产品名义归集资金并承诺收益，业务实质需会同认定。',
  });
}

/** The draft is reviewed, the group is called together, and one member has spoken. */
async function discuss(
  client: HubClient,
  dossier: Dossier,
  matter: Pick<Matter, 'businessLine' | 'reason'>,
): Promise<Referred> {
  const { disputeId, ...request } = await refer(client, dossier, matter);
  const { officeOfficer, reviewer, firstMember } = CAST;
  await client.change(acceptDispute, officeOfficer, request, { disputeId });
  await client.change(tableRuling, officeOfficer, request, { disputeId, ...draftIn(dossier) });
  await client.change(reviewDisputeLegality, reviewer, request, {
    disputeId,
    result: 'PASSED',
    opinion: '各方意见依据充分，属领导小组职权，内容和程序合法。',
  });
  await client.change(conveneDeliberation, officeOfficer, request, {
    disputeId,
    meetingAt: new Date().toISOString(),
    papers: [{ title: '关于网络借贷业务实质意见不一致的情况报告' }],
  });
  await client.change(stateView, firstMember, request, { disputeId, position: 'FOR' });
  return { ...request, disputeId };
}

async function discussed(client: HubClient, dossier: Dossier): Promise<void> {
  await discuss(client, dossier, {
    businessLine: '个体网络借贷撮合',
    reason: '出借人资金未存管，疑似设立资金池，业务实质需会同认定。',
  });
}

/** The group has decided, and the order that follows is under way. */
async function ordered(client: HubClient, dossier: Dossier): Promise<void> {
  const { disputeId, ...request } = await discuss(client, dossier, {
    businessLine: '债权转让撮合',
    reason: '以债权转让名义归集出借人资金，业务实质需会同认定。',
  });
  const { officeOfficer, secondMember, chair, commerceOfficer } = CAST;
  await client.change(stateView, secondMember, request, { disputeId, position: 'FOR' });
  const absent = { disputeId, member: ABSENT, reason: '外出开会' };
  await client.change(noteAbsence, officeOfficer, request, absent);
  await client.change(ruleDispute, chair, request, { disputeId, ...draftIn(dossier) });
  const { substanceCase } = await client.read(determinedShape, officeOfficer, request, DETERMINED, {
    id: request.caseId,
  });
  const { id: orderId } = await client.change(issueRectificationOrder, officeOfficer, request, {
    determinationId: substanceCase.determination.id,
    kind: 'REVOKE_LICENCE',
    measures: '依法吊销营业执照，向社会公示，并报送处罚决定书。',
    legalBasis: [{ law: '中华人民共和国公司法', article: '第二百六十二条' }],
    verifyingAgency: 'BANKING',
  });
  await client.change(acceptRectificationOrder, commerceOfficer, request, { orderId });
  await client.change(reportRectificationProgress, commerceOfficer, request, {
    orderId,
    percent: 30,
    done: '已立案，正在送达听证告知书。',
  });
}

/** The paper of the warrant, of which the hub is told the digest alone. */
const PAPER = '调取证据通知书';

async function warranted(client: HubClient, { code }: Dossier): Promise<void> {
  const { policeOfficer, policeHead } = CAST;
  const request: RequestFor = { purpose: 'CRIMINAL_INVESTIGATION', caseId: null, basis: BASIS };
  const now = new Date();
  const { id: warrantId } = await client.change(requestAccountWarrant, policeOfficer, request, {
    platformCode: code,
    periodFrom: '2010-01-01',
    periodTo: beijingDay(now),
    purpose: 'CRIMINAL_INVESTIGATION',
    gate: 'POLICE_CRIMINAL_PROCEDURE',
    documentSha256: createHash('sha256').update(PAPER).digest('hex'),
    officers: [policeOfficer.officer, 'police-second-officer'],
    validFrom: now.toISOString(),
    validTo: new Date(now.getTime() + 30 * DAY_MILLISECONDS).toISOString(),
    usesAllowed: 100,
  });
  await client.change(approveAccountWarrant, policeHead, request, { warrantId, rank: 'HEAD' });
}

/** One agency has filed, the other is asked; and two matters on which nobody has filed yet. */
async function collecting(client: HubClient, dossier: Dossier): Promise<void> {
  const request = await open(client, dossier, {
    businessLine: '私募基金代销',
    reason: '通过互联网平台代销私募基金份额，是否公开募集需会同认定。',
    concernedAgencies: ['PBOC', 'SECURITIES'],
    opensBy: CAST.securitiesOfficer,
  });
  await file(client, request, CAST.securitiesOfficer, securitiesOpinion(dossier));
  await open(client, dossier, {
    businessLine: '履约保证保险合作',
    reason: '以保险公司承保名义宣传本息保障，业务实质和责任部门需会同认定。',
    concernedAgencies: ['PBOC', 'INSURANCE'],
    opensBy: CAST.insuranceOfficer,
  });
  await open(client, dossier, {
    businessLine: '资金归集和代付',
    reason: '为其他机构归集、代付客户资金，是否属于支付业务需会同认定。',
    concernedAgencies: ['PBOC', 'BANKING'],
    opensBy: CAST.bankingOfficer,
  });
}
