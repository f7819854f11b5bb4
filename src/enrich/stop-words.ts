import { foldWord } from './split-words.ts';

/** English words that carry no subject, and those that nearly every abstract of research says. */
const WORDS = `
a about above accuracy accurate achieve achieved across add addition additional additionally
address after against al algorithm all allow almost along already also alternative although
always am among an analysis analyze and another any application applied apply applying
approach appropriate arbitrary are area art as aspect aspects assumption at attracted
available avoid based be because become been before behind being below benchmark benefit best
better between beyond both but by can capability capable case cause challenge challenging
characteristic code combine com combined common commonly comparable compare compared comparing
comparison competitive complex component comprehensive comprise comprised computational
concept conduct consider considered considering considers consist construct contain contrast
contribution conventional could crucial current currently data dataset demonstrate
demonstrated depend describe design designed designing despite detail determine develop
developed did different difficult difficulty directly do does doing done down dramatically due
during e each easily effect effective effectively effectiveness efficiency efficient
efficiently eg either emerging employ employed enable enables encourage end enhance enhancing
especially essential establish et etc evaluate evaluation even every evidence example exhibit
existing experiment experimental explicit explicitly exploit exploiting explore exploring
extend extensive extensively extent extra extremely facilitate fact far few finally find
finding first five focus focuses following for form found four framework from full fully
function fundamental further furthermore gain general generally get github give given good
great greatly had hand hard has have having he help helps hence her here high higher highly
him his hold how however http https i idea identify identifying ie if illustrate impact
implement important improve improved improvement improving in include including incorporate
incorporating increase increasing indeed indicate individual inherent innovative input insight
inspired instead integrate integration interest interesting into introduce introduced
investigate involve involved is issue it its itself just key know known lack large largely
largest last later latter lead leading learn learned learning least less let level leverage
leverages leveraging like likely limit limitation limited little long low lower machine made
main mainly make making manner many may mean meanwhile method might model modern more moreover
most mostly much multiple must namely nearly necessary need network neural never nevertheless
new next no nor not novel now number numerous objective observe observed obtain obtained occur
of off offer often on once one only open operation or order other otherwise our out outperform
outperforming outperforms output over overall overcome own paper paradigm parameter part
particular particularly perform performance pipeline popular possible potential potentially
practical practice precisely predefined present presented prevent previous previously
primarily primary prior problem process produce progress promising property propose proposed
prove proven provide public publicly qualitative quality quantitative question quite range
rapid rather reach real really recent recently recognized reduce reducing regard regarding
related relatively release rely relying remain remains report require requires requiring
research respectively result resulting results reveal rich role s same scenario scheme second
see seen select sense serve set setting seven several severe she short should show showing
shown significance significant significantly similar simple simply since single six small so
sole solution solve some source special specific specifically spectrum standard start state
step still strategy strong stronger studied study subsequent subsequently such suffer
sufficient suggest superior superiority support system tackle take target task technique
technology term test than that the their them then theoretical theory there thereby therefore
these they thing third this those though three through throughout thus time to together too
total toward towards traditional train trained training two type typical typically under
understand unique unknown unlike until up upon us usage use used useful user using usually
utilize utilized utilizes valid validate value variant variety various very via viable was way
we well were what when where whereas whether which while who whole whose why wide widely will
with within without work world worse would www year yet you your zero
`;

/** Folded like the words of a text, so that `foldWord` finds them. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  WORDS.trim()
    .split(/\s+/)
    .map((word) => foldWord(word)),
);
