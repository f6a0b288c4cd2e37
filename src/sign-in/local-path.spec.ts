import { expect, it } from 'vitest';
import { localPath } from './local-path.js';

it.each([
  ['/', '/'],
  ['/tasks?due=today#first', '/tasks?due=today#first'],
  ['/%E6%9C%BA%E6%9E%84', '/%E6%9C%BA%E6%9E%84'],
  ['/机构', '/%E6%9C%BA%E6%9E%84'],
  ['/a/../b', '/b'],
])('%j is a path of the console', (text, path) => {
  expect(localPath(text)).toBe(path);
});

it.each([
  '',
  'tasks',
  '//evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '/a\\..\\evil',
  'https://evil.example/',
  'javascript:alert(1)',
  '/\t/evil.example',
  '/\n/evil.example',
  ' /tasks',
  '/a\u202Eb',
  `/${'a'.repeat(2_000)}`,
])('%j leads elsewhere', (text) => {
  expect(localPath(text)).toBeNull();
});
