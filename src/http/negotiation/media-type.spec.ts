import { describe, expect, it } from 'vitest';
import { mediaTypeOf, namesJson } from './index.js';

describe('a Content-Type header', () => {
  it.each([
    [undefined, '', false],
    ['', '', false],
    ['application/json', 'application/json', true],
    ['Application/JSON ; Charset="utf-8"', 'application/json', true],
    ['application/json;charset=UTF8', 'application/json', true],
    ['application/json; charset=utf-16', 'application/json', false],
    ['application/json; profile=";charset=x"; charset=utf-8', 'application/json', true],
    ['application/json, text/plain', 'application/json, text/plain', false],
    ['text/event-stream; charset=utf-8', 'text/event-stream', false],
    ['application/jsonp', 'application/jsonp', false],
    [';;;', '', false],
  ])('%j: %j, JSON: %s', (header, type, isJson) => {
    expect(mediaTypeOf(header)).toBe(type);
    expect(namesJson(header)).toBe(isJson);
  });
});
