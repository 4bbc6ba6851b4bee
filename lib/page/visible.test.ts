// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { isVisible, visibleTextOf } from './visible'

function textIn(html: string): string {
  document.body.innerHTML = html
  return visibleTextOf(document.body)
}

describe('the text that a person sees', () => {
  it('breaks lines at br and around blocks and folds white space', () => {
    expect(textIn('<p>2015年<br>5月7日</p><div>  a \n b</div>c')).toBe('2015年\n5月7日\na b\nc')
  })

  it('joins inline pieces without a gap and forgets what has no width', () => {
    expect(textIn('<span>1,0</span><b>80</b><small>円</small> ふり<wbr>こみ&#8203;手数料')).toBe(
      '1,080円 ふりこみ手数料',
    )
  })

  it('leaves out what is hidden in any of the usual ways', () => {
    const hidden = [
      'hidden',
      'style="display:none"',
      'style="visibility:hidden"',
      'style="opacity:0"',
      'style="position:absolute;left:-9999px"',
    ]
    const clipped = 'style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)"'
    for (const how of [...hidden, clipped]) expect(textIn(`<i ${how}>no</i><i>yes</i>`), how).toBe('yes')
  })

  it('sees a visible child of an invisible parent, and what only screen readers are told to skip', () => {
    expect(
      textIn(
        '<p style="visibility:hidden">a<b style="visibility:visible">b</b></p><i aria-hidden="true">出</i>',
      ),
    ).toBe('b\n出')
  })

  it('shows the summary of closed details and all of open ones', () => {
    expect(
      textIn(
        '<details><summary>s</summary>body<p>more</p></details><details open><summary>t</summary>u</details>',
      ),
    ).toBe('s\nt\nu')
  })

  it('reads pictures by their alt, selects by what is chosen, buttons by their label, and no value that was typed', () => {
    expect(textIn('<img alt="未読"><input type="image" alt="次へ"><input type="submit" value="照会">')).toBe(
      '未読 次へ 照会',
    )
    expect(textIn('<select><option>a</option><option selected>b</option></select>')).toBe('b')
    expect(
      textIn('<input value="secret"><input type="password" value="secret"><textarea>secret</textarea>'),
    ).toBe('')
  })

  it('walks through open shadow roots and slots', () => {
    document.body.innerHTML = '<div id="host"><b slot="in">slotted</b><i>nowhere</i></div>'
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' })
    if (root !== undefined) root.innerHTML = '<p>before</p><slot name="in"></slot><p>after</p>'
    expect(visibleTextOf(document.body)).toBe('before\nslotted\nafter')
    expect(isVisible(document.querySelector('i') as Element)).toBe(true)
  })

  it('gives nothing for an element inside a hidden one', () => {
    document.body.innerHTML = '<div style="display:none"><p id="p">x</p></div>'
    expect(visibleTextOf(document.querySelector('#p') as Element)).toBe('')
  })
})
