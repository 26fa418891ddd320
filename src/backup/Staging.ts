import fs from 'node:fs'
import path from 'node:path'

import type { Payload } from 'payload'

import { keptCollections } from './keptCollections'
import type { Part } from './Manifest'
import { relationsOf } from './relationsOf'
import type { Row } from './Row'
import { StagedPart } from './StagedPart'

/** The documents of a backup on their way into the archive, in a folder of files, one for each part. */
export class Staging {
  private readonly parts = new Map<string, StagedPart>()
  /** By part and relation: which documents name an id. Only where documents are copied more than once. */
  private readonly naming = new Map<string, Map<string, Set<string>>>()
  private readonly fields = new Map<string, string[]>()

  /** @param folder private, empty. */
  constructor(payload: Payload, readonly folder: string, isIndexed: boolean) {
    for (const [index, { collection, isVersions, name }] of keptCollections(payload).entries()) {
      this.parts.set(name, new StagedPart(name, path.join(folder, `${index}.jsonl`)))
      if (isIndexed) this.fields.set(name, isVersions ? ['parent'] : relationsOf(payload, collection).map(({ field }) => field))
    }
  }

  async put(name: string, row: Row): Promise<void> {
    for (const field of this.fields.get(name) ?? []) {
      const index = this.naming.get(`${name}.${field}`) ?? new Map<string, Set<string>>()
      this.naming.set(`${name}.${field}`, index)
      for (const id of [row[field]].flat()) if (typeof id === 'string') index.set(id, (index.get(id) ?? new Set()).add(row.id))
    }
    await this.partOf(name).put(row)
  }

  drop(name: string, id: string): void {
    this.partOf(name).drop(id)
  }

  /** The copied documents of a part that name, or have named, one of the ids in a field. */
  whoNames(name: string, field: string, ids: string[]): string[] {
    const index = this.naming.get(`${name}.${field}`)
    const part = this.partOf(name)
    return ids.flatMap((id) => [...(index?.get(id) ?? [])]).filter((id) => part.has(id))
  }

  fileOf(name: string): string {
    return this.partOf(name).file
  }

  /** Closes all parts. */
  async finish(): Promise<Part[]> {
    const done: Part[] = []
    for (const part of this.parts.values()) done.push(await part.finish())
    return done
  }

  remove(): void {
    fs.rmSync(this.folder, { force: true, recursive: true })
  }

  private partOf(name: string): StagedPart {
    const part = this.parts.get(name)
    if (!part) throw new Error(`A backup has no part ${name}.`)
    return part
  }
}
