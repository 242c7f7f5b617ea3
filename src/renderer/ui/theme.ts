/**
 * Colours and sizes of the program, once: as antd tokens here, as CSS variables in base.css. antd's own greys and status colours
 * fail AA on paper; each pair below passes it. Three themes: 默认, 大字号, 高对比.
 */
import type { ThemeConfig } from 'antd'
import { createContext } from 'react'

export const THEMES = ['plain', 'large', 'contrast'] as const
export type ThemeName = (typeof THEMES)[number]
export const THEME_NAMES = { plain: '默认', large: '大字号', contrast: '高对比' } as const satisfies Record<ThemeName, string>

/** For what must be measured and not only styled. */
export const ThemeContext = createContext<ThemeName>('plain')

/** The nonce of this response: without it antd's style sheets are refused by the page's own policy. */
export const cspNonce = (): string => document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? ''

const FONT =
  "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'WenQuanYi Zen Hei', 'Source Han Sans SC', sans-serif"

const plain = {
  fontFamily: FONT,
  fontSize: 16,
  lineHeight: 1.6,
  borderRadius: 4,
  controlHeight: 36,
  controlHeightSM: 28,
  motion: false,
  controlOutline: 'rgba(9,88,217,0.45)',
  controlOutlineWidth: 3,
  colorPrimary: '#0958d9',
  colorPrimaryHover: '#0047b3',
  colorPrimaryActive: '#003a99',
  colorErrorHover: '#8f1d17',
  colorErrorActive: '#7a1812',
  colorLinkHover: '#0047b3',
  colorInfo: '#0958d9',
  colorLink: '#0958d9',
  colorError: '#b3261e',
  colorSuccess: '#237804',
  colorWarning: '#874d00',
  colorText: 'rgba(0,0,0,0.88)',
  colorTextSecondary: 'rgba(0,0,0,0.70)',
  colorTextTertiary: 'rgba(0,0,0,0.65)',
  colorTextQuaternary: 'rgba(0,0,0,0.65)',
  colorTextDescription: 'rgba(0,0,0,0.65)',
  colorTextPlaceholder: '#6b6b6b',
  colorTextDisabled: '#5f5f5f',
  colorTextLightSolid: '#ffffff',
  colorBgContainer: '#ffffff',
  colorBgLayout: '#f4f2ed',
  colorBorder: '#8a8578',
  colorBorderSecondary: '#e3dfd6',
  colorSplit: '#e3dfd6',
} as const

const black = {
  colorText: '#000000',
  colorTextSecondary: '#000000',
  colorTextTertiary: '#1a1a1a',
  colorTextQuaternary: '#1a1a1a',
  colorTextDescription: '#1a1a1a',
  colorTextPlaceholder: '#404040',
  colorTextDisabled: '#404040',
} as const

export function themeOf(name: ThemeName): ThemeConfig {
  const token =
    name === 'large'
      ? { ...plain, fontSize: 20, controlHeight: 44, controlHeightSM: 34 }
      : name === 'contrast'
        ? {
            ...plain,
            ...black,
            colorPrimary: '#003a99',
            colorPrimaryHover: '#00266b',
            colorPrimaryActive: '#001d52',
            colorLinkHover: '#00266b',
            colorInfo: '#003a99',
            colorLink: '#003a99',
            colorError: '#8a0f0f',
            colorSuccess: '#135200',
            colorWarning: '#612500',
            colorBorder: '#000000',
            colorBorderSecondary: '#000000',
            colorSplit: '#000000',
            colorBgLayout: '#ffffff',
          }
        : plain
  return {
    cssVar: { key: 'fawen' },
    token,
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 2px' },
      Tabs: { horizontalMargin: '0 0 12px 0' },
      Segmented: { itemColor: token.colorText, trackBg: name === 'contrast' ? '#ffffff' : '#efece5' },
      Steps: { fontSize: 16 },
    },
  }
}
