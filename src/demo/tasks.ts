import { z } from 'zod';
import { inChinese, inEnglish } from '../kernel/index.js';
import type { Player } from './cast.js';
import type { Scene } from './scene.js';
import { NOTHING, verbatim } from './told.js';
import type { World } from './world.js';

const MY_TASKS = `query MyTasks {
  myTasks(first: 20) { edges { node { title requiredMutation dueAt subjectId platform { code } } } }
}`;

const tasksShape = z.object({
  myTasks: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          title: z.string(),
          requiredMutation: z.string(),
          dueAt: z.string().nullable(),
          subjectId: z.string(),
          platform: z.object({ code: z.string() }).nullable(),
        }),
      }),
    ),
  }),
});

/** 我的待办: which mutations somebody is asked for on this subject, as the inbox says it, shown to the audience. */
export async function readTasks(
  world: World,
  scene: Scene,
  player: Player,
  subjectId: string,
): Promise<readonly string[]> {
  scene.acts(player, { en: 'looks into the inbox.', zh: '查阅待办事项。' });
  const { myTasks } = await world.read(tasksShape, player, MY_TASKS);
  const tasks = myTasks.edges.map(({ node }) => node).filter((task) => task.subjectId === subjectId);
  scene.shows(
    tasks.length === 0
      ? [[{ en: 'nothing', zh: '无待办事项' }]]
      : tasks.map(({ title, requiredMutation, dueAt }) => [
          verbatim(title),
          { en: `asks for ${requiredMutation}`, zh: inChinese`应当办理${requiredMutation}` },
          dueAt === null ? NOTHING : { en: inEnglish`by ${dueAt}`, zh: inChinese`期限为${dueAt}` },
        ]),
  );
  return tasks.map(({ requiredMutation }) => requiredMutation);
}
