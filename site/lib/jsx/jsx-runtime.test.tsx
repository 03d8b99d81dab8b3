/** @jsxImportSource #jsx */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Child, Fragment } from '#jsx/jsx-runtime';

const html = (child: Child) => String(Fragment({ children: child }));

describe('markup', () => {
  it('elements, components, fragments and lists', () => {
    const Name = ({ of, children }: { readonly of: string; readonly children: Child }) => (
      <b title={of}>
        {of} {children}
      </b>
    );
    const Nothing = () => null;
    expect(
      html(
        <ul class="all">
          {['甲', '乙'].map((name) => (
            <li key={name}>
              <Name of={name}>
                <i>1</i>2
              </Name>
              <Nothing />
            </li>
          ))}
        </ul>,
      ),
    ).toBe('<ul class="all"><li><b title="甲">甲 <i>1</i>2</b></li><li><b title="乙">乙 <i>1</i>2</b></li></ul>');
  });

  it('elements without an end, and empty ones with it', () => {
    expect(html(<meta charset="utf-8" />)).toBe('<meta charset="utf-8"/>');
    expect(html(<br class="narrow" />)).toBe('<br class="narrow"/>');
    expect(html(<td />)).toBe('<td></td>');
    expect(html(<path d="M0 0" />)).toBe('<path d="M0 0"></path>');
  });

  it.each([
    [0, '0'],
    ['', ''],
    [false, ''],
    [true, ''],
    [null, ''],
    [undefined, ''],
    [[1, [null, '二'], []], '1二'],
  ])('%j between tags shows %j', (child, expected) => {
    expect(html(<p>{child}</p>)).toBe(`<p>${expected}</p>`);
  });

  it('attributes that are left out, and the name alone', () => {
    expect(html(<p hidden>.</p>)).toBe('<p hidden>.</p>');
    expect(html(<p hidden={false} class={undefined} tabindex={-1} />)).toBe('<p tabindex="-1"></p>');
  });
});

describe('text stays text', () => {
  const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  const anyText = fc.oneof(
    fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '`', ';', '/', 'x', '甲', ' ') }),
    fc.string({ unit: 'grapheme' }),
  );

  it('in an element and in an attribute, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        // Control characters are looked at below.
        fc.pre(!/[\p{Cc}\p{Cf}]/u.test(text));
        const [, attribute = '', content = ''] =
          /^<p title="([^"<]*)">([^"<]*)<\/p>$/.exec(html(<p title={text}>{text}</p>)) ?? [];
        expect([unescaped(attribute), unescaped(content)]).toEqual([text, text]);
      }),
    );
  });

  it('characters that turn the reading direction or can’t be seen are shown by their code', () => {
    expect(html(<p title={'\u202e'}>{'甲\u202e乙\u0000\u2066\ufeff\n'}</p>)).toBe(
      '<p title="⟦U+202E⟧">甲⟦U+202E⟧乙⟦U+0000⟧⟦U+2066⟧⟦U+FEFF⟧\n</p>',
    );
  });

  it('what only looks like HTML or like an element is not taken for it', () => {
    for (const forged of [{ toString: () => '<script>' }, { type: 'script', props: {} }, new String('<script>'), () => '<b>']) {
      expect(() => html(forged as unknown as Child)).toThrow(TypeError);
      expect(() => html(<p title={forged as unknown as string} />)).toThrow(TypeError);
    }
  });
});

describe('what no page may have', () => {
  it('cannot be written', () => {
    // @ts-expect-error: no scripts
    const script = () => <script>alert(1)</script>;
    // @ts-expect-error: no raw HTML
    const raw = () => <p dangerouslySetInnerHTML={{ __html: '<b>' }} />;
    // @ts-expect-error: no handlers
    const handler = () => <p onclick="alert(1)" />;
    // @ts-expect-error: no inline styles
    const style = () => <p style="color: red" />;
    // @ts-expect-error: HTML's own names
    const className = () => <p className="lead" />;
    // @ts-expect-error: a time without its day
    const time = () => <time>今天</time>;
    for (const make of [raw, handler, style]) expect(make).toThrow(TypeError);
    // The rest only the types refuse.
    expect([script, className, time]).toHaveLength(3);
  });

  it.each(['onclick', 'onLoad', 'style', 'innerHTML', 'dangerouslySetInnerHTML', 'a b', 'x"', '>', ''])(
    'nor spread: %j',
    (name) => {
      expect(() => html(<p {...{ [name]: 'x' }} />)).toThrow(TypeError);
    },
  );
});
