/** The ends of message ports that live in main. */
import { EventEmitter } from 'node:events'
import { makeWire, type ToPage } from './wire.ts'

const wire = makeWire()

/** The main-process end of a port that a page transferred. Messages wait until `start`. */
export class MessagePortMain extends EventEmitter {
  readonly #toPage: (message: ToPage) => void
  readonly #id: number
  readonly #early: unknown[] = []
  #started = false
  constructor(id: number, toPage: (message: ToPage) => void) {
    super()
    this.#id = id
    this.#toPage = toPage
  }
  postMessage(data: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new Error('stand-in: main cannot transfer ports')
    this.#toPage({ kind: 'portMessage', port: this.#id, data: wire.pack(data) })
  }
  start(): void {
    this.#started = true
    for (const data of this.#early.splice(0)) this.emit('message', { data, ports: [] })
  }
  close(): void {
    this.#toPage({ kind: 'portClose', port: this.#id })
    this.emit('close')
  }
  receive(data: unknown): void {
    if (this.#started) this.emit('message', { data, ports: [] })
    else this.#early.push(data)
  }
}
