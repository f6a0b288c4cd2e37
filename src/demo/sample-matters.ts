import { z } from 'zod';
import { SCENARIOS } from '../sample-data/index.js';
import { CAST, type Player } from './cast.js';
import { DOSSIER, dossierShape, type Dossier } from './dossier.js';
import { HubClient, type RequestFor } from './hub-client.js';
import { fileOpinion, openSubstanceCase, referDispute } from './mutations.js';
import { bankingOpinion, opinionInput, pbocOpinion, securitiesOpinion, type Opinion } from './opinions.js';

const PLATFORM = SCENARIOS.pooledLender.code;
const BASIS = '国办发〔2016〕21号';

const DISPUTE = 'query Dispute($id: ID!) { substanceCase(id: $id) { dispute { id } } }';
const disputeShape = z.object({ substanceCase: z.object({ dispute: z.object({ id: z.string() }) }) });

interface Matter {
  readonly businessLine: string;
  readonly reason: string;
  readonly concernedAgencies: readonly string[];
  readonly opensBy: Player;
}

/**
 * 示例事项: opens matters on a hub with sample data as the people of the demo would, by the public API, so that whoever
 * signs in as one of them finds something to do: one on which two agencies differ and which is before the leading group,
 * and one that waits for an opinion.
 *
 * @param url where the hub listens
 * @param keys folder that holds the development issuers' keys
 * @throws DemoFailure when a step is refused
 */
export async function openSampleMatters(url: string, keys: string): Promise<void> {
  const client = new HubClient(url, keys, 'zh');
  const watching: RequestFor = { purpose: 'RISK_MONITORING', caseId: null, basis: BASIS };
  const { platform: dossier } = await client.read(dossierShape, CAST.pbocSystem, watching, DOSSIER, {
    code: PLATFORM,
  });
  await disputed(client, dossier);
  await collecting(client, dossier);
}

async function open(
  client: HubClient,
  { opensBy, ...matter }: Matter,
): Promise<RequestFor & { caseId: string }> {
  const request: RequestFor = { purpose: 'RISK_MONITORING', caseId: null, basis: BASIS };
  const { id } = await client.change(openSubstanceCase, opensBy, request, { platform: PLATFORM, ...matter });
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

/** Two agencies differ, and one has referred it to the leading group. */
async function disputed(client: HubClient, dossier: Dossier): Promise<void> {
  const request = await open(client, {
    businessLine: '理财产品销售',
    reason: '以理财产品名义归集资金并承诺收益，业务实质需会同认定。',
    concernedAgencies: ['PBOC', 'BANKING'],
    opensBy: CAST.pbocOfficer,
  });
  await file(client, request, CAST.pbocOfficer, pbocOpinion(dossier));
  await file(client, request, CAST.bankingOfficer, bankingOpinion(dossier));
  const found = await client.read(disputeShape, CAST.pbocOfficer, request, DISPUTE, { id: request.caseId });
  await client.change(referDispute, CAST.pbocOfficer, request, {
    disputeId: found.substanceCase.dispute.id,
    reason: '两部门对业务实质和处置方式的意见不一致，协商未能取得一致。',
  });
}

/** One agency has filed, the other is asked. */
async function collecting(client: HubClient, dossier: Dossier): Promise<void> {
  const request = await open(client, {
    businessLine: '私募基金代销',
    reason: '通过互联网平台代销私募基金份额，是否公开募集需会同认定。',
    concernedAgencies: ['PBOC', 'SECURITIES'],
    opensBy: CAST.securitiesOfficer,
  });
  await file(client, request, CAST.securitiesOfficer, securitiesOpinion(dossier));
}
