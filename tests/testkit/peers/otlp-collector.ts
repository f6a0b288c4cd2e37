import { answering, startSite, type Site } from '../site.js';

/** A span as it reached the collector. Field numbers are those of opentelemetry-proto 1.x, trace.proto. */
export interface ReceivedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string;
  readonly name: string;
  readonly kind: number;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly failed: boolean;
}

export interface Collector extends Site {
  readonly spans: readonly ReceivedSpan[];
  /** Bodies as they came. */
  readonly bodies: readonly Buffer[];
  readonly resources: readonly Readonly<Record<string, string | number | undefined>>[];
}

type Fields = ReadonlyMap<number, readonly (Buffer | bigint)[]>;

/** The fields of one protobuf message: length-delimited ones as bytes, numbers as numbers. */
function fieldsOf(message: Buffer): Fields {
  const fields = new Map<number, (Buffer | bigint)[]>();
  let at = 0;
  const varint = (): bigint => {
    for (let value = 0n, shift = 0n; ; shift += 7n) {
      const byte = message[at++];
      if (byte === undefined) throw new Error('The message ends within a number.');
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const tag = Number(varint());
    let value: Buffer | bigint;
    if ((tag & 7) === 0) value = varint();
    else {
      const length = (tag & 7) === 1 ? 8 : (tag & 7) === 5 ? 4 : Number(varint());
      value = message.subarray(at, at + length);
      at += length;
    }
    fields.set(tag >> 3, [...(fields.get(tag >> 3) ?? []), value]);
  }
  return fields;
}

function bytesAt(fields: Fields, field: number): readonly Buffer[] {
  return (fields.get(field) ?? []).filter((value) => Buffer.isBuffer(value));
}

const textOf = (fields: Fields, field: number): string => bytesAt(fields, field)[0]?.toString('utf8') ?? '';
const hexOf = (fields: Fields, field: number): string => bytesAt(fields, field)[0]?.toString('hex') ?? '';
const numberOf = (fields: Fields, field: number): number => Number(fields.get(field)?.[0] ?? 0);

function attributesOf(entries: readonly Buffer[]): Record<string, string | number | undefined> {
  return Object.fromEntries(
    entries.map((entry) => {
      const pair = fieldsOf(entry);
      const value = fieldsOf(bytesAt(pair, 2)[0] ?? Buffer.alloc(0));
      return [textOf(pair, 1), value.has(1) ? textOf(value, 1) : numberOf(value, 3)];
    }),
  );
}

function spanOf(message: Buffer): ReceivedSpan {
  const span = fieldsOf(message);
  const status = fieldsOf(bytesAt(span, 15)[0] ?? Buffer.alloc(0));
  return {
    traceId: hexOf(span, 1),
    spanId: hexOf(span, 2),
    parentSpanId: hexOf(span, 4),
    name: textOf(span, 5),
    kind: numberOf(span, 6),
    attributes: attributesOf(bytesAt(span, 9)),
    failed: numberOf(status, 3) === 2,
  };
}

/** An OTLP/HTTP collector on this machine that keeps what it is sent. */
export async function startCollector(): Promise<Collector> {
  const spans: ReceivedSpan[] = [];
  const bodies: Buffer[] = [];
  const resources: Record<string, string | number | undefined>[] = [];
  const site = await startSite(
    answering(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks);
      if (request.url !== '/v1/traces' || request.headers['content-type'] !== 'application/x-protobuf') {
        throw new Error(`${request.url} ${request.headers['content-type']}`);
      }
      bodies.push(body);
      for (const resourceSpans of bytesAt(fieldsOf(body), 1).map(fieldsOf)) {
        resources.push(attributesOf(bytesAt(fieldsOf(bytesAt(resourceSpans, 1)[0] ?? Buffer.alloc(0)), 1)));
        for (const scope of bytesAt(resourceSpans, 2).map(fieldsOf)) {
          spans.push(...bytesAt(scope, 2).map(spanOf));
        }
      }
      response.setHeader('content-type', 'application/x-protobuf').end();
    }),
  );
  return { ...site, spans, bodies, resources };
}
