/** What every figure on the page does when it is pressed: it opens its rows. One function for the whole page, from the screen. */
import { createContext } from 'react'

export const OpenFigure = createContext<(figureId: string) => void>(() => undefined)
