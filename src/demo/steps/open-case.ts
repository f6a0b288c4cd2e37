import { inChinese } from '../../kernel/index.js';
import { count, yuan } from '../figures.js';
import { openSubstanceCase } from '../mutations.js';
import type { Step } from '../step.js';
import { listText, verbatim } from '../told.js';
import { codeText } from '../words.js';

const BUSINESS_LINE = '网络借贷';

export const openCase: Step = {
  title: { en: 'The banking regulator opens a determination', zh: '银监部门启动业务实质认定' },
  async run(world, scene) {
    const { cast, memory, platform } = world;
    const { lending } = memory.recall('dossier').banking;
    const reason = inChinese`待偿余额${yuan(lending.outstanding).zh}，出借人${count(lending.lenders)}人，${lending.pooledFunds ? '存在' : '未发现'}资金归集。`;
    const input = { platform: platform.code, businessLine: BUSINESS_LINE, reason };
    scene.acts(cast.bankingOfficer, {
      en: "opens a determination of what the firm's online lending is in substance.",
      zh: inChinese`对该从业机构的“${BUSINESS_LINE}”业务启动业务实质认定。`,
    });
    const opened = await world.change(openSubstanceCase, cast.bankingOfficer, input);
    memory.keep('caseId', opened.id);
    scene.shows([
      [{ en: 'matter', zh: '事项编号' }, verbatim(opened.id)],
      [{ en: 'reason', zh: '理由' }, verbatim(reason)],
      [{ en: 'status', zh: '办理状态' }, codeText(opened.status)],
      [
        { en: 'agencies concerned', zh: '涉及部门' },
        listText(opened.concernedAgencies.map((agency) => codeText(agency))),
      ],
    ]);
    scene.checkEqual(
      { en: 'The agencies are asked for their opinions', zh: '已向涉及部门征求意见' },
      opened.status,
      'COLLECTING',
    );
    scene.checkEqual(
      {
        en: "The agencies concerned follow from the firm's sectors (lending, asset management) and from who holds data (an advertising case)",
        zh: '涉及部门依据该从业机构所属领域（网络借贷、资产管理）和数据掌握情况（广告案件）确定',
      },
      opened.concernedAgencies.toSorted(),
      ['BANKING', 'COMMERCE', 'INSURANCE', 'LOCAL_FINANCE', 'PBOC', 'SECURITIES'],
    );

    scene.acts(cast.pbocOfficer, {
      en: 'opens a determination on the same business.',
      zh: '对同一业务再次启动业务实质认定。',
    });
    const refusal = await world.changeRefused(openSubstanceCase, cast.pbocOfficer, input);
    scene.quotes(refusal);
    scene.check(
      {
        en: 'The second opening is refused (CASE_ALREADY_OPEN) and pointed at the first',
        zh: '再次启动不予受理，答复指明已有的认定事项',
      },
      refusal.code === 'CASE_ALREADY_OPEN' && refusal.remedy.includes(opened.number),
      refusal,
    );
  },
};
