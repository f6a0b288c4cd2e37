import type { OperationObserver, Stage } from './observer.js';

/** Times stages that follow each other: each begins where the one before ended. */
export class StageTimer {
  readonly #observer: OperationObserver;
  #startedAt = performance.now();

  constructor(observer: OperationObserver) {
    this.#observer = observer;
  }

  ended(stage: Stage, succeeded = true): void {
    this.#observer.stageEnded(stage, this.#startedAt, succeeded);
    this.#startedAt = performance.now();
  }
}
