import { z } from 'zod';
import type { Player } from './cast.js';
import { inBeijing } from './figures.js';
import type { Scene } from './scene.js';
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
  scene.acts(player, 'looks into the inbox (我的待办).');
  const { myTasks } = await world.read(tasksShape, player, MY_TASKS);
  const tasks = myTasks.edges.map(({ node }) => node).filter((task) => task.subjectId === subjectId);
  scene.shows(
    tasks.length === 0
      ? [['nothing 无待办']]
      : tasks.map(({ title, requiredMutation, dueAt }) => [
          title,
          `asks for ${requiredMutation}`,
          dueAt === null ? '' : `by ${inBeijing(dueAt).slice(0, 10)}`,
        ]),
  );
  return tasks.map(({ requiredMutation }) => requiredMutation);
}
