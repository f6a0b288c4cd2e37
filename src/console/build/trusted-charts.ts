import type { Plugin } from 'vite';

const EMPTIED = /([\w.]+)\.innerHTML = '';/g;

/**
 * Has ECharts empty an element by taking its children out: it writes an empty text as HTML, which Trusted Types forbid. What it
 * writes as HTML besides is for tooltips given as text, and the console gives elements. Not reported upstream.
 */
export function trustedCharts(): Plugin {
  return {
    name: 'trusted-charts',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/](zrender[\\/]lib[\\/]canvas|echarts[\\/]lib[\\/]component[\\/]tooltip)[\\/]/.test(id)) {
        return undefined;
      }
      return { code: code.replaceAll(EMPTIED, '$1.replaceChildren();'), map: null };
    },
  };
}
