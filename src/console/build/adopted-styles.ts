import type { Plugin } from 'vite';

/**
 * Replaces how antd's parts insert small styles at run time (scroll lock, width of the scroll bar): by sheets that the document
 * adopts instead of `<style>` elements, which the content security policy forbids. Not reported upstream.
 */
export function adoptedStyles(): Plugin {
  return {
    name: 'adopted-styles',
    enforce: 'pre',
    load(id) {
      return /@rc-component[\\/]util[\\/]es[\\/]Dom[\\/]dynamicCSS\.js(\?|$)/.test(id) ? ADOPTED : undefined;
    },
  };
}

const ADOPTED = `
const sheets = new Map();
export function updateCSS(css, key, option = {}) {
  // Meant for a place outside the document: its rules are in a file already.
  if (option.attachTo) return document.createElement('style');
  let sheet = sheets.get(key);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheets.set(key, sheet);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  sheet.replaceSync(css);
  return sheet;
}
export function injectCSS(css) {
  return updateCSS(css, css);
}
export function removeCSS(key) {
  const sheet = sheets.get(key);
  if (!sheet) return;
  sheets.delete(key);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
}
export function clearContainerCache() {}
`;
