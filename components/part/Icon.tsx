// The few pictures that stand beside words. None carries a meaning that the word beside it does not say.
const PATHS = {
  ok: 'M12 2.8a9.2 9.2 0 1 0 0 18.4 9.2 9.2 0 0 0 0-18.4Zm-4 9.4 2.8 2.8 5.4-5.8',
  attention: 'M12 3.5 22 20.5H2L12 3.5Zm0 6v5m0 2.6v.4',
  stopped: 'M8.2 2.8h7.6l5.4 5.4v7.6l-5.4 5.4H8.2l-5.4-5.4V8.2l5.4-5.4ZM8.8 8.8l6.4 6.4m0-6.4-6.4 6.4',
  unknown:
    'M12 2.8a9.2 9.2 0 1 0 0 18.4 9.2 9.2 0 0 0 0-18.4ZM9.3 9.6a2.8 2.8 0 1 1 4 2.5c-.9.4-1.3 1-1.3 1.9m0 2.8v.4',
  notice: 'M3 6h18v12H3V6Zm0 .5 9 7 9-7',
  leave: 'M14 4h6v6m0-6-9 9M18 14v6H4V6h6',
  file: 'M6 2.8h8l4.5 4.5v14H6V2.8Zm8 0v4.5h4.5M9 13h6m-6 4h6',
  send: 'M3 12h15m-6-7 7 7-7 7',
  stop: 'M6 6h12v12H6V6Z',
  passbook: 'M4 4h13a3 3 0 0 1 3 3v13H7a3 3 0 0 1-3-3V4Zm4 5h8m-8 4h8',
  settings: 'M4 7h10m4 0h2M4 17h2m4 0h10M16 4.5v5M8 14.5v5',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm5 11.5L20.5 20.5',
  add: 'M12 5v14M5 12h14',
  shield: 'M12 2.8 20 6v6c0 4.6-3.2 8-8 9.4C7.2 20 4 16.6 4 12V6l8-3.2Zm-3.5 9 2.5 2.5 4.5-4.8',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
