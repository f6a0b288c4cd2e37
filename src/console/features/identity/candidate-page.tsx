import { Link, useParams } from 'react-router';
import type { ReactNode } from 'react';
import { useAsk } from '../../api/use-ask';
import { EnumTag } from '../../components/enum-tag';
import { Instant } from '../../components/instant';
import { PageState } from '../../components/page-state';
import { ScrollRegion } from '../../components/scroll-region';
import type { Steps } from '../../components/steps/step';
import { StepActions } from '../../components/steps/step-actions';
import { useEnumWord } from '../../i18n/enum-word';
import { defineTexts, useTexts } from '../../i18n/texts';
import { RegionName, SectorName } from '../../names/names';
import '../cases/cases.css';
import {
  AcceptCandidate,
  CandidatePage as CandidateDocument,
  RejectCandidate,
  type CandidatePageQuery,
} from './identity.generated';

const texts = defineTexts(
  {
    title: '疑似同一机构',
    back: '返回列表',
    score: (score: number) => `得分${score}`,
    compared: '逐项比对',
    item: '项目',
    code: '代码',
    name: '名称',
    registered: '登记地',
    operating: '经营地',
    sectors: '领域',
    identifiers: '标识',
    shared: '共同之处',
    merge: '查看归并事项',
    rejection: '排除理由',
    decided: '核实',
  },
  {
    title: 'Possibly one firm',
    back: 'Back to the list',
    score: (score: number) => `Score ${score}`,
    compared: 'Side by side',
    item: 'Item',
    code: 'Code',
    name: 'Name',
    registered: 'Registered in',
    operating: 'Operates in',
    sectors: 'Sectors',
    identifiers: 'Identifiers',
    shared: 'In common',
    merge: 'Open the merge',
    rejection: 'Why they are not one',
    decided: 'Decided',
  },
);

type Candidate = NonNullable<CandidatePageQuery['platformCandidate']>;
type Platform = NonNullable<Candidate['one']>;

const REASON = {
  name: 'reason',
  kind: 'text',
  required: true,
  label: { zh: '理由', en: 'Reasons' },
} as const;

const STEPS: Steps<Candidate> = {
  acceptPlatformCandidate: {
    document: AcceptCandidate,
    fields: ({ one, other }) => [
      {
        name: 'surviving',
        kind: 'choice',
        required: true,
        label: { zh: '存续代码', en: 'The code that goes on standing' },
        options: [one, other].flatMap((each) =>
          each ? [{ value: each.code, label: `${each.name}（${each.code}）` }] : [],
        ),
      },
      REASON,
    ],
    next: {
      zh: '由另一名人员复核；同意后两个代码均指向存续机构，可以撤销。',
      en: 'Another officer decides; once agreed, both codes lead to the surviving firm. It can be reversed.',
    },
  },
  rejectPlatformCandidate: {
    document: RejectCandidate,
    fields: () => [REASON],
    next: { zh: '不再提示这两个机构。', en: 'The two are not suggested again.' },
  },
};

/** 逐项比对: both platforms side by side, what they have in common, and the decision. */
export default function CandidatePage() {
  const t = useTexts(texts);
  const { id = '' } = useParams();
  const query = useAsk(CandidateDocument, { id });
  return (
    <PageState query={query} pick={({ platformCandidate }) => platformCandidate}>
      {(candidate) => (
        <div className="grid">
          <header className="head">
            <h1>{t.title}</h1>
            <EnumTag name="PlatformCandidateStatus" value={candidate.status} />
            <span>{t.score(candidate.score)}</span>
            <Link to="/candidates">{t.back}</Link>
          </header>
          <StepActions
            actions={candidate.availableActions}
            steps={STEPS}
            subject={candidate}
            about={{ candidateId: candidate.id }}
          />
          {candidate.merge && <Link to={`/merges/${candidate.merge.id}`}>{t.merge}</Link>}
          {candidate.rejection !== null && (
            <p>
              <strong>{t.rejection}</strong> {candidate.rejection}
            </p>
          )}
          {candidate.decidedAt !== null && (
            <p className="quiet">
              {t.decided} {candidate.decidedBy} <Instant at={candidate.decidedAt} />
            </p>
          )}
          <Compared candidate={candidate} />
        </div>
      )}
    </PageState>
  );
}

const regions = (codes: readonly string[]): ReactNode =>
  codes.map((region) => (
    <div key={region}>
      <RegionName region={region} />
    </div>
  ));

function Compared({ candidate: { one, other, reasons } }: { readonly candidate: Candidate }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const rows: readonly (readonly [name: string, show: (platform: Platform) => ReactNode])[] = [
    [
      t.code,
      ({ code }) => (
        <Link className="code" to={`/platforms/${code}`}>
          {code}
        </Link>
      ),
    ],
    [t.name, ({ name }) => name],
    [t.registered, ({ registeredRegion }) => registeredRegion && <RegionName region={registeredRegion} />],
    [t.operating, ({ operatingRegions }) => regions(operatingRegions)],
    [
      t.sectors,
      ({ sectors }) =>
        sectors.map((sector) => (
          <div key={sector}>
            <SectorName sector={sector} />
          </div>
        )),
    ],
    [
      t.identifiers,
      ({ identifiers }) =>
        identifiers.map(({ kind, value }) => (
          <div key={`${kind}${value}`}>
            {word('IdentifierKind', kind)} {value}
          </div>
        )),
    ],
  ];
  return (
    <section className="panel" aria-label={t.compared}>
      <h2>{t.compared}</h2>
      <ScrollRegion label={t.compared} landmark={false}>
        <table className="comparison">
          <thead>
            <tr>
              <th scope="col">{t.item}</th>
              <th scope="col">{one?.name}</th>
              <th scope="col">{other?.name}</th>
            </tr>
          </thead>
          <tbody>
            {reasons.map((reason) => (
              <tr key={reason.kind}>
                <th scope="row">
                  {t.shared} · {word('PlatformMatchKind', reason.kind)}
                </th>
                <td>{reason.kind === 'PLACE' ? <RegionName region={reason.one} /> : reason.one}</td>
                <td>{reason.kind === 'PLACE' ? <RegionName region={reason.other} /> : reason.other}</td>
              </tr>
            ))}
            {rows.map(([name, show]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{one && show(one)}</td>
                <td>{other && show(other)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
