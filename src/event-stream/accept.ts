const EVENT_STREAM = 'text/event-stream';

/** The media ranges that a client takes, without those of quality 0 (RFC 9110, 12.5.1). */
function acceptedRanges(accept: string | undefined): string[] {
  return (accept ?? '').split(',').flatMap((entry) => {
    const [range = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
    const refused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    return range === '' || refused ? [] : [range];
  });
}

/** Whether a client takes an event stream for an answer. */
export function acceptsEventStream(accept: string | undefined): boolean {
  return acceptedRanges(accept).some((range) => [EVENT_STREAM, 'text/*', '*/*'].includes(range));
}

/**
 * Whether a client takes an event stream and nothing else. Common clients name it beside JSON in every request, where it
 * says nothing.
 */
export function wantsOnlyEventStream(accept: string | undefined): boolean {
  const ranges = acceptedRanges(accept);
  return ranges.length > 0 && ranges.every((range) => range === EVENT_STREAM);
}
