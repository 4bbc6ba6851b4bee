import { describe, expect, it } from 'vitest'
import { paired } from './names'
import { type Item, surroundingsOf } from './surroundings'

describe('the texts around a grid', () => {
  it('joins names in two languages with their values', () => {
    expect(paired('口座番号 / Account no.\n2200617\n支店／Branch\n渋谷支店')).toBe(
      '口座番号 / Account no. 2200617\n支店／Branch 渋谷支店',
    )
  })
  it('keep a label and the value below it on one line', () => {
    expect(paired('支店名\nすみれ支店\n口座番号\n0098231\n残高\n424,840円')).toBe(
      '支店名 すみれ支店\n口座番号 0098231\n残高\n424,840円',
    )
    expect(paired('支店 Branch\n第一営業部\n科目 Type\n普通')).toBe('支店 Branch 第一営業部\n科目 Type 普通')
  })

  it('leave labels that stand beneath each other alone', () => {
    expect(paired('支店名\n科目\n口座番号')).toBe('支店名\n科目\n口座番号')
  })

  it('come nearest first: above up to the grid before, below up to the next, then what stands higher', () => {
    const text = (words: string): Item => ({ kind: 'text', text: words })
    const items: Item[] = [
      text('bank'),
      text('first'),
      { kind: 'grid', grid: 0 },
      text('second'),
      { kind: 'grid', grid: 1 },
      text('more'),
    ]
    expect(surroundingsOf(items, 4, ['title'])).toEqual(['second', 'more', 'first', 'bank', 'title'])
    expect(surroundingsOf(items, 2, ['title'])).toEqual(['first', 'bank', 'second', 'title'])
  })
})
