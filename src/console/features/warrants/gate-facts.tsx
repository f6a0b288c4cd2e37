import { Descriptions } from 'antd';
import { useEnumWord } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { useSectorName } from '../../names/use-names';
import type { Gate } from './gates';
import { warrantTexts } from './texts';

const texts = defineTexts(
  {
    article: '条款',
    may: '可以申请的层级',
    from: (level: string) => `${level}以上`,
    to: (level: string) => `${level}以下`,
    anyLevel: '各级',
    approver: '批准人',
    approverOf: (level: string, ranks: string) => `${level}以上机关${ranks}`,
    ownDecision: '法律未规定上级批准，由本单位负责人决定',
    officers: '调查人员',
    atLeast: (count: number) => `不少于${count}人`,
    instrument: '须出示',
    noInstrument: '法律未列明',
    sectors: '限于领域',
    cannot: '不得',
    limits:
      '不得冻结、扣划；不得查询所列从业机构、账户和期间以外的交易；不得由所列调查人员以外的人员使用；不得用于其他目的。',
  },
  {
    article: 'Article',
    may: 'Levels that may ask',
    from: (level: string) => `${level} and above`,
    to: (level: string) => `${level} and below`,
    anyLevel: 'every level',
    approver: 'Approved by',
    approverOf: (level: string, ranks: string) => `${ranks}, ${level} level or above`,
    ownDecision: 'the law asks for no approval from above: the office’s own leader decides',
    officers: 'Officers',
    atLeast: (count: number) => `${count} at least`,
    instrument: 'To be shown',
    noInstrument: 'the law names none',
    sectors: 'Only for',
    cannot: 'It does not allow',
    limits:
      'to freeze or transfer funds; to look at other firms, accounts or days; use by officers who are not named; any other purpose.',
  },
);

/** What a law asks before account data may be seen: article, who approves, how many officers, which paper, and what it does not allow. */
export function GateFacts({ gate }: { readonly gate: Gate }) {
  const t = useTexts(texts);
  const words = useTexts(warrantTexts);
  const { locale } = useLocale();
  const word = useEnumWord();
  const sector = useSectorName();
  const { approverLevel, approverRanks, lowestLevel, highestLevel, source } = gate;
  const levels = [
    ...(lowestLevel ? [t.from(word('Level', lowestLevel))] : []),
    ...(highestLevel ? [t.to(word('Level', highestLevel))] : []),
  ];
  return (
    <Descriptions
      column={1}
      size="small"
      items={[
        ...(locale === 'en'
          ? [
              {
                key: 'article',
                label: t.article,
                children: `${source.document.en}${source.article ? `, ${source.article}` : ''}`,
              },
            ]
          : []),
        { key: 'may', label: t.may, children: levels.join(words.sep) || t.anyLevel },
        {
          key: 'approver',
          label: t.approver,
          children: approverLevel
            ? t.approverOf(
                word('Level', approverLevel),
                approverRanks
                  .map((rank) => word('ApproverRank', rank))
                  .join(locale === 'zh' ? '或者' : ' or '),
              )
            : t.ownDecision,
        },
        { key: 'officers', label: t.officers, children: t.atLeast(gate.officers) },
        { key: 'instrument', label: t.instrument, children: gate.instrument ?? t.noInstrument },
        {
          key: 'targets',
          label: words.target,
          children: gate.targets.map((target) => word('AccountWarrantTarget', target)).join(words.sep),
        },
        ...(gate.partySectors.length > 0
          ? [{ key: 'sectors', label: t.sectors, children: gate.partySectors.map(sector).join(words.sep) }]
          : []),
        {
          key: 'purposes',
          label: words.purpose,
          children: gate.purposes.map((purpose) => word('Purpose', purpose)).join(words.sep),
        },
        { key: 'cannot', label: t.cannot, children: t.limits },
      ]}
    />
  );
}
