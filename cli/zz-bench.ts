import { readFileSync } from 'node:fs';
import { readPlan } from '#domain/plan-reader/read-plan';
const text = readFileSync('/work/shared/corpus/003.txt','utf8');
let t0=performance.now(); readPlan(text); console.log('cold', performance.now()-t0);
const ts:number[]=[]; for(let i=0;i<60;i++){const t=performance.now(); readPlan(text); ts.push(performance.now()-t);} ts.sort((a,b)=>a-b); console.log('warm median',ts[30], 'min',ts[0]);
const all = ['001','003','004'].map(n=>readFileSync(`/work/shared/corpus/${n}.txt`,'utf8')).join('\n');
let big=''; while(big.length<5e6/3) big+=all; let t=performance.now(); readPlan(big); console.log(big.length,'chars', performance.now()-t);
t=performance.now(); readPlan(big+big); console.log(2*big.length,'chars', performance.now()-t);
const oneline = big.replace(/\s/g,''); t=performance.now(); readPlan(oneline); console.log('one line', oneline.length, performance.now()-t);
for (const [n,s] of [['digits','1'.repeat(1e6)],['han','一'.repeat(1e6)],['shi','一是'.repeat(5e5)],['parens','（'.repeat(1e6)],['word','医院'.repeat(5e5)],['bar','|'.repeat(1e5)],['nl','1、\n'.repeat(3e5)],['comma','各村，'.repeat(3e5)],['dun','医院、'.repeat(3e5)],['labels','1、学习2、工作'.repeat(1e5)],['you','由'.repeat(5e5)],['pct','达到95%'.repeat(2e5)],['tab','a\t'.repeat(2e5)],['circ','①②'.repeat(3e5)]] as const){ t=performance.now(); readPlan(s); console.log(n, s.length, performance.now()-t); }
