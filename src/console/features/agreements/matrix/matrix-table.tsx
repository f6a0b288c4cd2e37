import { defineTexts, useTexts } from '../../../i18n/texts';
import { useLocale } from '../../../i18n/locale';
import { useActorName } from '../../../names/use-names';
import type { MatrixCell, MatrixGroup, Sharing } from './matrix';
import { sharingTexts } from '../texts';

const texts = defineTexts(
  {
    caption: '各部门可查阅的数据项',
    item: '数据所属部门和数据项',
    regional: '限属地',
    waiting: '有协议待办',
    where: (agency: string, item: string) => `${agency}，${item}：`,
  },
  {
    caption: 'What each agency may read',
    item: 'Owner and item',
    regional: 'own region',
    waiting: 'agreement pending',
    where: (agency: string, item: string) => `${agency}, ${item}: `,
  },
);

/** A mark beside the word, so that no state is told by its shade alone. */
const MARKS: Readonly<Record<Sharing, string>> = {
  OWN: '·',
  OPEN: '●',
  MASKED: '◐',
  WARRANT: '▣',
  CLOSED: '○',
  NOT_SHARED: '✕',
};

export interface MatrixTableProps {
  readonly agencies: readonly string[];
  readonly groups: readonly MatrixGroup[];
  /** The user's own agency, whose column is marked. */
  readonly own: string | undefined;
  readonly onOpen: (cell: MatrixCell) => void;
}

/** Agency × item: each cell a word, a mark and a shade, and a button that says more. */
export function MatrixTable({ agencies, groups, own, onOpen }: MatrixTableProps) {
  const t = useTexts(texts);
  const words = useTexts(sharingTexts);
  const { locale } = useLocale();
  const actor = useActorName();
  return (
    <div className="matrix-frame">
      <table className="matrix">
        <caption className="visually-hidden">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.item}</th>
            {agencies.map((agency) => (
              <th key={agency} scope="col" className={agency === own ? 'own' : undefined}>
                {actor(agency)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ owner, rows }) => (
          <tbody key={owner}>
            <tr>
              <th scope="rowgroup" colSpan={agencies.length + 1} className="matrix-owner">
                {actor(owner)}
              </th>
            </tr>
            {rows.map(({ item, cells }) => (
              <tr key={item.id}>
                <th scope="row">{item.descriptions[locale]}</th>
                {cells.map((cell) => (
                  <td key={cell.agency} className={cell.agency === own ? 'own' : undefined}>
                    <button
                      type="button"
                      className={`matrix-cell is-${cell.sharing.toLowerCase()}`}
                      aria-haspopup="dialog"
                      onClick={() => onOpen(cell)}
                    >
                      <span className="visually-hidden">
                        {t.where(actor(cell.agency), item.descriptions[locale])}
                      </span>
                      <span aria-hidden="true">{MARKS[cell.sharing]}</span> {words[cell.sharing]}
                      {cell.regional && <small>{t.regional}</small>}
                      {cell.waiting.length > 0 && <small className="amber">{t.waiting}</small>}
                    </button>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
