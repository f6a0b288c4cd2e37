import { count, yuan } from '../figures.js';
import { openSubstanceCase } from '../mutations.js';
import type { Step } from '../step.js';

const BUSINESS_LINE = '网络借贷 P2P lending';

export const openCase: Step = {
  title: { en: 'The banking regulator opens a case', zh: '银监立案' },
  async run(world, scene) {
    const { cast, memory, platform } = world;
    const { lending } = memory.recall('dossier').banking;
    const reason = `${yuan(lending.outstanding)} outstanding from ${count(lending.lenders)} lenders; pooled funds: ${lending.pooledFunds}.`;
    const input = { platform: platform.code, businessLine: BUSINESS_LINE, reason };
    scene.acts(
      cast.bankingOfficer,
      `opens a case on what the business ${BUSINESS_LINE} of the platform is in substance.`,
    );
    const opened = await world.change(openSubstanceCase, cast.bankingOfficer, input);
    memory.keep('caseId', opened.id);
    scene.shows([
      ['case 案件', opened.id],
      ['status 状态', opened.status],
      ['concerned 涉及部门', opened.concernedAgencies.join(', ')],
    ]);
    scene.checkEqual('The case collects opinions', opened.status, 'COLLECTING');
    scene.checkEqual(
      "The agencies concerned follow from the platform's sectors (网络借贷, 资产管理) and from who holds data (广告案件)",
      opened.concernedAgencies.toSorted(),
      ['BANKING', 'COMMERCE', 'INSURANCE', 'LOCAL_FINANCE', 'PBOC', 'SECURITIES'],
    );

    scene.acts(cast.pbocOfficer, 'opens a case on the same business.');
    const refusal = await world.changeRefused(openSubstanceCase, cast.pbocOfficer, input);
    scene.shows([
      ['code', refusal.code],
      ['message', refusal.message],
      ['remedy', refusal.remedy],
    ]);
    scene.check(
      'The second opening is refused and pointed at the first',
      refusal.code === 'CASE_ALREADY_OPEN' && refusal.remedy.includes(opened.id),
      refusal,
    );
  },
};
