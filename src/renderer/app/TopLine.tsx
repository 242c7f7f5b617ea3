/** The top line: whose desk, who sits at it, and the standing of host, backup and ledger in words. */
import { Dropdown, Modal } from 'antd'
import { useState } from 'react'
import { ROLE_NAMES } from '#domain/people'
import type { Me, ProgramStatus } from '#contract/views'
import { ChangePassword } from '../features/start/ChangePassword.tsx'
import { dayAndTime } from '../ui/time.ts'
import { THEMES, THEME_NAMES, type ThemeName } from '../ui/theme.ts'
import { DemoMark } from './DemoFrame.tsx'

interface TopLineProps {
  readonly status: ProgramStatus
  readonly me: Me
  readonly lost: boolean
  readonly theme: ThemeName
  readonly setTheme: (name: ThemeName) => void
  readonly onLock: () => void
  readonly onLeave: () => void
}

/** 「签发录入、审核人（替岗至10-25）」 */
const rolesInWords = (me: Me): string =>
  me.roles
    .map((r) => {
      const post = me.standingIn.find((s) => s.role === r)
      return post ? `${ROLE_NAMES[r]}（替岗至${post.until.slice(5)}）` : ROLE_NAMES[r]
    })
    .join('、')

export function TopLine({ status, me, lost, theme, setTheme, onLock, onLeave }: TopLineProps) {
  const [changing, setChanging] = useState(false)
  const { ledger, lastBackup } = status
  return (
    <header className="top">
      <div className="top-office">
        <b>{status.officeName}</b>
        <DemoMark status={status} />
      </div>
      <ul className="top-facts">
        <li className={lost ? 'official' : undefined}>{lost ? '主机未连接' : `主机 ${status.host}`}</li>
        <li className={lastBackup?.verified ? undefined : 'suspect'}>
          {lastBackup
            ? `备份 ${dayAndTime(lastBackup.madeAt).slice(5)} ${lastBackup.verified ? '已验证' : '未验证'}`
            : '尚无备份'}
        </li>
        {ledger && (
          <li className={ledger.whole ? undefined : 'official'} title={`共 ${ledger.seq} 条，短码 ${ledger.code}`}>
            {ledger.whole ? '台账完整' : '台账不完整'} · 短码 <span className="whole">{ledger.code}</span>
          </li>
        )}
      </ul>
      <Dropdown
        trigger={['click']}
        menu={{
          selectable: true,
          selectedKeys: [theme],
          items: [
            {
              type: 'group',
              label: '显示',
              children: THEMES.map((name) => ({ key: name, label: `${theme === name ? '✓ ' : ''}${THEME_NAMES[name]}` })),
            },
            { type: 'divider' },
            { key: 'password', label: '修改密码' },
            { key: 'lock', label: '锁定屏幕' },
            { key: 'leave', label: '退出登录' },
          ],
          onClick: ({ key }) => {
            if (key === 'password') setChanging(true)
            else if (key === 'lock') onLock()
            else if (key === 'leave') onLeave()
            else setTheme(key as ThemeName)
          },
        }}
      >
        <button type="button" className="top-person" aria-haspopup="menu">
          <b>{me.name}</b> <span>{rolesInWords(me)}</span> <span aria-hidden="true">▾</span>
        </button>
      </Dropdown>
      <Modal open={changing} title="修改密码" footer={null} onCancel={() => setChanging(false)} destroyOnHidden width={440}>
        <ChangePassword onDone={() => setChanging(false)} />
      </Modal>
    </header>
  )
}
