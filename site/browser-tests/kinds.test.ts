import { describe, expect, it } from 'vitest';
import { type BuiltPage, kindsOf } from './kinds.ts';

const page = (url: string, template: string, html: string): BuiltPage => ({ url, template, html });

describe('kinds of page', () => {
  it('one for each template, in order', () => {
    const pages = [page('/b/', 'b.tsx', '<p>'), page('/a/1/', 'a.tsx', '<p>'), page('/a/2/', 'a.tsx', '<p>')];
    expect(kindsOf(pages)).toEqual([
      { template: 'a.tsx', samples: ['/a/1/'] },
      { template: 'b.tsx', samples: ['/b/'] },
    ]);
  });

  it('of each so many that every part of any of its pages is on one of them', () => {
    const pages = [
      page('/1/', 't', '<main><p class="a">'),
      page('/2/', 't', '<main><p class="a b"><table>'),
      page('/3/', 't', '<main><p class="c" aria-label="x">'),
      page('/4/', 't', '<main><p class="b">'),
    ];
    expect(kindsOf(pages)[0]?.samples).toEqual(['/2/', '/3/']);
  });

  it('a part is an element, a class, a role or a label, wherever it stands in the tag', () => {
    const both = (html: string) => kindsOf([page('/1/', 't', '<p class="x y">text</p>'), page('/2/', 't', html)])[0]?.samples;
    expect(both('<p class="y x">other text</p>')).toEqual(['/1/']);
    expect(both('<p class="y">')).toEqual(['/1/']);
    for (const more of ['<div>', '<p class="z">', '<p role="status">', '<p\nclass="z">', '<br/>', '<h2>', '<a href="#top">']) {
      expect(both(`<p class="x y">${more}`), more).toEqual(['/2/']);
    }
  });

  it('where the number is limited, those that show the most come first', () => {
    const pages = [page('/1/', 't', '<p>'), page('/2/', 't', '<i><b><u>'), page('/3/', 't', '<p><s>')];
    expect(kindsOf(pages, 1)[0]?.samples).toEqual(['/2/']);
    expect(kindsOf(pages, 2)[0]?.samples).toEqual(['/2/', '/3/']);
    expect(kindsOf(pages)[0]?.samples).toEqual(['/2/', '/3/']);
  });

  it('a page with nothing on it is a kind all the same', () => {
    expect(kindsOf([page('/', 't', '')])).toEqual([{ template: 't', samples: ['/'] }]);
  });
});
