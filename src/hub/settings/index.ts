import { z } from 'zod';
import type { RemoteSubgraphConfig } from '../../engine/settings/index.js';
import { setting, settingGroup } from '../../settings/index.js';
import { readRemoteSubgraphs } from './remote-subgraphs.js';

/** What the hub is wired of. */
export interface HubSettings {
  /** Path of the supergraph that is served; null takes the committed one. */
  readonly supergraphFile: string | null;
  /** Subgraphs at agencies' own sites, by name; one that is not named runs in process. */
  readonly remoteSubgraphs: ReadonlyMap<string, RemoteSubgraphConfig>;
}

export const hubSettings = settingGroup({
  variables: {
    SUPERGRAPH: setting(z.string().min(1).optional(), {
      en: 'path of the supergraph that is served; new content is taken over without a restart',
      zh: '所提供超图的文件路径；内容更新后无需重启即可生效',
      byDefault: { en: 'the committed one', zh: '仓库内文件' },
    }),
    SUBGRAPHS: setting(z.string().optional(), {
      en: "subgraphs at agencies' own sites: JSON, or the path of a JSON file; [how](operations/agencies.md#agencies-own-sites)",
      zh: '部署在部门自有站点的子图：JSON 或 JSON 文件路径；[说明](operations/agencies.zh-CN.md#部门自有站点)',
    }),
  },
  read: (values, { production, problems }): HubSettings => ({
    supergraphFile: values.SUPERGRAPH ?? null,
    remoteSubgraphs: readRemoteSubgraphs(values.SUBGRAPHS, production, problems),
  }),
});
