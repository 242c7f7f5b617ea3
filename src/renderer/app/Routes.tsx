/** Which screen a route is. The counts come with their charts when they are first opened. */
import { Suspense, lazy } from 'react'
import type { Me, ProgramStatus } from '#contract/views'
import { CaseScreen } from '../features/case/CaseScreen.tsx'
import { IntakeScreen } from '../features/intake/IntakeScreen.tsx'
import { LedgerScreen } from '../features/ledger/LedgerScreen.tsx'
import { LoadScreen } from '../features/load/LoadScreen.tsx'
import { PlanScreen } from '../features/plan/PlanScreen.tsx'
import { LibraryScreen } from '../features/library/LibraryScreen.tsx'
import { QueueScreen } from '../features/queue/QueueScreen.tsx'
import { RegisterScreen } from '../features/register/RegisterScreen.tsx'
import { SamplesScreen } from '../features/samples/SamplesScreen.tsx'
import { SearchScreen } from '../features/search/SearchScreen.tsx'
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx'
import { TodayScreen } from '../features/today/TodayScreen.tsx'
import type { Route } from '../ui/navigation.ts'

const CountsScreen = lazy(async () => ({ default: (await import('../features/counts/CountsScreen.tsx')).CountsScreen }))

interface RoutesProps {
  readonly route: Route
  readonly me: Me
  readonly status: ProgramStatus
  readonly onLeave: () => void
}

export function Routes({ route, me, status, onLeave }: RoutesProps) {
  switch (route.screen) {
    case 'queue':
      return <QueueScreen me={me} />
    case 'today':
      return <TodayScreen status={status} day={route.day} />
    case 'intake':
      return <IntakeScreen me={me} />
    case 'case':
      return <CaseScreen key={route.id} id={route.id} tab={route.tab} />
    case 'register':
      return <RegisterScreen />
    case 'library':
      return <LibraryScreen me={me} search={route.search} />
    case 'counts':
      return (
        <Suspense fallback={<p className="waiting late">正在打开统计</p>}>
          <CountsScreen />
        </Suspense>
      )
    case 'plan':
      return <PlanScreen today={status.today} tab={route.tab} />
    case 'load':
      return <LoadScreen me={me} today={status.today} tab={route.tab} />
    case 'search':
      return <SearchScreen query={route.query} me={me} />
    case 'samples':
      return <SamplesScreen key={`${route.sample}-${route.n}`} me={me} sample={route.sample} n={route.n} />
    case 'ledger':
      return <LedgerScreen key={route.subject} status={status} subject={route.subject} />
    case 'settings':
      return <SettingsScreen me={me} status={status} tab={route.tab} onRestored={onLeave} />
  }
}
