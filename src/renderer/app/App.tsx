/** The program as a whole: theme, language, the office's connection; then what is to be shown: start, sign-in, or the desk. */
import { StyleProvider } from '@ant-design/cssinjs'
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { App as AntApp, Button, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import 'dayjs/locale/zh-cn'
import { useCallback, useEffect, useState } from 'react'
import type { Me, ProgramStatus } from '#contract/views'
import { forgetAnswers, orpc, queryClient } from '../client/office.ts'
import { sentenceOf } from '../client/sentences.ts'
import { FreshPassword } from '../features/start/FreshPassword.tsx'
import { SignIn } from '../features/start/SignIn.tsx'
import { StartPage } from '../features/start/StartPage.tsx'
import { KeysProvider } from '../ui/Keys.tsx'
import { Problem } from '../ui/Problem.tsx'
import { OwnerContext, keep, readKept } from '../ui/remembered.ts'
import { THEMES, ThemeContext, cspNonce, themeOf, type ThemeName } from '../ui/theme.ts'
import { Boundary } from './Boundary.tsx'
import { DemoFrame } from './DemoFrame.tsx'
import { Frame } from './Frame.tsx'

/**
 * Dialogs and lists open here and not in body: body never scrolls, and antd's lock against its scrolling is a style sheet without
 * nonce, which the page's policy refuses. The lock of the screen makes this place inert with the rest.
 */
const overlays = (): HTMLElement => document.getElementById('overlays') ?? document.body

const THEME_KEY = 'fawen:theme'

export function App() {
  const [theme, setTheme] = useState<ThemeName>(() => {
    const kept = readKept<ThemeName>(localStorage, THEME_KEY, 'plain')
    return THEMES.includes(kept) ? kept : 'plain'
  })
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
    keep(localStorage, THEME_KEY, theme)
  }, [theme])

  return (
    <StyleProvider>
      <ConfigProvider
        locale={zhCN}
        theme={themeOf(theme)}
        csp={{ nonce: cspNonce() }}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
        getPopupContainer={overlays}
      >
        <AntApp component={false}>
          <QueryClientProvider client={queryClient}>
            <ThemeContext value={theme}>
              <KeysProvider>
                <Boundary at="program">
                  <Program theme={theme} setTheme={setTheme} />
                </Boundary>
              </KeysProvider>
            </ThemeContext>
          </QueryClientProvider>
        </AntApp>
      </ConfigProvider>
    </StyleProvider>
  )
}

function Program({ theme, setTheme }: { readonly theme: ThemeName; readonly setTheme: (name: ThemeName) => void }) {
  const status = useQuery(orpc.program.status.queryOptions({ refetchInterval: 30_000 }))
  const open = status.data?.store === 'open'
  const me = useQuery(orpc.session.me.queryOptions({ enabled: open, refetchInterval: 60_000 }))
  // Who was at the desk: when the session runs out, the page behind stays as it was until the same person is back.
  const [seated, setSeated] = useState<Me | null>(null)
  useEffect(() => {
    if (me.data) setSeated(me.data)
  }, [me.data])

  const leave = useCallback(() => {
    setSeated(null)
    forgetAnswers()
  }, [])

  if (!status.data) {
    if (!status.error) return <p className="waiting late">正在连接办公主机</p>
    return (
      <div className="start">
        <Problem sentence={sentenceOf(status.error)} />
        <Button type="primary" onClick={() => void status.refetch()}>
          重新连接
        </Button>
      </div>
    )
  }
  if (!open) return <StartPage status={status.data} onDone={leave} />
  if (me.data === undefined) return <p className="waiting late">正在读取</p>

  const person = me.data ?? seated
  if (!person) return framed(status.data, <SignIn status={status.data} onDone={leave} />)
  if (me.data?.mustChangePassword) return framed(status.data, <FreshPassword me={me.data} onDone={leave} />)
  return (
    <OwnerContext value={person.login}>
      <Frame
        key={`${status.data.kind}-${person.id}`}
        status={status.data}
        me={person}
        signedOut={me.data === null}
        lost={status.error !== null}
        theme={theme}
        setTheme={setTheme}
        onLeave={leave}
      />
    </OwnerContext>
  )
}

const framed = (status: ProgramStatus, page: React.ReactNode) => <DemoFrame status={status}>{page}</DemoFrame>
