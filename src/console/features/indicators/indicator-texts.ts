import { defineTexts } from '../../i18n/texts';

export const indicatorTexts = defineTexts(
  {
    title: '预警指标',
    about: '依各部门数据得出的可能触及红线的迹象，供出具意见参考，不作任何认定。',
    look: '查询预警指标',
    looking: '正在查询预警指标',
    none: '没有适用的预警指标。',
    counts: (isSo: number, withheld: number, silent: number, isNot: number) =>
      `符合${isSo}项，未提供${withheld}项，无数据${silent}项，不符合${isNot}项`,
    others: '其他指标',
    line: '红线',
    threshold: '阈值',
    nothing: '无',
    withheld: '未提供',
    beside: '符合的预警指标',
    cite: '引用为证据',
    citeNamed: (name: string) => `引用为证据：${name}`,
    cited: '已引用',
    record: '存证记录',
    design: '产品设定',
    more: (count: number) => `等${count}项`,
  },
  {
    title: 'Indicators',
    about:
      'Signs, worked out from agencies’ data, that a red line may be crossed. They support an opinion and decide nothing.',
    look: 'Look at the indicators',
    looking: 'Reading what the indicators need',
    none: 'No indicator applies.',
    counts: (isSo: number, withheld: number, silent: number, isNot: number) =>
      `${isSo} true, ${withheld} withheld, ${silent} without data, ${isNot} not true`,
    others: 'Other indicators',
    line: 'Red line',
    threshold: 'Threshold',
    nothing: 'none',
    withheld: 'withheld',
    beside: 'Indicators that are true',
    cite: 'Cite as evidence',
    citeNamed: (name: string) => `Cite as evidence: ${name}`,
    cited: 'cited',
    record: 'Record',
    design: 'the product’s own',
    more: (count: number) => `and more, ${count} in all`,
  },
);
