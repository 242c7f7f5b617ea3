import { createRoot } from 'react-dom/client'
import './ui/base.css'
import './app/frame.css'
import { App } from './app/App.tsx'

createRoot(document.getElementById('root')!).render(<App />)
