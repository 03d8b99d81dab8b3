/** @jsxImportSource #jsx */
import type { PublicUnit } from '../../scripts/views/public-unit.ts';
import { UnitLink } from '../components/link.tsx';
import { longDay } from '../lib/format.ts';
import { UNIT_KINDS } from '../lib/words.ts';

/** What kind of unit it is, what people call it for short and called it before, and whose duties it took over. */
export function Names({ unit: { kind, aliases, formerNames, predecessors } }: { readonly unit: PublicUnit }) {
  return (
    <p class="sub">
      {kind && <span>{UNIT_KINDS[kind]}</span>}
      {aliases.length > 0 && <span>简称：{aliases.join('、')}</span>}
      {formerNames.map(({ name, until }) => (
        <span key={name}>
          曾用名：{name}
          {until && `（至${longDay(until)}）`}
        </span>
      ))}
      {predecessors.map((unit) => (
        <span key={unit.id}>
          承接了
          <UnitLink unit={unit} />
          的职责
        </span>
      ))}
    </p>
  );
}

/** A unit that merged keeps its address, its records and its figures, and says who has its duties now. */
export function Succeeded({ unit: { successor } }: { readonly unit: PublicUnit }) {
  if (successor === null) return null;
  return (
    <p class="notice succeeded">
      <strong>职责已由其他单位承接。</strong>现在由
      <UnitLink unit={successor} />
      办理，新的事项转给它；这里保留原来的记录。
    </p>
  );
}
