import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { privateSocket } from '../../../src/server/privateSocket'

const LISTENING = (socket: string): string => `require('net').createServer().listen(${JSON.stringify(socket)}, () => console.log('listening')); setInterval(() => {}, 1000)`

describe('the socket between the front and Next', () => {
  let temporary: string
  beforeEach(() => { temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-sockets-')) })
  afterEach(() => fs.rmSync(temporary, { force: true, recursive: true }))

  const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid
  const folderOf = (pid: number, end: string): string => {
    const folder = path.join(temporary, `reissue-next-${pid}-${end}`)
    fs.mkdirSync(folder, { mode: 0o700 })
    return folder
  }

  it('lies in a folder that its user alone can open, and goes with it', async () => {
    const { remove, socketPath } = await privateSocket(temporary)
    expect(fs.statSync(path.dirname(socketPath)).mode & 0o777).toBe(0o700)
    fs.writeFileSync(socketPath, '')
    remove()
    expect(fs.readdirSync(temporary)).toEqual([])
  })

  it('of a server that was killed is taken away by the next one; of one that lives, or of anybody else, nothing is', async () => {
    const killed = folderOf(0, 'aaaaaa')
    const child = spawn(process.execPath, ['-e', LISTENING(path.join(killed, 'next.sock'))], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    const itsOwn = path.join(temporary, `reissue-next-${child.pid}-aaaaaa`)
    fs.renameSync(killed, itsOwn)
    const dead = deadPid()
    const empty = folderOf(dead, 'bbbbbb')
    const kept = [folderOf(process.ppid, 'cccccc'), path.join(temporary, `reissue-next-${dead}-notours`), path.join(temporary, 'reissue-other')]
    for (const folder of kept.slice(1)) fs.mkdirSync(folder)
    const before = folderOf(process.pid, 'eeeeee')
    fs.utimesSync(before, new Date(0), new Date(0))
    fs.writeFileSync(path.join(folderOf(dead, 'dddddd'), 'letter.txt'), 'somebody put it here')

    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const first = await privateSocket(temporary)
    expect([itsOwn, ...kept].map((folder) => fs.existsSync(folder))).toEqual([true, true, true, true])
    expect([empty, before].filter((folder) => fs.existsSync(folder))).toEqual([])
    expect(fs.readFileSync(path.join(temporary, `reissue-next-${dead}-dddddd`, 'letter.txt'), 'utf8')).toBe('somebody put it here')
    expect(told.mock.calls).toEqual([[expect.stringContaining('dddddd')]])

    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(fs.existsSync(path.join(itsOwn, 'next.sock'))).toBe(true)
    await privateSocket(temporary)
    expect(fs.existsSync(itsOwn)).toBe(false)
    expect(fs.existsSync(path.dirname(first.socketPath))).toBe(true)
    told.mockRestore()
  })

  it('on which somebody listens is left, though no process here has that number', async () => {
    const folder = folderOf(deadPid(), 'eeeeee')
    const server = net.createServer().listen(path.join(folder, 'next.sock'))
    await once(server, 'listening')
    await privateSocket(temporary)
    expect(fs.existsSync(path.join(folder, 'next.sock'))).toBe(true)
    server.close()
  })

  /** What a server that is killed at once leaves. */
  const leaveSocket = (): void => {
    const script = `const folder = ${JSON.stringify(path.join(temporary, 'reissue-next-'))} + process.pid + '-aaaaaa'; require('fs').mkdirSync(folder); require('net').createServer().listen(folder + '/next.sock', () => process.kill(process.pid, 'SIGKILL'))`
    expect(spawnSync(process.execPath, ['-e', script]).signal).toBe('SIGKILL')
    expect(fs.readdirSync(temporary).filter((name) => fs.existsSync(path.join(temporary, name, 'next.sock')))).toHaveLength(1)
  }
  const meets: [string, () => Promise<void>][] = [
    ['a socket that a killed server left', async () => {
      leaveSocket()
      await privateSocket(temporary)
    }],
    ['a pipe that somebody gave the name of such a folder', async () => {
      spawnSync('mkfifo', [path.join(temporary, `reissue-next-${deadPid()}-aaaaaa`)])
      await privateSocket(temporary)
    }],
    ['its own socket, still there at its end', async () => {
      const { remove, socketPath } = await privateSocket(temporary)
      const server = net.createServer().listen(socketPath)
      await once(server, 'listening')
      remove()
      server.close()
    }],
  ]
  it.each(meets)('leaves every package behind a link what and where it is, when it meets %s', async (_, meet) => {
    const real = fs.realpathSync.native(temporary)
    fs.mkdirSync(path.join(real, 'package'))
    for (const name of ['first.js', 'second.js']) fs.writeFileSync(path.join(real, 'package', name), '')
    fs.symlinkSync('package', path.join(real, 'link'))
    const { resolve } = createRequire(path.join(real, 'program.js'))
    // Node keeps what it has found out about the folders above; and what was looked at before was a folder.
    resolve('./link/first.js')
    fs.statSync(real)
    await meet()
    expect(resolve('./link/second.js')).toBe(path.join(real, 'package', 'second.js'))
  })
})
