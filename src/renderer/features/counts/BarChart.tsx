/**
 * Grouped bars, drawn as SVG: last year hatched, this year full, each with its number, so that neither colour nor height is needed
 * to read it. Loaded only when the page shows it.
 */
import { BarChart as Bar, type BarSeriesOption } from 'echarts/charts'
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  type AriaComponentOption,
  type GridComponentOption,
  type LegendComponentOption,
} from 'echarts/components'
import { init, use as draws, type ComposeOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useContext, useEffect, useRef } from 'react'
import type { Bars } from './compareBars.ts'
import { OpenFigure } from './openFigure.ts'

draws([Bar, GridComponent, LegendComponent, AriaComponent, SVGRenderer])

type Option = ComposeOption<BarSeriesOption | GridComponentOption | LegendComponentOption | AriaComponentOption>

/** Colours and sizes of the theme in force: ECharts takes no CSS variables. */
function look(element: HTMLElement) {
  const style = getComputedStyle(element)
  const token = (name: string): string => style.getPropertyValue(name).trim()
  return {
    ink: token('--ink'),
    line: token('--line-strong'),
    now: token('--action'),
    before: token('--line-strong'),
    size: Number.parseFloat(token('--text-small')) || 14,
    font: style.fontFamily,
  }
}

function optionOf(bars: Bars, element: HTMLElement): Option {
  const { ink, line, now, before, size, font } = look(element)
  const text = { color: ink, fontSize: size, fontFamily: font }
  const series = (name: string, values: readonly (number | null)[], color: string, hatched: boolean): BarSeriesOption => ({
    type: 'bar',
    name,
    data: [...values],
    barMaxWidth: 16,
    barGap: '15%',
    itemStyle: {
      color: hatched ? '#ffffff' : color,
      borderColor: color,
      borderWidth: 1,
      // 'none' keeps the full bars full: one hatched beside one full is the clearest pair.
      decal: hatched
        ? { symbol: 'rect', color, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 }
        : { symbol: 'none' },
    },
    label: { show: true, position: 'right', ...text },
  })
  return {
    animation: false,
    aria: { enabled: true, decal: { show: true }, label: { description: bars.words } },
    textStyle: { fontFamily: font },
    grid: { left: 4, right: 36, top: 34, bottom: 4, containLabel: true },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 22,
      itemHeight: 14,
      textStyle: text,
      selectedMode: false,
      data: [bars.before.name, bars.now.name],
    },
    xAxis: { type: 'value', show: false, minInterval: 1 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.labels.map((l) => ({ value: l.text, textStyle: { fontWeight: l.heading ? 'bold' : 'normal' } })),
      axisLabel: { ...text, interval: 0 },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: line } },
    },
    series: [series(bars.before.name, bars.before.values, before, true), series(bars.now.name, bars.now.values, now, false)],
  } as Option
}

export function BarChart({ bars }: { readonly bars: Bars }) {
  const box = useRef<HTMLDivElement>(null)
  const open = useContext(OpenFigure)
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const chart = init(element, null, { renderer: 'svg' })
    chart.setOption(optionOf(bars, element))
    chart.on('click', ({ seriesIndex, dataIndex }) => {
      const ids = bars.figureIds[dataIndex] ?? null
      if (ids) open(seriesIndex === 0 ? ids.before : ids.now)
    })
    const observer = new ResizeObserver(() => chart.resize())
    observer.observe(element)
    return () => {
      observer.disconnect()
      chart.dispose()
    }
  }, [bars, open])
  return (
    <div ref={box} className="bar-chart" role="img" aria-label={bars.words} style={{ height: 40 + bars.labels.length * 42 }} />
  )
}
