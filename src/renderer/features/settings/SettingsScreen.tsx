/** 设置: people, the office and its codes, limits, backups, verification. The administrator changes; the head reads; 值班替岗 is everyone's. */
import { Tabs } from 'antd'
import type { Me, ProgramStatus } from '#contract/views'
import { go } from '../../ui/navigation.ts'
import { Backups } from './Backups.tsx'
import { Limits } from './Limits.tsx'
import { OfficeTab } from './OfficeTab.tsx'
import { People } from './People.tsx'
import { StandIns } from './StandIns.tsx'
import { Verify } from './Verify.tsx'
import './settings.css'

const TABS = ['people', 'office', 'limits', 'standIns', 'backups', 'verify'] as const
type Tab = (typeof TABS)[number]
const isTab = (tab: string | undefined): tab is Tab => (TABS as readonly (string | undefined)[]).includes(tab)

interface SettingsProps {
  readonly me: Me
  readonly status: ProgramStatus
  readonly tab: string | undefined
  /** The store was replaced by a backup: everything is asked again from sign-in. */
  readonly onRestored: () => void
}

export function SettingsScreen({ me, status, tab, onRestored }: SettingsProps) {
  const mayChange = me.roles.includes('admin')
  // The others come here for 替岗 only.
  const maySee = mayChange || me.roles.includes('head')
  return (
    <div className="page">
      <div className="page-head">
        <h1>设置</h1>
        {!mayChange && maySee && <p className="soft">办公室主任可以查看，修改由管理员办理</p>}
      </div>
      <Tabs
        className="settings-tabs"
        activeKey={isTab(tab) && (maySee || tab === 'standIns') ? tab : maySee ? 'people' : 'standIns'}
        onChange={(key) => go({ screen: 'settings', tab: key })}
        destroyOnHidden
        items={[
          { key: 'people', label: '人员', children: <People mayChange={mayChange} /> },
          { key: 'office', label: '单位与代字', children: <OfficeTab mayChange={mayChange} /> },
          { key: 'limits', label: '限额与规则', children: <Limits mayChange={mayChange} /> },
          { key: 'standIns', label: '值班替岗', children: <StandIns me={me} /> },
          {
            key: 'backups',
            label: '备份与恢复',
            children: <Backups mayRestore={mayChange} status={status} onRestored={onRestored} />,
          },
          { key: 'verify', label: '校验', children: <Verify status={status} /> },
        ].filter((item) => maySee || item.key === 'standIns')}
      />
    </div>
  )
}
