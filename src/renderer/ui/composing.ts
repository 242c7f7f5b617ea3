/**
 * While a candidate bar of a Chinese input method is open, its keys are the input method's: Enter takes the candidate, Esc closes the
 * bar. The page hears none of them, so nothing is sent and no window closes, whoever listens: our screens, antd, React. What the
 * browser does with the key is left alone.
 */
export function leaveKeysToInputMethod(): void {
  window.addEventListener(
    'keydown',
    (e) => {
      // 229: browsers that say the composition has ended a moment before the Enter that ended it.
      if (e.isComposing || e.keyCode === 229) e.stopImmediatePropagation()
    },
    { capture: true },
  )
}
