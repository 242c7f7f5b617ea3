/** What the program saw in the file, beside the form: size, shape, and what must be settled before it can pass. */
import type { IntakeReading } from '#contract/views'

export function ReadingPanel({ reading }: { readonly reading: IntakeReading['reading'] | null }) {
  if (!reading) {
    return (
      <aside className="intake-panel paper" aria-label="稿件情况">
        <h2>稿件情况</h2>
        <p className="soft">选好送审稿后，这里列出字数、页数、版式，以及须先处理的修订、批注和隐藏文字。文件提交之前不保存。</p>
      </aside>
    )
  }
  const { layout, warnings } = reading
  const must = warnings.filter((w) => w.mustSettle)
  const others = warnings.filter((w) => !w.mustSettle)
  return (
    <aside className="intake-panel paper" aria-label="稿件情况">
      <h2>稿件情况</h2>
      {must.length > 0 && (
        <section className="must-settle">
          <h3>✕ 送签前必须处理</h3>
          <ul>
            {must.map((w) => (
              <li key={w.code}>
                {w.message}
                {w.quotes.slice(0, 3).map((quote) => (
                  <q key={quote} className="draft-quote">
                    {quote}
                  </q>
                ))}
              </li>
            ))}
          </ul>
          <p className="small">可以先收稿；请拟稿单位在 Word 中接受或拒绝修订、删除批注和隐藏文字后交新稿。</p>
        </section>
      )}
      <dl className="intake-facts">
        <dt>字数</dt>
        <dd>
          <b className="figure">{reading.charCount}</b>（审核口径，正文）
          <br />
          <b className="figure">{reading.wordCount}</b>（Word 统计，全文）
        </dd>
        <dt>页数</dt>
        <dd>
          约 <span className="figure">{reading.pages}</span> 页
        </dd>
        <dt>版式</dt>
        <dd>
          {layout.matchesGBT9704 ? (
            <span className="met">✓ 页面和边距符合 GB/T 9704</span>
          ) : (
            <span className="suspect">疑 页面或边距与 GB/T 9704 不一致</span>
          )}
          {layout.marginsMm && (
            <span className="small soft">
              {'　'}边距 上 {layout.marginsMm[0]} 右 {layout.marginsMm[1]} 下 {layout.marginsMm[2]} 左 {layout.marginsMm[3]} mm
            </span>
          )}
        </dd>
        <dt>正文字体</dt>
        <dd>
          {layout.bodyFont ?? '未标明'}
          {layout.bodySizePt !== null && `　${layout.bodySizePt} 磅`}
          {layout.linePitchPt !== null && `　行距 ${layout.linePitchPt} 磅`}
        </dd>
        {reading.docNumber && (
          <>
            <dt>稿中文号</dt>
            <dd>{reading.docNumber}（取号前不算数）</dd>
          </>
        )}
        {reading.printedTextTitle && (
          <>
            <dt>印发文本</dt>
            <dd>{reading.printedTextTitle}</dd>
          </>
        )}
      </dl>
      {others.length > 0 && (
        <section>
          <h3 className="suspect">提示</h3>
          <ul>
            {others.map((w) => (
              <li key={w.code}>{w.message}</li>
            ))}
          </ul>
        </section>
      )}
      {reading.outline.length > 0 && (
        <section>
          <h3>提纲</h3>
          <ol className="intake-outline">
            {reading.outline.slice(0, 40).map((item) => (
              <li key={item.paragraph} style={{ paddingLeft: `${(item.level - 1) * 1.2}em` }}>
                {item.text}
              </li>
            ))}
            {reading.outline.length > 40 && <li className="soft">以下 {reading.outline.length - 40} 条略，收稿后可看全部</li>}
          </ol>
        </section>
      )}
    </aside>
  )
}
