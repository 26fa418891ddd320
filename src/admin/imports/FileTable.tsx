'use client'

import { Button } from '@payloadcms/ui'

import { isOfMets } from '../../collections/ImportFiles/isOfMets'
import { FORMATS } from '../../ingest/readers/formats'
import { useWords } from '../shared/useWords'
import { PageNumber } from './PageNumber'
import type { ShownFile } from './types'
import { useDeed } from './useDeed'
import type { Importing } from './useImport'
import { WORDS } from './words'

type Props = { files: ShownFile[]; importing: Importing }

const sizeOf = (bytes: number): string => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`)

/** The files that are to be imported: what each is, and which page. */
export const FileTable = ({ files, importing }: Props) => {
  const say = useWords()
  const { act, isBusy } = useDeed(importing)
  const formatOf = (name: string): string => say(FORMATS.find((format) => format.name === name) ?? { en: name, zh: name })
  const remove = async ({ id }: ShownFile): Promise<void> => {
    if (await act('DELETE', `/files/${id}`)) importing.drop(id)
  }
  return (
    <div className="import-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{say(WORDS.file)}</th>
            <th scope="col">{say(WORDS.number)}</th>
            <th scope="col">{say(WORDS.format)}</th>
            <th className="import-table__figure" scope="col">{say(WORDS.size)}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr data-file={file.path} key={file.id}>
              <th scope="row">{file.path}</th>
              <td>{isOfMets(files, file) ? <span className="import-table__quiet">{say(WORDS.alone)}</span> : <PageNumber file={file} importing={importing} />}</td>
              <td>{formatOf(file.format)}</td>
              <td className="import-table__figure">{sizeOf(file.size)}</td>
              <td>
                <Button
                  aria-label={say(WORDS.removeFile(file.path))}
                  buttonStyle="subtle"
                  disabled={isBusy}
                  margin={false}
                  onClick={() => void remove(file)}
                  size="small"
                  type="button"
                >
                  {say(WORDS.remove)}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
