/** A sheet to see whether the printer keeps A4, the margins and the official fonts. Only on paper: on the screen it is not shown. */
import { createPortal } from 'react-dom'
import './testPage.css'

const FONTS = [
  ['方正小标宋', "'方正小标宋简体', FZXiaoBiaoSong-B05S, 'FandolSong', serif"],
  ['黑体', "'黑体', SimHei, FandolHei, 'WenQuanYi Zen Hei', sans-serif"],
  ['楷体', "'楷体_GB2312', '楷体', KaiTi, FandolKai, 'AR PL UKai CN', serif"],
  ['仿宋', "'仿宋_GB2312', '仿宋', FangSong, FandolFang, serif"],
] as const

export function TestPage({ office }: { readonly office: string }) {
  return createPortal(
    <article className="test-page">
      <div className="test-page-frame">
        <h1>打印测试页</h1>
        <p>{office} · 发文审核台</p>
        <p>外框应为 156 mm × 224 mm（公文版心），四边线条完整。下面横线应为 100 mm。</p>
        <div className="test-page-rule" />
        {FONTS.map(([name, family]) => (
          <p key={name} style={{ fontFamily: family }}>
            {name}：关于印发工作方案的通知 〔2026〕1号 “引号”—— 0123456789
          </p>
        ))}
        <p>四行字体应各不相同；相同的，说明打印的电脑缺少该字体，审批单上会用相近字体代替并注明。</p>
        <table border={1} cellPadding={6} style={{ borderCollapse: 'collapse', width: '100%' }}>
          <tbody>
            <tr>
              <td style={{ width: '25%' }}>签发</td>
              <td style={{ height: '24mm' }}>（签字处）</td>
            </tr>
            <tr>
              <td>会签</td>
              <td style={{ height: '24mm' }}>（签字处）</td>
            </tr>
          </tbody>
        </table>
      </div>
    </article>,
    document.body,
  )
}
