import type { LocalizedText } from '../kernel/index.js';
import type { Scene } from './scene.js';
import type { World } from './world.js';

/** 步骤: a part of the story. */
export interface Step {
  readonly title: LocalizedText;
  /** @throws DemoFailure when something is not as the step says */
  run(world: World, scene: Scene): Promise<void>;
}
