/**
 * The package around the document (ECMA-376 part 2): which part is the main one, what it points to, and what must not be there.
 */
import type { Archive } from './zip.ts'
import { stop } from './refusal.ts'
import { partOf, scan, type Handler, type Part, type Tag } from './xml.ts'

export interface Relationship {
  readonly id: string
  /** Last word of the type: header, footnotes, officeDocument … */
  readonly type: string
  /** Name of the entry, or the address when external. */
  readonly target: string
  readonly external: boolean
}

export interface Package {
  readonly archive: Archive
  readonly mainPart: string
  readonly relationships: readonly Relationship[]
  /** The scanned part, or null when the entry is missing. Not kept: parts are large. */
  part(name: string): Part | null
}

const MAIN_TYPE = /wordprocessingml\.(?:document|template)\.main\+xml$/u

/** A handler that only looks at opening tags. */
export const tagsOnly = (open: (name: string, tag: Tag) => void): Handler => ({
  open,
  close() {},
  text() {},
  wantsText: () => false,
})

/** 'word/document.xml' + '../media/a.png' -> 'media/a.png'. */
function resolve(base: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const out = base.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') out.pop()
    else if (step !== '.' && step !== '') out.push(step)
  }
  return out.join('/')
}

const relsOf = (part: string): string => part.replace(/([^/]*)$/u, '_rels/$1.rels')

function readRelationships(archive: Archive, source: string): Relationship[] {
  const bytes = archive.read(relsOf(source))
  if (!bytes) return []
  const found: Relationship[] = []
  scan(
    partOf(bytes),
    tagsOnly((name, tag) => {
      if (name !== 'rel:Relationship') return
      const external = tag.attr('TargetMode') === 'External'
      const target = tag.attr('Target') ?? ''
      found.push({
        id: tag.attr('Id') ?? '',
        type: (tag.attr('Type') ?? '').split('/').at(-1)!,
        target: external ? target : resolve(source, target),
        external,
      })
    }),
  )
  return found
}

/** Opens the package of a word-processing document. Other packages are notDocx (or odt), macros are refused here. */
export function openPackage(archive: Archive): Package {
  const mimetype = archive.has('mimetype') ? archive.read('mimetype')!.toString('latin1') : ''
  if (mimetype.startsWith('application/vnd.oasis.opendocument.text')) stop('odt', 'OpenDocument text')
  const typesBytes = archive.read('[Content_Types].xml')
  if (!typesBytes) stop('notDocx', 'no content types')

  const types = new Map<string, string>()
  let macros = archive.names.some((n) => /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml)$/iu.test(n))
  scan(
    partOf(typesBytes!),
    tagsOnly((name, tag) => {
      if (name !== 'ct:Override' && name !== 'ct:Default') return
      const type = tag.attr('ContentType') ?? ''
      if (/macroEnabled|vbaProject|vbaData/iu.test(type)) macros = true
      if (name === 'ct:Override') types.set((tag.attr('PartName') ?? '').replace(/^\//u, ''), type)
    }),
  )
  if (macros) stop('macros', 'macro project or macro-enabled type')

  const root = readRelationships(archive, '')
  const pointed = root.find((r) => r.type === 'officeDocument' && !r.external)?.target
  const typed = [...types].find(([, type]) => MAIN_TYPE.test(type))?.[0]
  const mainPart = pointed && archive.has(pointed) ? pointed : typed
  if (!mainPart) stop('notDocx', 'no main document')
  const mainType = types.get(mainPart!)
  if (mainType === undefined ? !mainPart!.startsWith('word/') : !MAIN_TYPE.test(mainType))
    stop('notDocx', 'main part of another kind')
  if (!archive.has(mainPart!)) stop('damaged', 'main document is missing')

  return {
    archive,
    mainPart: mainPart!,
    relationships: readRelationships(archive, mainPart!),
    part(name) {
      const bytes = archive.read(name)
      return bytes && partOf(bytes)
    },
  }
}
