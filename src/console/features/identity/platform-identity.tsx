import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAsk } from '../../api/use-ask';
import { EnumTag } from '../../components/enum-tag';
import type { Step } from '../../components/steps/step';
import { StepDialog } from '../../components/steps/step-dialog';
import { defineTexts, useTexts } from '../../i18n/texts';
import { MergePlatform, MergesOfPlatform, SplitsOfPlatform } from './identity.generated';
import { useIsRegistrar } from './registrar';

const texts = defineTexts(
  {
    label: '机构归并与拆分',
    formerly: '曾用代码',
    leads: '原代码下的数据和事项在此一并展示。',
    merge: '提请归并',
    proposed: '已提请归并，由本单位另一名人员复核。',
    open: (code: string) => `归并事项（${code}）`,
    split: '提请拆分',
    openSplit: (name: string) => `拆分事项（${name}）`,
  },
  {
    label: 'Merges and splits of the firm',
    formerly: 'Also known as',
    leads: 'What was filed under these codes is shown here.',
    merge: 'Propose a merge',
    proposed: 'Proposed. Another officer of your office decides on it.',
    open: (code: string) => `Merge (${code})`,
    split: 'Propose a split',
    openSplit: (name: string) => `Split (${name})`,
  },
);

interface Known {
  readonly code: string;
  readonly formerCodes: readonly { readonly code: string; readonly name: string }[];
}

const STEP: Step<Known> = {
  document: MergePlatform,
  about: ({ code }) => ({ surviving: code }),
  fields: () => [
    {
      name: 'absorbed',
      kind: 'line',
      max: 18,
      required: true,
      label: { zh: '被归并代码', en: 'Code that is to lead here' },
      help: {
        zh: '今后指向本机构的代码，如临时代码。',
        en: 'An interim code, for example, that leads to this firm from then on.',
      },
    },
    { name: 'reason', kind: 'text', required: true, label: { zh: '归并理由', en: 'Why they are one' } },
  ],
  next: {
    zh: '由本单位另一名人员复核；同意后两个代码均指向本机构，可以撤销。',
    en: 'Another officer of your office decides; once agreed, both codes lead to this firm. It can be reversed.',
  },
};

/** 曾用代码、归并与拆分: the codes that lead to a firm, the merges and splits that made it so, and the proposal of another one. */
export function PlatformIdentity({ platform }: { readonly platform: Known }) {
  const t = useTexts(texts);
  const isRegistrar = useIsRegistrar();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  const { code, formerCodes } = platform;
  const merges = useAsk(MergesOfPlatform, { platform: code });
  const edges = merges.data?.data?.platformMerges?.edges ?? [];
  const splits = useAsk(SplitsOfPlatform, { platform: code });
  const splitEdges = splits.data?.data?.platformSplits?.edges ?? [];
  if (formerCodes.length + edges.length + splitEdges.length === 0 && !isRegistrar) return null;
  return (
    <section aria-label={t.label}>
      {formerCodes.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={
            <>
              {t.formerly}{' '}
              {formerCodes.map((former) => (
                <span key={former.code}>
                  <span className="code">{former.code}</span> {former.name}{' '}
                </span>
              ))}
            </>
          }
          description={t.leads}
        />
      )}
      {done && <Alert type="success" showIcon role="status" title={t.proposed} />}
      <p>
        {edges.map(({ node }) => (
          <span key={node.id}>
            <Link to={`/merges/${node.id}`}>
              {t.open(node.absorbed === code ? node.surviving : node.absorbed)}
            </Link>{' '}
            <EnumTag name="PlatformMergeStatus" value={node.status} />{' '}
          </span>
        ))}
        {splitEdges.map(({ node }) => (
          <span key={node.id}>
            <Link to={`/splits/${node.id}`}>
              {t.openSplit(node.platform === code ? node.partName : node.platform)}
            </Link>{' '}
            <EnumTag name="PlatformSplitStatus" value={node.status} />{' '}
          </span>
        ))}
        {isRegistrar && (
          <>
            <Button onClick={() => setOpen(true)}>{t.merge}</Button>{' '}
            <Link className="row-open" to={`/platforms/${code}/split`}>
              {t.split}
            </Link>
          </>
        )}
      </p>
      {open && (
        <StepDialog
          step={STEP}
          label={t.merge}
          rule={null}
          subject={platform}
          about={{}}
          onClose={() => setOpen(false)}
          onDone={() => setDone(true)}
        />
      )}
    </section>
  );
}
