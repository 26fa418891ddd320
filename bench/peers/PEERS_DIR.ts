import os from 'node:os'
import path from 'node:path'

/** Where the peers are set up, unless another folder is named. */
export const PEERS_DIR = path.join(os.tmpdir(), 'reissue-peers')
