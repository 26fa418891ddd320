import { label } from '../../fields/label'
import type { Words } from '../shared/useWords'

/** What sending by hand has come to, as the program's API says it. */
export type Told = { answer?: string; isDone?: boolean; isQueued?: boolean; ms?: number; status?: string }

const UNTRUSTED = label('对方的证书不受信任', 'its certificate is signed by nobody this machine trusts')

const FAULTS: Readonly<Record<string, Words>> = {
  CERT_HAS_EXPIRED: label('对方的证书已过期', 'its certificate has expired'),
  DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
  ECONNREFUSED: label('对方没有应答（连接被拒绝）', 'nobody answers there (connection refused)'),
  address: label('不能发往这个地址', 'nothing is sent to this address'),
  ECONNRESET: label('对方中断了连接', 'it broke off the connection'),
  EHOSTUNREACH: label('到不了这个地址', 'there is no way to this address'),
  ENOTFOUND: label('找不到这个主机名', 'there is no host of this name'),
  ERR_TLS_CERT_ALTNAME_INVALID: label('对方的证书不是这个主机名的', 'its certificate is for another name'),
  SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
  secret: label('不能签名', 'it could not be signed'),
  timeout: label('15 秒内没有答复', 'no answer within 15 seconds'),
}

/** In people's words. @example toldWords({ isDone: true, ms: 12, status: '204' }) // → 已送达：HTTP 204，12 毫秒 */
export const toldWords = ({ answer, isDone, isQueued, ms, status = '' }: Told): Words => {
  if (isQueued) return label('已排队：稍后按顺序推送。', 'It waits its turn, and is sent in a moment.')
  const what = FAULTS[status] ?? (/^\d+$/u.test(status) ? label(`HTTP ${status}`, `HTTP ${status}`) : label(status, status))
  const said = answer ? ` “${answer}”` : ''
  return isDone
    ? label(`已送达：${what.zh}，${ms} 毫秒${said}`, `Delivered: ${what.en}, ${ms} ms${said}`)
    : label(`没有送达：${what.zh}，${ms} 毫秒${said}`, `Not delivered: ${what.en}, ${ms} ms${said}`)
}
