/** The desk: left rail, top line, the screen, and over them the idle lock or the sign-in of a session that ran out. */
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Me, ProgramStatus } from '#contract/views'
import { desktop } from '../client/desktop.ts'
import { client, orpc, queryClient } from '../client/office.ts'
import { SignIn } from '../features/start/SignIn.tsx'
import { go, toHash, useRoute } from '../ui/navigation.ts'
import { keep, readKept } from '../ui/remembered.ts'
import type { ThemeName } from '../ui/theme.ts'
import { Boundary } from './Boundary.tsx'
import { DemoFrame } from './DemoFrame.tsx'
import { Lock } from './Lock.tsx'
import { ROOMS, mayEnter } from './rooms.ts'
import { Routes } from './Routes.tsx'
import { TopLine } from './TopLine.tsx'
import { useIdle } from './useIdle.ts'

const LOCKED = 'fawen:locked'

interface FrameProps {
  readonly status: ProgramStatus
  readonly me: Me
  readonly signedOut: boolean
  readonly lost: boolean
  readonly theme: ThemeName
  readonly setTheme: (name: ThemeName) => void
  readonly onLeave: () => void
}

export function Frame({ status, me, signedOut, lost, theme, setTheme, onLeave }: FrameProps) {
  const route = useRoute()
  const main = useRef<HTMLElement>(null)
  const rooms = ROOMS.filter((room) => mayEnter(room, me.roles))
  const queue = useQuery(orpc.cases.queue.queryOptions({ refetchInterval: 30_000, enabled: !signedOut }))
  const waiting = queue.data?.mine.length ?? 0

  // Kept for this window: a reload does not open what was locked.
  const [locked, setLocked] = useState(() => readKept<string | null>(sessionStorage, LOCKED, null) === me.id)
  const lock = useCallback(
    (on: boolean) => {
      setLocked(on)
      keep(sessionStorage, LOCKED, on ? me.id : undefined)
    },
    [me.id],
  )
  useIdle(
    me.idleLockMinutes,
    useCallback(() => lock(true), [lock]),
  )
  const covered = locked || signedOut
  useEffect(() => {
    const overlays = document.getElementById('overlays')
    if (overlays) overlays.inert = covered
    return () => {
      if (overlays) overlays.inert = false
    }
  }, [covered])

  useEffect(() => {
    const title = waiting > 0 ? `(${waiting}) 发文审核台` : '发文审核台'
    document.title = title
    desktop?.setTitle(title)
    desktop?.setBadge(waiting)
  }, [waiting])

  const searchable = rooms.some((room) => room.screen === 'search')
  useEffect(() => {
    // A screen with its own search box marks it data-find; else Ctrl+F leads to 查询.
    const find = () => {
      const box = main.current?.querySelector<HTMLElement>('[data-find]')
      if (box) box.focus()
      else if (searchable) go({ screen: 'search' })
    }
    const onKey = (e: KeyboardEvent) => {
      if (covered) return
      if (e.ctrlKey && !e.shiftKey && !e.altKey && e.key.toLowerCase() === 'f') {
        e.preventDefault()
        find()
      }
    }
    window.addEventListener('keydown', onKey)
    desktop?.onCommand((command) => {
      if (covered) return
      if (command === 'find') find()
      else main.current?.querySelector<HTMLElement>(command === 'print' ? '[data-print]' : '[data-save]')?.click()
    })
    return () => window.removeEventListener('keydown', onKey)
  }, [covered, searchable])

  const leave = async () => {
    lock(false)
    // Also when the office cannot be reached: the person leaves this screen; the session ends there by itself.
    await client.session.signOut().catch(() => undefined)
    queryClient.setQueryData(orpc.session.me.queryKey(), null)
    onLeave()
  }

  return (
    <DemoFrame status={status}>
      <div className="frame" inert={covered}>
        <TopLine
          status={status}
          me={me}
          lost={lost}
          theme={theme}
          setTheme={setTheme}
          onLock={() => lock(true)}
          onLeave={() => void leave()}
        />
        <nav className="rail" aria-label="各室">
          {rooms.map((room) => {
            const here = route.screen === room.screen || (route.screen === 'case' && room.screen === 'queue')
            return (
              <a key={room.screen} href={toHash({ screen: room.screen })} aria-current={here ? 'page' : undefined}>
                <span>{room.name}</span>
                {room.screen === 'queue' && waiting > 0 && (
                  <span className="rail-count figure" aria-label={`${waiting} 件待办`}>
                    {waiting}
                  </span>
                )}
              </a>
            )
          })}
        </nav>
        <main ref={main} tabIndex={-1} className="screen">
          {status.readOnly && (
            <p role="status" className="read-only">
              <b>只能查看</b> {status.problem}
            </p>
          )}
          <Boundary at={toHash(route)}>
            <Routes route={route} me={me} status={status} onLeave={onLeave} />
          </Boundary>
        </main>
      </div>
      {signedOut && (
        <div className="cover" role="dialog" aria-modal="true" aria-label="重新登录">
          <SignIn status={status} onDone={onLeave} again={me} />
        </div>
      )}
      {!signedOut && locked && <Lock me={me} onUnlock={() => lock(false)} onLeave={() => void leave()} />}
    </DemoFrame>
  )
}
