import { isPageFileName } from '../../ingest/readers/formats'

export type Chosen = { file: File; path: string }
/** What was chosen, and how many files of folders were left out because they can be no page. */
export type Choice = { chosen: Chosen[]; ignored: number }

const entriesOf = (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  // A reader gives at most 100 at once, and nothing when it is through.
  const more = (): Promise<FileSystemEntry[]> =>
    new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject)).then((some) => {
      all.push(...some)
      return some.length === 0 ? all : more()
    })
  return more()
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((resolve, reject) => entry.file(resolve, reject))

const walk = async (entry: FileSystemEntry, choice: Choice, isInFolder: boolean): Promise<void> => {
  if (entry.isDirectory) {
    for (const inside of await entriesOf(entry as FileSystemDirectoryEntry)) await walk(inside, choice, true)
  } else if (isInFolder && !isPageFileName(entry.name)) choice.ignored++
  else choice.chosen.push({ file: await fileOf(entry as FileSystemFileEntry), path: entry.fullPath.replace(/^\//u, '') })
}

/** Files and folders that were dropped. */
export const fromDrop = async (items: DataTransferItemList): Promise<Choice> => {
  const choice: Choice = { chosen: [], ignored: 0 }
  // The list is empty as soon as this function waits for anything.
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  for (const entry of entries) await walk(entry, choice, false)
  return choice
}

/** Files of a file input; one for folders gives each with its path. */
export const fromInput = (files: FileList): Choice => {
  const all = [...files].map((file) => ({ file, path: file.webkitRelativePath || file.name }))
  const chosen = all.filter(({ file }) => file.webkitRelativePath === '' || isPageFileName(file.name))
  return { chosen, ignored: all.length - chosen.length }
}
