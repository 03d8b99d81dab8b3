import { testEveryKind } from './every-kind.ts';

testEveryKind('public');
