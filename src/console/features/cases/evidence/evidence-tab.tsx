import { Button, Empty } from 'antd';
import { useState } from 'react';
import { useSession } from '../../../api/session';
import { Instant } from '../../../components/instant';
import { ListTable } from '../../../components/list-table';
import { RefusalAlert } from '../../../components/refusal-alert';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { useActorName } from '../../../names/use-names';
import { OfficerName } from '../../../names/names';
import type { CaseShown } from '../opinion/opinion-values';
import { groupedDigest, sizeText } from './digest';
import { FileDrop } from './file-drop';
import { useAttachments } from './use-attachments';

const texts = defineTexts(
  {
    table: '附件',
    name: '文件',
    agency: '提交部门',
    added: '提交时间',
    digest: 'SHA-256 校验值',
    usedBy: '引用',
    save: '下载',
    saveNamed: (name: string) => `下载 ${name}`,
    damaged: '下载的内容与其校验值不一致，未保存。请重新下载。',
    empty: '没有可以查看的附件。',
    cites: (agency: string) => `${agency}的意见`,
    unused: '尚未引用',
    next: '上传后，在出具或者修改意见时引用为证据；其他部门在可以查看本部门意见时可见。',
  },
  {
    table: 'Attachments',
    name: 'File',
    agency: 'Put by',
    added: 'When',
    digest: 'SHA-256',
    usedBy: 'Cited in',
    save: 'Save',
    saveNamed: (name: string) => `Save ${name}`,
    damaged: 'What came is not what its digest says; nothing was saved. Try again.',
    empty: 'There is no attachment to be seen.',
    cites: (agency: string) => `the opinion of ${agency}`,
    unused: 'not yet',
    next: 'Cite a file as evidence when you file or revise an opinion; other agencies see it once they see your opinion.',
  },
);

type Attachment = CaseShown['attachments'][number];

/** 证据: the files of the case, whose they are, and in which opinions they are cited; new ones are put here. */
export function EvidenceTab({ shown }: { readonly shown: CaseShown }) {
  const t = useTexts(texts);
  const actorName = useActorName();
  const { save } = useAttachments(shown.id);
  const agency = useSession().data?.agency ?? '';
  const [failure, setFailure] = useState<Error | null>(null);
  const isParty = shown.concernedAgencies.includes(agency);
  const citing = ({ sha256 }: Attachment): string =>
    shown.opinions
      .filter(({ evidence }) => evidence.some((each) => each.sha256 === sha256))
      .map((opinion) => t.cites(actorName(opinion.agency)))
      .join('、') || t.unused;
  const fetchFile = async ({ path, sha256, name }: Attachment): Promise<void> => {
    setFailure(null);
    try {
      const isSound = await save(path, sha256, name);
      if (!isSound) setFailure(new Error(t.damaged));
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return (
    <>
      {isParty && <FileDrop caseId={shown.id} />}
      {failure && <RefusalAlert failure={failure} />}
      <ListTable<Attachment>
        label={t.table}
        rows={shown.attachments}
        keyOf={({ sha256, agency: owner }) => `${sha256}${owner}`}
        loading={false}
        empty={<Empty description={t.empty}>{isParty && <span className="quiet">{t.next}</span>}</Empty>}
        columns={[
          {
            key: 'name',
            title: t.name,
            render: ({ name, size, sha256 }) => (
              <div className="file-name">
                {name} <span className="quiet">{sizeText(size)}</span>
                <div className="code digest" title={t.digest}>
                  {groupedDigest(sha256)}
                </div>
              </div>
            ),
          },
          {
            key: 'agency',
            title: t.agency,
            render: ({ agency: owner, officer, addedAt }) => (
              <>
                {actorName(owner)}{' '}
                <span className="quiet">
                  <OfficerName agency={owner} officer={officer} />
                </span>
                <div className="quiet">
                  <Instant at={addedAt} />
                </div>
              </>
            ),
          },
          { key: 'usedBy', title: t.usedBy, render: citing },
          {
            key: 'save',
            title: t.save,
            render: (file) => (
              <Button size="small" aria-label={t.saveNamed(file.name)} onClick={() => void fetchFile(file)}>
                {t.save}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}
