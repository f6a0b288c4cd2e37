import { Instant } from '../../components/instant';
import { defineTexts, useTexts } from '../../i18n/texts';
import { useActorName } from '../../names/use-names';
import { OfficerName } from '../../names/names';

const texts = defineTexts(
  {
    proposed: '提出',
    first: '批准（第一人）',
    second: '复核批准（第二人）',
    waits: '待批准',
    waitsSecond: '待复核',
    after: '第一人批准后办理',
    rule: '两次批准由数据所属部门的两名不同人员作出，提出人不得批准。',
  },
  {
    proposed: 'Proposed',
    first: 'First approval',
    second: 'Second approval',
    waits: 'Awaited',
    waitsSecond: 'Awaited',
    after: 'After the first',
    rule: 'Two different people of the owner approve; whoever proposed does not.',
  },
);

export interface FourEyesProps {
  readonly owner: string;
  readonly grantee: string;
  readonly version: {
    readonly proposedBy: string;
    readonly proposedAt: string;
    readonly firstApprovedBy: string | null;
    readonly firstApprovedAt: string | null;
    readonly approvedBy: string | null;
    readonly approvedAt: string | null;
  };
  /** Whether the version still waits for approval. */
  readonly waits: boolean;
}

/** 双人复核: who proposed, and the two who approve, side by side. */
export function FourEyes({ owner, grantee, version, waits }: FourEyesProps) {
  const t = useTexts(texts);
  const { proposedBy, proposedAt, firstApprovedBy, firstApprovedAt, approvedBy, approvedAt } = version;
  return (
    <>
      <ol className="eyes">
        <Eye title={t.proposed} agency={grantee} person={proposedBy} at={proposedAt} missing="" />
        <Eye
          title={t.first}
          agency={owner}
          person={firstApprovedBy}
          at={firstApprovedAt}
          missing={waits ? t.waits : '—'}
        />
        <Eye
          title={t.second}
          agency={owner}
          person={approvedBy}
          at={approvedAt}
          missing={waits ? (firstApprovedBy ? t.waitsSecond : t.after) : '—'}
        />
      </ol>
      <p className="quiet">{t.rule}</p>
    </>
  );
}

interface EyeProps {
  readonly title: string;
  readonly agency: string;
  readonly person: string | null;
  readonly at: string | null;
  readonly missing: string;
}

function Eye({ title, agency, person, at, missing }: EyeProps) {
  const actor = useActorName();
  return (
    <li className={`eye ${person ? 'is-given' : 'is-missing'}`}>
      <h3>{title}</h3>
      <span className="quiet">{actor(agency)}</span>
      <strong>{person ? <OfficerName agency={agency} officer={person} /> : missing}</strong>
      {at && (
        <span className="quiet">
          <Instant at={at} />
        </span>
      )}
    </li>
  );
}
