/** @jsxImportSource #jsx */
import { useHere } from '../lib/page.tsx';

const CHANNELS = [
  ['email', '邮箱'],
  ['address', '地址'],
  ['phone', '电话'],
] as const;

/** How to reach the office, as the county's own file has it; a county that hasn't written it yet says so. */
export function Contact() {
  const { contact, office } = useHere().view;
  const known = CHANNELS.filter(([channel]) => contact[channel] !== null);
  if (known.length === 0) return <p class="notice">{office}还没有公布联系方式。</p>;
  return (
    <dl class="facts contact">
      <div>
        <dt>单位</dt>
        <dd>{office}</dd>
      </div>
      {known.map(([channel, label]) => (
        <div key={channel}>
          <dt>{label}</dt>
          <dd>{contact[channel]}</dd>
        </div>
      ))}
    </dl>
  );
}
