import { createRoot } from 'react-dom/client'
import './ui/base.css'
import './app/frame.css'
import { App } from './app/App.tsx'
import { leaveKeysToInputMethod } from './ui/composing.ts'

// Before anything else listens for keys.
leaveKeysToInputMethod()
createRoot(document.getElementById('root')!).render(<App />)
