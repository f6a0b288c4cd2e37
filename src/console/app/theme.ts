import { theme, type ThemeConfig } from 'antd';

const FONTS =
  "'PingFang SC', 'Microsoft YaHei', 'Source Han Sans SC', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif";

const SHARED = {
  cssVar: { key: 'hs' },
  hashed: false,
  token: {
    colorPrimary: '#1d4f91',
    colorLink: '#1d4f91',
    borderRadius: 4,
    fontFamily: FONTS,
    fontSize: 14,
    controlHeight: 34,
    // A step is taken at once. On a busy machine the end of a transition may also go unnoticed, and what was to leave stays.
    motion: false,
  },
} satisfies ThemeConfig;

/** One accent, a calm blue; red is left to what is overdue or forbidden, amber to what runs out. */
export const LIGHT_THEME: ThemeConfig = {
  ...SHARED,
  token: {
    ...SHARED.token,
    colorTextPlaceholder: '#6b7280',
    colorTextTertiary: '#5b6472',
    colorTextDescription: '#5b6472',
    colorTextDisabled: '#6b7280',
    colorError: '#b42318',
    colorWarning: '#8a5300',
    colorSuccess: '#1e6b3a',
    colorInfo: '#1d4f91',
    // What is worked out from colours this dark is too grey to read them on.
    colorErrorBg: '#fdeeec',
    colorErrorBorder: '#e5a49d',
    colorWarningBg: '#fff6e5',
    colorWarningBorder: '#dcb878',
    colorSuccessBg: '#eaf6ee',
    colorSuccessBorder: '#9fcdb0',
    colorInfoBg: '#e7eff9',
    colorInfoBorder: '#a9c3e2',
  },
};

export const DARK_THEME: ThemeConfig = {
  ...SHARED,
  algorithm: theme.darkAlgorithm,
  token: {
    ...SHARED.token,
    colorPrimary: '#7fb0ee',
    colorLink: '#8fbcf3',
    colorInfo: '#8fbcf3',
    colorError: '#ff8a7a',
    colorWarning: '#f2b84b',
    colorSuccess: '#6fcf97',
    colorTextPlaceholder: '#9aa4b2',
    colorTextTertiary: '#a7b0bd',
    colorTextDescription: '#a7b0bd',
    colorTextLightSolid: '#0b1622',
  },
};
