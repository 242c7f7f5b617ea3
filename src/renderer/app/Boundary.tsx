/** The last net under a screen: a bug shows as a sentence and a code, never as a stack; the frame around it stays. */
import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { newCommandId } from '../client/office.ts'
import { screenBug } from '../client/sentences.ts'
import { Problem } from '../ui/Problem.tsx'

interface Props {
  readonly children: ReactNode
  /** A change of it (another screen) tries again. */
  readonly at: string
}

// A class, because React knows no other form of error boundary.
export class Boundary extends Component<Props, { readonly ref: string | null }> {
  override state = { ref: null }

  static getDerivedStateFromError(): { readonly ref: string } {
    return { ref: newCommandId().slice(0, 8).toUpperCase() }
  }

  override componentDidUpdate(before: Props): void {
    if (before.at !== this.props.at && this.state.ref !== null) this.setState({ ref: null })
  }

  override render(): ReactNode {
    const { ref } = this.state
    if (ref === null) return this.props.children
    return (
      <div className="page">
        <Problem sentence={screenBug(ref)} />
        <div className="row">
          <Button type="primary" onClick={() => this.setState({ ref: null })}>
            重新打开这一页
          </Button>
          <Button href="#/queue">回到待办</Button>
        </div>
      </div>
    )
  }
}
