import { defineTexts, useTexts } from '../../../i18n/texts';
import { directionOf, effectLines, type Access, type Effect } from './effects';
import type { CatalogueItem } from '../matrix/matrix';
import { useSharingWords } from '../sharing-words';
import { sharingTexts } from '../texts';

const texts = defineTexts(
  {
    caption: '可查阅内容的变化',
    item: '数据项',
    before: '现在',
    after: '通过后',
    change: '变化',
    MORE: '↑ 扩大',
    LESS: '↓ 缩小',
    OTHER: '↔ 限制变化',
    OPEN: '开放',
    MASKED: '脱敏',
    BY_WARRANT: '凭手续',
    CLOSED: '不可查阅',
    regional: '限属地',
    none: '可查阅内容没有变化：所列数据项按现行协议已可查阅，或者仍受其他规则限制。',
    judged: '由本系统按判定请求的同一规则计算。',
  },
  {
    caption: 'What changes of what may be read',
    item: 'Item',
    before: 'Now',
    after: 'Once approved',
    change: 'Change',
    MORE: '↑ more',
    LESS: '↓ less',
    OTHER: '↔ other limits',
    OPEN: 'open',
    MASKED: 'masked',
    BY_WARRANT: 'by warrant',
    CLOSED: 'closed',
    regional: 'own region',
    none: 'Nothing changes of what may be read: the items are given by other agreements, or other rules still withhold them.',
    judged: 'Worked out by the rules that requests are decided by.',
  },
);

interface EffectsTableProps {
  readonly effects: readonly Effect[];
  readonly catalogue: readonly CatalogueItem[];
}

/** What an agreement changes for whom, as the hub's own rules decide it. */
export function EffectsTable({ effects, catalogue }: EffectsTableProps) {
  const t = useTexts(texts);
  const words = useTexts(sharingTexts);
  const { itemName, purposesOf } = useSharingWords(catalogue);
  const lines = effectLines(effects);
  const say = ({ decision, regional, dailyQuota }: Access): string =>
    [
      t[decision],
      ...(regional ? [t.regional] : []),
      ...(dailyQuota === null ? [] : [`${words.dailyQuota} ${words.times(dailyQuota)}`]),
    ].join(words.sep);
  if (lines.length === 0) return <p className="quiet">{t.none}</p>;
  return (
    <>
      <table className="changes effects">
        <caption className="visually-hidden">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.item}</th>
            <th scope="col">{words.purposes}</th>
            <th scope="col">{t.before}</th>
            <th scope="col">{t.after}</th>
            <th scope="col">{t.change}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={JSON.stringify(line)}>
              <th scope="row">{itemName(line.item)}</th>
              <td>{purposesOf(line.purposes)}</td>
              <td>{say(line.before)}</td>
              <td>
                <ins>{say(line.after)}</ins>
              </td>
              <td className={directionOf(line) === 'LESS' ? 'amber' : undefined}>{t[directionOf(line)]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">{t.judged}</p>
    </>
  );
}
