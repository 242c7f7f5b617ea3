/** A figure that can be opened: the number is what is seen, what it stands for is what is heard. */
import { useContext } from 'react'
import type { Figure } from '#domain/statistics'
import { OpenFigure } from './openFigure.ts'

export function FigureButton({ figure, of }: { readonly figure: Figure; readonly of: string }) {
  const open = useContext(OpenFigure)
  return (
    <button
      type="button"
      className="figure-button"
      data-figure={figure.figureId}
      aria-label={`${figure.value} 件，${of}，打开明细`}
      onClick={() => open(figure.figureId)}
    >
      {figure.value}
    </button>
  )
}
