import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useSession } from '../../api/session';
import { useAskPages } from '../../api/use-ask';
import { ListTable, type ListColumn } from '../../components/list-table';
import { useAddress } from '../../components/use-address';
import { enumOptions, useEnumWord } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { useTexts } from '../../i18n/texts';
import { useRegionOptions } from '../../names/use-names';
import { GroupName } from './group-name';
import { AppointStep } from './group-steps';
import { Groups, type GroupsQuery } from './groups.generated';
import { groupTexts } from './texts';

type Group = GroupsQuery['leadingGroups']['edges'][number]['node'];
const PAGE = 50;

/** 领导小组: which there are, who sits in them, how they decide. */
export default function GroupsPage() {
  const t = useTexts(groupTexts);
  const word = useEnumWord();
  const { locale } = useLocale();
  const { data: session } = useSession();
  const [chosen, choose] = useAddress();
  const [appointing, setAppointing] = useState(false);
  const regions = useRegionOptions(null);
  const level = chosen.get('level');
  const region = chosen.get('region');
  const pages = useAskPages(
    Groups,
    { level: level as Group['level'] | null, region, first: PAGE },
    (data) => data.leadingGroups,
  );
  const columns: ListColumn<Group>[] = [
    {
      key: 'name',
      title: t.name,
      render: (group) => (
        <Link className="row-link" to={`/groups/${group.id}`}>
          <GroupName region={group.region} />
        </Link>
      ),
    },
    {
      key: 'level',
      title: t.level,
      render: (group) => word('Level', group.level),
      text: (group) => word('Level', group.level),
    },
    {
      key: 'members',
      title: t.members,
      render: ({ members }) => t.count(members.length),
      text: ({ members }) => String(members.length),
      compare: (one, other) => one.members.length - other.members.length,
    },
    {
      key: 'mode',
      title: t.mode,
      render: ({ decisionMode }) => word('DecisionMode', decisionMode),
      text: ({ decisionMode }) => word('DecisionMode', decisionMode),
    },
  ];
  // The hub refuses everybody else; whether this office is the right one, it judges too.
  const appoints = session?.role === 'LEADER' && session.agency === 'OFFICE';
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <Select
          className="filter"
          aria-label={t.level}
          value={level ?? ''}
          onChange={(value) => choose({ level: value })}
          options={[{ value: '', label: t.allLevels }, ...enumOptions('Level', locale)]}
        />
        <Select
          className="filter"
          aria-label={t.region}
          showSearch={{ optionFilterProp: 'label' }}
          value={region ?? ''}
          onChange={(value) => choose({ region: value })}
          options={[{ value: '', label: t.allRegions }, ...regions]}
        />
        {appoints && (
          <Button type="primary" onClick={() => setAppointing(true)}>
            {t.appoint}
          </Button>
        )}
      </div>
      <p className="quiet">{t.note}</p>
      <ListTable<Group>
        label={t.title}
        columns={columns}
        {...pages.list}
        keyOf={({ id }) => id}
        wraps
        empty={t.empty}
      />
      {appoints && session.level && (
        <AppointStep
          open={appointing}
          onClose={() => setAppointing(false)}
          level={session.level as Group['level']}
          region={session.region ?? null}
        />
      )}
    </>
  );
}
