import { Alert, Button, Checkbox, Form, Input, Radio, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useSession } from '../../../api/session';
import { LASTING, useAsk } from '../../../api/use-ask';
import { useTell } from '../../../api/use-tell';
import { EnumTag } from '../../../components/enum-tag';
import { RefusalAlert } from '../../../components/refusal-alert';
import { useStepSubmit } from '../../../components/use-step-submit';
import { useEnumWord } from '../../../i18n/enum-word';
import { useListed } from '../../../i18n/listed';
import { useLocale } from '../../../i18n/locale';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { RegionName } from '../../../names/names';
import { useActorName } from '../../../names/use-names';
import { OpiningActors } from '../law/case-law.generated';
import { SourceName } from '../law/source-name';
import { useLeads, useSectorName, type LeadRow } from '../law/use-case-law';
import { FirmSelect, PLATFORM_CODE } from './firm-select';
import { MembersField, type NamedMember } from './members-field';
import { FirmToJudge, OpenSubstanceCase, Zones, type FirmToJudgeQuery } from './open.generated';
import { proposedAgencies } from './proposal';
import '../cases.css';

const texts = defineTexts(
  {
    title: '启动业务实质认定',
    ground: '依据',
    groundText: '国办发〔2016〕21号：一案针对一家从业机构的一条业务条线；未写明业务条线的，针对全部业务。',
    firm: '从业机构',
    firmHint: '输入统一社会信用代码、临时代码，或者名称中的至少两个字。',
    firmMissing: '请选择从业机构。',
    unknown: '未找到该从业机构，或者您无权查看。',
    line: '业务条线',
    lineHint: '如产品或者业务名称；留空为全部业务。',
    reason: '启动理由',
    reasonMissing: '请写明理由。',
    concerned: '涉及部门',
    proposed: '由本系统按规定提出',
    proposedHint: '包括下列部门，以及向该机构核发许可或者掌握其业务数据的部门。',
    own: '自行指定',
    ownHint: '至少两个部门。',
    ownMissing: '请至少选择两个部门。',
    LEADS: '牵头',
    GUIDES: '指导、协调',
    ASSISTS: '配合',
    OPENS: '启动部门',
    urgent: '紧急',
    urgentHint: '意见不一致的，不经协商即时提请领导小组。',
    zone: '所在功能区',
    zoneHint: '登记在开发区、园区等功能区的，认定事项归属该功能区。',
    newEvidence: '新证据',
    newEvidenceHint: '已认定为不采取整治措施的业务条线，无新证据不再启动认定。',
    submit: '启动认定',
    next: '提交之后',
    nextText: '各涉及部门收到出具意见的待办，征求意见期限为10个工作日。',
    leads: '牵头部门及其依据',
    registered: '登记地',
    operating: '经营地',
    openCases: '该机构的认定事项',
    exists: '已有办理中的认定事项，同一业务条线不得重复启动。',
    notRegistered: '未登记',
  },
  {
    title: 'Open a determination',
    ground: 'Ground',
    groundText:
      'Guo Ban Fa [2016] No. 21: a determination is about one line of business of one firm; where none is named, about the whole business.',
    firm: 'Firm',
    firmHint: 'A unified social credit code, an interim code, or two characters of its name at least.',
    firmMissing: 'Choose a firm.',
    unknown: 'Not found, or not yours to see.',
    line: 'Line of business',
    lineHint: 'A product or business; left empty, all of them.',
    reason: 'Why it is opened',
    reasonMissing: 'Say why.',
    concerned: 'Agencies concerned',
    proposed: 'As the rules propose',
    proposedHint: 'These agencies, and whoever licensed the firm or holds data on its business.',
    own: 'Chosen here',
    ownHint: 'Two agencies at least.',
    ownMissing: 'Choose two agencies at least.',
    LEADS: 'leads',
    GUIDES: 'guides',
    ASSISTS: 'assists',
    OPENS: 'opens it',
    urgent: 'Urgent',
    urgentHint: 'Where opinions differ, it goes to the leading group at once.',
    zone: 'Functional zone',
    zoneHint: 'Where the firm is registered in a zone, the determination belongs to it.',
    newEvidence: 'New evidence',
    newEvidenceHint: 'Needed where nothing was found wrong with the line of business before.',
    submit: 'Open the determination',
    next: 'After that',
    nextText: 'Each agency is asked for its opinion, within ten working days.',
    leads: 'Who leads, and by which rule',
    registered: 'Registered in',
    operating: 'Operates in',
    openCases: 'Determinations of this firm',
    exists: 'One is under way; the same line of business is not opened twice.',
    notRegistered: 'not registered',
  },
);

interface NewCase {
  readonly platform?: string;
  readonly members?: readonly NamedMember[];
  readonly businessLine?: string;
  readonly reason?: string;
  readonly choice?: 'PROPOSED' | 'OWN';
  readonly concernedAgencies?: readonly string[];
  readonly urgent?: boolean;
  readonly functionalZone?: string;
  readonly newEvidence?: string;
}

type Firm = NonNullable<FirmToJudgeQuery['platform']>;

/** Sides of the group take no part in a determination themselves. */
const GROUP_SIDE = new Set(['OFFICE', 'LEADING_GROUP']);

const FIELD_OF: Readonly<Record<string, string>> = {
  PLATFORM_UNKNOWN: 'platform',
  CASE_MEMBER_REPEATED: 'members',
  CASE_ALREADY_OPEN: 'businessLine',
  NEW_EVIDENCE_REQUIRED: 'newEvidence',
  FUNCTIONAL_ZONE_UNKNOWN: 'functionalZone',
  FUNCTIONAL_ZONE_ELSEWHERE: 'functionalZone',
  TOO_FEW_CONCERNED_AGENCIES: 'concernedAgencies',
  SAME_BODY: 'concernedAgencies',
  NO_SUCH_POWER: 'concernedAgencies',
  ACTOR_NOT_IN_FORCE: 'concernedAgencies',
};

/** 启动业务实质认定: which firm and line of business, why, and whom to ask. */
export default function NewCasePage() {
  const t = useTexts(texts);
  const [search] = useSearchParams();
  const [form] = Form.useForm<NewCase>();
  const code = Form.useWatch('platform', form) ?? search.get('platform') ?? '';
  const choice = Form.useWatch('choice', form);
  const actorName = useActorName();
  const agency = useSession().data?.agency ?? '';
  const found = useAsk(FirmToJudge, { code }, { enabled: PLATFORM_CODE.test(code) });
  const firm = found.data?.data?.platform ?? null;
  const region = firm?.registeredRegion ?? firm?.operatingRegions[0] ?? null;
  const leads = useLeads(firm?.sectors ?? [], region);
  const opining = useAsk(OpiningActors, {}, LASTING);
  const { tell } = useTell(OpenSubstanceCase);
  const [opened, setOpened] = useState<string | null>(null);
  const { submit, refusal, failure, pending } = useStepSubmit<NewCase>({
    form,
    fieldOf: FIELD_OF,
    onSubmit: async (values) => {
      const told = await tell((idempotencyKey) => ({ input: inputOf(values, idempotencyKey) }));
      if (told.done) setOpened(told.data.openSubstanceCase.substanceCase?.id ?? null);
      return told;
    },
    onDone: () => undefined,
  });
  // The matter that was opened is where one goes on.
  if (opened) return <Navigate to={`/cases/${opened}`} replace />;
  const options = (opining.data?.data?.lawActors.edges ?? [])
    .filter(({ node }) => node.verbs.includes('OPINE'))
    .map(({ node }) => ({ value: node.actor, label: actorName(node.actor) }));
  const proposed = proposedAgencies(leads.rows, GROUP_SIDE.has(agency) ? null : agency);
  return (
    <>
      <h1>{t.title}</h1>
      <p className="ground">
        <strong>{t.ground}</strong> {t.groundText}
      </p>
      <RefusalAlert refusal={refusal} failure={failure} />
      <div className="new-case">
        <Form<NewCase>
          form={form}
          layout="vertical"
          className="panel"
          disabled={pending}
          scrollToFirstError={{ focus: true }}
          initialValues={{ platform: search.get('platform') ?? undefined, choice: 'PROPOSED' }}
          onFinish={(values) => void submit(values)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) form.submit();
          }}
        >
          <Form.Item
            name="platform"
            label={t.firm}
            extra={t.firmHint}
            rules={[{ required: true, message: t.firmMissing }]}
          >
            <FirmSelect label={t.firm} found={firm} />
          </Form.Item>
          {found.isSuccess && !firm && (
            <Alert type="warning" showIcon title={t.unknown} className="refusal" />
          )}
          <MembersField />
          <Form.Item name="businessLine" label={t.line} extra={t.lineHint}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item
            name="reason"
            label={t.reason}
            rules={[{ required: true, whitespace: true, message: t.reasonMissing }]}
          >
            <Input.TextArea rows={4} maxLength={10_000} />
          </Form.Item>
          <Form.Item name="choice" label={t.concerned}>
            <Radio.Group
              aria-label={t.concerned}
              options={[
                { value: 'PROPOSED', label: t.proposed },
                { value: 'OWN', label: t.own },
              ]}
              onChange={({ target }) => {
                const isEmpty = (form.getFieldValue('concernedAgencies') ?? []).length === 0;
                if (target.value === 'OWN' && isEmpty) {
                  form.setFieldValue(
                    'concernedAgencies',
                    proposed.map((each) => each.agency),
                  );
                }
              }}
            />
          </Form.Item>
          {choice === 'OWN' ? (
            <Form.Item
              name="concernedAgencies"
              extra={t.ownHint}
              rules={[{ type: 'array', min: 2, required: true, message: t.ownMissing }]}
            >
              <Checkbox.Group className="stacked two-columns" options={options} aria-label={t.concerned} />
            </Form.Item>
          ) : (
            <div className="proposed refusal">
              <span className="quiet">{t.proposedHint}</span>
              <Proposed rows={leads.rows} agency={agency} />
            </div>
          )}
          <Form.Item name="urgent" valuePropName="checked" extra={t.urgentHint}>
            <Checkbox>{t.urgent}</Checkbox>
          </Form.Item>
          <ZoneField region={firm?.registeredRegion ?? null} />
          <Form.Item name="newEvidence" label={t.newEvidence} extra={t.newEvidenceHint}>
            <Input.TextArea rows={2} maxLength={10_000} />
          </Form.Item>
          <p className="quiet">
            <strong>{t.next}</strong> {t.nextText}
          </p>
          <Button type="primary" loading={pending} onClick={() => form.submit()}>
            {t.submit}
          </Button>
        </Form>
        <aside>
          {found.isFetching && <Skeleton active />}
          {firm && <FirmBeside firm={firm} leads={leads.rows} />}
        </aside>
      </div>
    </>
  );
}

function inputOf(values: NewCase, idempotencyKey: string) {
  const { platform = '', members = [], businessLine, reason = '', choice, concernedAgencies = [] } = values;
  return {
    idempotencyKey,
    platform,
    reason,
    ...(members.length > 0
      ? { members: members.map(({ platform: code = '', ground = '' }) => ({ platform: code, ground })) }
      : {}),
    ...(businessLine?.trim() ? { businessLine } : {}),
    ...(choice === 'OWN' ? { concernedAgencies: [...concernedAgencies] } : {}),
    ...(values.urgent ? { urgent: true } : {}),
    ...(values.functionalZone ? { functionalZone: values.functionalZone } : {}),
    ...(values.newEvidence?.trim() ? { newEvidence: values.newEvidence } : {}),
  };
}

/** Zones in the place of registration, where there are any. */
function ZoneField({ region }: { readonly region: string | null }) {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const { data } = useAsk(Zones, { region }, { enabled: region !== null });
  const zones = data?.data?.functionalZones.edges ?? [];
  if (zones.length === 0) return null;
  return (
    <Form.Item name="functionalZone" label={t.zone} extra={t.zoneHint}>
      <Select allowClear options={zones.map(({ node }) => ({ value: node.zone, label: node[locale] }))} />
    </Form.Item>
  );
}

/** Whom the rules propose, each with its reasons. */
function Proposed({ rows, agency }: { readonly rows: readonly LeadRow[]; readonly agency: string }) {
  const t = useTexts(texts);
  const actorName = useActorName();
  const sectorName = useSectorName();
  return (
    <ul className="plain-list">
      {proposedAgencies(rows, GROUP_SIDE.has(agency) ? null : agency).map((each) => (
        <li key={each.agency}>
          <strong>{actorName(each.agency)}</strong>{' '}
          <span className="quiet">
            {each.reasons
              .map(({ as, sector }) => (sector === null ? t[as] : `${sectorName(sector)} ${t[as]}`))
              .join('；')}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What is known of the firm that bears on opening a determination. */
function FirmBeside({ firm, leads }: { readonly firm: Firm; readonly leads: readonly LeadRow[] }) {
  const listed = useListed();
  const t = useTexts(texts);
  const word = useEnumWord();
  const actorName = useActorName();
  const sectorName = useSectorName();
  const cases = firm.substanceCases?.edges.map(({ node }) => node) ?? [];
  const isOpen = cases.some(({ status }) => status === 'COLLECTING' || status === 'DISPUTED');
  return (
    <div className="panel">
      <h2>
        <Link to={`/platforms/${firm.code}`}>{firm.name}</Link>
      </h2>
      <p className="quiet">
        {t.registered}{' '}
        {firm.registeredRegion ? <RegionName region={firm.registeredRegion} /> : t.notRegistered}
        <br />
        {t.operating}{' '}
        {firm.operatingRegions.map((each, place) => (
          <span key={each}>
            {place > 0 && ' · '}
            <RegionName region={each} />
          </span>
        ))}
      </p>
      <h3>{t.leads}</h3>
      {leads.map((row) => (
        <div key={row.id} className="lead">
          <strong>{sectorName(row.sector)}</strong>：
          {listed([...row.leads, ...row.bySubstance].map(({ actor }) => actorName(actor)))}{' '}
          <span className="quiet">{word('LeadMode', row.mode)}</span>
          <div className="quiet">
            <SourceName source={row.source} />
          </div>
        </div>
      ))}
      {cases.length > 0 && (
        <>
          <h3>{t.openCases}</h3>
          {isOpen && <p className="amber">{t.exists}</p>}
          <ul className="plain-list">
            {cases.map(({ id, number, businessLine, status }) => (
              <li key={id}>
                <Link to={`/cases/${id}`}>{number}</Link> {businessLine}{' '}
                <EnumTag name="SubstanceCaseStatus" value={status} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
