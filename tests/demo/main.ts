// Runs the demo by itself: node tests/demo/main.ts [--port 4100] [--data .demo]
import { parseArgs } from 'node:util'
import { startDemo } from './start.ts'

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4100' }, data: { type: 'string', default: '.demo' } },
})
const demo = await startDemo({ port: Number(values.port), dataDir: values.data })
console.log(`みなと第一銀行（架空）   ${demo.classicOrigin}`)
console.log(`あおばネット銀行（架空） ${demo.modernOrigin}`)
console.log(`デモ会計（架空）         ${demo.ledgerOrigin}`)
console.log(`デモの操作               ${demo.controlOrigin}`)
console.log('終了するには Ctrl+C')
process.once('SIGINT', () => {
  void demo.close()
})
