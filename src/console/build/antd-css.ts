import { createElement, type ReactNode } from 'react';
import { ConfigProvider } from 'antd';
import { extractStyle } from '@ant-design/static-style-extract';
import type { Plugin } from 'vite';
import { ANTD_COMPONENTS } from './antd-components.ts';
import { DARK_THEME, LIGHT_THEME } from '../app/theme.ts';

const NAME = 'virtual:antd.css';
const ID = `\0${NAME}`;

/**
 * The styles of the interface library as one file, written when the console is built: its own runtime would insert
 * `<style>` elements, which the content security policy forbids. The dark variables come second, under the attribute that
 * the page sets.
 */
export function antdCss(): Plugin {
  let css: string | undefined;
  return {
    name: 'antd-css',
    resolveId: (id) => (id === NAME ? ID : undefined),
    load(id) {
      if (id !== ID) return undefined;
      css ??= stylesOf(LIGHT_THEME) + darkVariables(stylesOf(DARK_THEME));
      return { code: css, moduleType: 'css' };
    },
  };
}

function stylesOf(theme: typeof LIGHT_THEME): string {
  return extractStyle({
    customTheme: (node: ReactNode) => createElement(ConfigProvider, { theme }, node),
    includes: [...ANTD_COMPONENTS],
  } as never);
}

/** Only rules that set variables differ between the themes; all others are the light theme's. */
function darkVariables(css: string): string {
  const rules = css.match(/[^{}]*\.hs[^{}]*\{[^{}]*--ant-[^{}]*\}/g) ?? [];
  return rules
    .map((rule) => rule.replaceAll('.hs', '[data-theme="dark"] .hs, [data-theme="dark"].hs'))
    .join('');
}
