/** The elements of MathML Core that may reach a page; links, annotations and actions are not here. */
export const MATH_TAGS: ReadonlySet<string> = new Set(
  (
    'math mrow mi mn mo mtext mspace msub msup msubsup mfrac msqrt mroot munder mover munderover ' +
    'mtable mtr mtd mpadded mstyle mphantom mmultiscripts mprescripts none'
  ).split(' '),
);

/** The attributes that may reach a page: layout only. No style, class, colour, id or address. */
export const MATH_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'accent accentunder depth display displaystyle fence form height largeop linethickness lspace ' +
    'mathvariant maxsize minsize movablelimits rspace scriptlevel separator stretchy symmetric ' +
    'voffset width'
  ).split(' '),
);
