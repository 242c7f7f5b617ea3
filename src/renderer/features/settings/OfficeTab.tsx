/** The office: its name, its codes, the units that hand in drafts, the leaders who sign on paper. */
import { Button, Checkbox, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { CARRIERS, CARRIER_NAMES } from '#domain/case'
import type { IssuerType, OfficeSettings, Series, Signer } from '#domain/settings'
import { sentenceOf } from '../../client/sentences.ts'
import { TestPage } from '../../ui/TestPage.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { History } from './History.tsx'
import { useSettings } from './useSetting.ts'

const ISSUER_NAMES = {
  party: '县委',
  gov: '县政府',
  partyOffice: '县委办',
  govOffice: '县政府办',
  dept: '部门',
  coordBody: '议事协调机构',
  township: '乡镇',
} as const satisfies Record<IssuerType, string>
const ISSUER_OPTIONS = (Object.keys(ISSUER_NAMES) as IssuerType[]).map((value) => ({ value, label: ISSUER_NAMES[value] }))
const CARRIER_OPTIONS = CARRIERS.map((value) => ({ value, label: CARRIER_NAMES[value] }))

export function OfficeTab({ mayChange }: { readonly mayChange: boolean }) {
  const settings = useSettings()
  const kept = settings.entry('office')
  const [edited, setEdited] = useState<OfficeSettings | null>(null)
  const [units, setUnits] = useState<string | null>(null)
  // What was kept by another desk replaces an untouched form only; a touched one meets CONFLICT when it is saved.
  const [version, setVersion] = useState(kept.version)
  useEffect(() => {
    if (edited === null && units === null) setVersion(kept.version)
  }, [kept.version, edited, units])

  if (!settings.ready)
    return settings.error ? <Problem sentence={sentenceOf(settings.error)} /> : <p className="late">正在读取</p>
  const office = edited ?? (kept.value as OfficeSettings | null)
  if (!office) return <p>还没有单位设置。</p>
  const change = (part: Partial<OfficeSettings>) => setEdited({ ...office, ...part })
  const setSeries = (i: number, part: Partial<Series>) =>
    change({ series: office.series.map((s, n) => (n === i ? { ...s, ...part } : s)) })
  const setSigner = (i: number, part: Partial<Signer>) =>
    change({ signers: office.signers.map((s, n) => (n === i ? { ...s, ...part } : s)) })
  const touched = edited !== null || units !== null

  const save = async () => {
    const value = { ...office, units: units === null ? office.units : [...new Set(units.split(/\s+/).filter(Boolean))] }
    if (!(await settings.save('office', value, version))) return
    setEdited(null)
    setUnits(null)
  }

  return (
    <div className="settings-body stack">
      <Problem sentence={settings.act.problem} />
      <fieldset className="plain-fieldset stack" disabled={!mayChange}>
        <div className="field-pair">
          <div className="field">
            <label htmlFor="set-county">县名</label>
            <Input
              id="set-county"
              disabled={!mayChange}
              value={office.county}
              onChange={(e) => change({ county: e.target.value })}
            />
          </div>
          <div className="field">
            <label htmlFor="set-office">办公室名称</label>
            <Input id="set-office" disabled={!mayChange} value={office.name} onChange={(e) => change({ name: e.target.value })} />
          </div>
        </div>
        <h2>机关代字</h2>
        <table className="settings-table">
          <thead>
            <tr>
              <th scope="col" style={{ width: 130 }}>
                代字
              </th>
              <th scope="col">发文机关</th>
              <th scope="col" style={{ width: 150 }}>
                机关类别
              </th>
              <th scope="col" style={{ width: 160 }}>
                形式
              </th>
              <th scope="col" style={{ width: 90 }}>
                状态
              </th>
            </tr>
          </thead>
          <tbody>
            {office.series.map((s, i) => (
              <tr key={i}>
                <td>
                  <Input
                    aria-label={`第 ${i + 1} 个代字`}
                    disabled={!mayChange}
                    value={s.code}
                    onChange={(e) => setSeries(i, { code: e.target.value })}
                  />
                </td>
                <td>
                  <Input
                    aria-label={`${s.code} 发文机关`}
                    disabled={!mayChange}
                    value={s.issuer}
                    onChange={(e) => setSeries(i, { issuer: e.target.value })}
                  />
                </td>
                <td>
                  <Select
                    aria-label={`${s.code} 机关类别`}
                    disabled={!mayChange}
                    style={{ width: '100%' }}
                    value={s.issuerType}
                    options={ISSUER_OPTIONS}
                    onChange={(issuerType) => setSeries(i, { issuerType })}
                  />
                </td>
                <td>
                  <Select
                    aria-label={`${s.code} 形式`}
                    disabled={!mayChange}
                    style={{ width: '100%' }}
                    value={s.carrier}
                    options={CARRIER_OPTIONS}
                    onChange={(carrier) => setSeries(i, { carrier })}
                  />
                </td>
                <td>
                  <Checkbox disabled={!mayChange} checked={s.active} onChange={(e) => setSeries(i, { active: e.target.checked })}>
                    在用
                  </Checkbox>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {mayChange && (
          <div className="row">
            <Button
              onClick={() =>
                change({
                  series: [
                    ...office.series,
                    { code: '', issuer: office.name, issuerType: 'govOffice', carrier: 'redHead', active: true },
                  ],
                })
              }
            >
              增加代字
            </Button>
          </div>
        )}
        <h2>签发人</h2>
        <table className="settings-table">
          <thead>
            <tr>
              <th scope="col" style={{ width: 130 }}>
                姓名
              </th>
              <th scope="col" style={{ width: 200 }}>
                职务
              </th>
              <th scope="col" style={{ width: 140 }}>
                主要负责人
              </th>
              <th scope="col">可签的代字</th>
            </tr>
          </thead>
          <tbody>
            {office.signers.map((s, i) => (
              <tr key={i}>
                <td>
                  <Input
                    aria-label={`第 ${i + 1} 位签发人姓名`}
                    disabled={!mayChange}
                    value={s.name}
                    onChange={(e) => setSigner(i, { name: e.target.value })}
                  />
                </td>
                <td>
                  <Input
                    aria-label={`${s.name} 职务`}
                    disabled={!mayChange}
                    value={s.post}
                    onChange={(e) => setSigner(i, { post: e.target.value })}
                  />
                </td>
                <td>
                  <Checkbox
                    disabled={!mayChange}
                    checked={s.principal}
                    onChange={(e) => setSigner(i, { principal: e.target.checked })}
                  >
                    是
                  </Checkbox>
                </td>
                <td>
                  <Select
                    mode="multiple"
                    aria-label={`${s.name} 可签的代字`}
                    disabled={!mayChange}
                    style={{ width: '100%' }}
                    value={[...s.series]}
                    options={office.series.map((one) => ({ value: one.code, label: one.code }))}
                    onChange={(series) => setSigner(i, { series })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {mayChange && (
          <div className="row">
            <Button
              onClick={() =>
                change({
                  signers: [
                    ...office.signers,
                    { name: '', post: '', principal: false, series: office.series.map((s) => s.code) },
                  ],
                })
              }
            >
              增加签发人
            </Button>
          </div>
        )}
        <div className="field">
          <label htmlFor="set-units">拟稿单位（每行一个）</label>
          <Input.TextArea
            id="set-units"
            rows={6}
            disabled={!mayChange}
            value={units ?? office.units.join('\n')}
            onChange={(e) => setUnits(e.target.value)}
          />
        </div>
      </fieldset>
      {mayChange && (
        <div className="row">
          <Button type="primary" disabled={!touched} loading={settings.act.busy} onClick={() => void save()}>
            保存单位与代字
          </Button>
          <Button
            disabled={!touched}
            onClick={() => {
              setEdited(null)
              setUnits(null)
              settings.act.clear()
            }}
          >
            放弃修改
          </Button>
        </div>
      )}
      <div className="row">
        <Button onClick={() => window.print()}>打印测试页</Button>
        <span className="small soft">检查纸张、边距和公文字体</span>
      </div>
      <TestPage office={office.name} />
      <History settingKey="office" />
    </div>
  )
}
