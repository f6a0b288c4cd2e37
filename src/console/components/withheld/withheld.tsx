import { Button, Popover } from 'antd';
import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { AnswerError } from '../../api/ask';
import { useExchange } from '../../api/exchange';
import { defineTexts, useTexts } from '../../i18n/texts';
import { ActorName } from '../../names/names';
import { useCatalogueItem } from '../../names/use-catalogue-item';
import { ruleWords } from './rule-words';
import { wayOut } from './way-out';

const texts = defineTexts(
  {
    withheld: '未提供',
    item: '数据项',
    why: '原因',
    owner: '数据所属部门',
    remedy: '办法',
    rule: '依据规则',
    PURPOSE: '请在页面顶部选择用途；选定后本页自动更新。',
    MATTER: '请在页面顶部选择所办理的认定事项；选定后本页自动更新。',
    BASIS: '请在页面顶部填写法律依据；填写后本页自动更新。',
    AGREEMENT: '请向数据所属部门申请共享；协议经对方两名人员批准并生效后，本页自动更新。',
    WARRANT: '请办理账户查询手续；批准后凭手续查阅。',
    developers: '接口标识',
    propose: '申请共享',
    warrant: '办理账户查询手续',
    purpose: '选择用途',
    matter: '选择事项',
    basis: '填写依据',
    details: (message: string) => `未提供。${message}`,
  },
  {
    withheld: 'withheld',
    item: 'Item',
    why: 'Why',
    owner: 'Owner',
    remedy: 'What to do',
    rule: 'Rule',
    PURPOSE: 'Choose a purpose at the top of the page; the page is read again then.',
    MATTER: 'Choose the determination at the top of the page; the page is read again then.',
    BASIS: 'State the legal basis at the top of the page; the page is read again then.',
    AGREEMENT:
      'Propose to the owner to share it; the page is read again once two of its people have approved.',
    WARRANT: 'Ask for an account warrant; it is read under that once it is approved.',
    developers: 'For developers',
    propose: 'Propose sharing',
    warrant: 'Ask for a warrant',
    purpose: 'Choose a purpose',
    matter: 'Choose a matter',
    basis: 'State the basis',
    details: (message: string) => `Withheld. ${message}`,
  },
);

export interface WithheldProps {
  readonly error: AnswerError;
  /** The platform that the field is about, to begin a warrant with. */
  readonly platform?: string | undefined;
  /** Shows that it was withheld, without the way out: it stands beside another that has it. */
  readonly compact?: boolean;
}

/** A field that was withheld: that it was, why, by which rule, whose it is, and the one step that may open it. */
export function Withheld({ error, platform, compact = false }: WithheldProps) {
  const t = useTexts(texts);
  return (
    <span className="withheld">
      <Popover trigger={['click']} content={<Why error={error} />}>
        <button type="button" className="tool withheld-mark" aria-label={t.details(error.message)}>
          <span aria-hidden="true">⌀</span> {t.withheld}
        </button>
      </Popover>
      {!compact && <WithheldStep error={error} platform={platform} />}
    </span>
  );
}

/** The denial in words; by which names the interface knows it stands behind, for whoever writes programs. */
function Why({ error }: { readonly error: AnswerError }) {
  const t = useTexts(texts);
  const rules: Readonly<Record<string, string>> = useTexts(ruleWords);
  const { owner, rule, reason, remedy, item, policy } = error.extensions ?? {};
  const id = item ?? policy;
  const named = useCatalogueItem(id);
  const way = wayOut(error);
  const lines: readonly (readonly [string, ReactNode])[] = [
    [t.item, named?.description],
    [t.owner, owner && <ActorName key="owner" actor={owner} />],
    [t.why, error.message],
    [t.rule, rule && rules[rule]],
    [t.remedy, way === null ? remedy : t[way]],
  ];
  return (
    <>
      <dl className="why">
        {lines.map(([name, value]) => (
          <Fragment key={name}>
            {value && (
              <>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </>
            )}
          </Fragment>
        ))}
      </dl>
      <details className="for-developers">
        <summary>{t.developers}</summary>
        <span className="code" lang="en">
          {[id, reason, rule].filter(Boolean).join(' · ')}
        </span>
        {way !== null && <div className="quiet">{remedy}</div>}
      </details>
    </>
  );
}

function WithheldStep({ error, platform }: WithheldProps) {
  const t = useTexts(texts);
  const { openBar } = useExchange();
  const { owner = '', item, policy } = error.extensions ?? {};
  switch (wayOut(error)) {
    case 'PURPOSE':
    case 'MATTER':
    case 'BASIS':
      return (
        <Button type="link" size="small" onClick={() => openBar(true)}>
          {wayOut(error) === 'PURPOSE' ? t.purpose : wayOut(error) === 'MATTER' ? t.matter : t.basis}
        </Button>
      );
    case 'WARRANT':
      return (
        <Link to={`/warrants/new?${new URLSearchParams(platform ? { platform } : {}).toString()}`}>
          {t.warrant}
        </Link>
      );
    case 'AGREEMENT':
      return (
        <Link to={`/agreements/new?${new URLSearchParams({ owner, item: item ?? policy ?? '' }).toString()}`}>
          {t.propose}
        </Link>
      );
    default:
      return null;
  }
}
