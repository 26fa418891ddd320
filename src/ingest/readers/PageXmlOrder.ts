import type { Attributes } from './XmlReader'

interface Node {
  /** The region it stands for, if any. */
  id?: string
  index: number | null
  isOrdered: boolean
  inside: Node[]
}

/** The `ReadingOrder` of PAGE XML: groups in groups, with an index or in the order they are written. */
export class PageXmlOrder {
  private readonly root: Node = { index: null, isOrdered: false, inside: [] }
  private readonly stack: Node[] = []
  private isOpen = false

  /** @returns whether the element belongs to the order */
  open(name: string, attributes: Attributes): boolean {
    if (name === 'readingorder') {
      this.isOpen = true
      this.stack.push(this.root)
      return true
    }
    if (!this.isOpen) return false
    const index = attributes.index === undefined ? null : Number(attributes.index)
    const node: Node = { id: attributes.regionRef, index, isOrdered: name.startsWith('ordered'), inside: [] }
    this.stack.at(-1)?.inside.push(node)
    this.stack.push(node)
    return true
  }

  close(name: string): void {
    if (!this.isOpen) return
    this.stack.pop()
    if (name === 'readingorder') this.isOpen = false
  }

  /** The regions' ids, each once. */
  ids(): string[] {
    const ids: string[] = []
    const walk = (node: Node): void => {
      if (node.id) ids.push(node.id)
      const inside = node.isOrdered ? [...node.inside].sort((a, b) => (a.index ?? 0) - (b.index ?? 0)) : node.inside
      for (const each of inside) walk(each)
    }
    walk(this.root)
    return [...new Set(ids)]
  }
}
