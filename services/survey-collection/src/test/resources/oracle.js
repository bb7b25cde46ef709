// Compares our verdicts with the browser library's: node oracle.js FILE (written by OracleDump).
const fs = require('fs');
const path = require('path');
const Survey = require(path.join(
    __dirname, '../../main/resources/static/vendor/surveyjs-2.5.38/survey.core.min.js'));

const empty = x => x === null || x === undefined || x === ''
    || (typeof x === 'object' && Object.keys(x).length === 0);

function sorted(x) {
  if (Array.isArray(x)) return x.map(sorted);
  if (x === null || typeof x !== 'object') return x;
  const out = {};
  Object.keys(x).sort().filter(key => !empty(x[key])).forEach(key => out[key] = sorted(x[key]));
  return out;
}

function accepts(definition, answers) {
  const model = new Survey.Model(definition);
  model.focusOnFirstError = false;
  model.data = JSON.parse(JSON.stringify(answers));
  if (!model.validate(false, false)) return false;
  model.clearIncorrectValues(true);
  model.doComplete();
  return JSON.stringify(sorted(model.data)) === JSON.stringify(sorted(answers));
}

let pairs = 0, accepted = 0, different = 0;
for (const line of fs.readFileSync(process.argv[2], 'utf8').split('\n').filter(one => one)) {
  const { definition, answers, ours } = JSON.parse(line);
  const theirs = accepts(definition, answers);
  pairs++;
  accepted += theirs ? 1 : 0;
  if (theirs !== ours && different++ < 5) console.log('ours', ours, 'theirs', theirs, line);
}
console.log(`pairs ${pairs}, accepted ${accepted}, different ${different}`);
process.exit(different ? 1 : 0);
