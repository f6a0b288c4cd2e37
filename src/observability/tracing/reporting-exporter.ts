import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-base';

type Done = Parameters<SpanExporter['export']>[1];

/** Says once that spans cannot be delivered, and once that they can again. Spans that were not delivered are lost. */
export class ReportingExporter implements SpanExporter {
  readonly #exporter: SpanExporter;
  readonly #onState: (error: Error | null) => void;
  #failing = false;

  constructor(exporter: SpanExporter, onState: (error: Error | null) => void) {
    this.#exporter = exporter;
    this.#onState = onState;
  }

  export(spans: ReadableSpan[], done: Done): void {
    this.#exporter.export(spans, (result: { readonly code: number; readonly error?: Error }) => {
      // ExportResultCode.SUCCESS is 0; its enum lies in a package that the hub does not name.
      const failing = result.code !== 0;
      if (failing !== this.#failing) {
        this.#failing = failing;
        this.#onState(failing ? (result.error ?? new Error('The collector took no spans.')) : null);
      }
      done(result);
    });
  }

  async forceFlush(): Promise<void> {
    await this.#exporter.forceFlush?.();
  }

  shutdown(): Promise<void> {
    return this.#exporter.shutdown();
  }
}
