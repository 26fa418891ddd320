// Runs in the page before its own scripts: when the desk took the cursor, and how long after each key the next frame was painted.
{
  const probe = { interactive: null, painted: [] }
  window.deskProbe = probe
  const isReady = () => document.activeElement?.classList.contains('desk-text__editable') === true
  const look = () => {
    if (isReady()) probe.interactive = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Alt' || event.key === 'Control') return
    const channel = new MessageChannel()
    // A message sent in a frame's callback comes after that frame's paint.
    channel.port1.onmessage = () => probe.painted.push(performance.now() - event.timeStamp)
    requestAnimationFrame(() => channel.port2.postMessage(null))
  }, true)
}
