/**
 * English words that say nothing about a subject: articles, pronouns, prepositions, conjunctions, auxiliaries, and the
 * adverbs and verbs that any explanation is full of. Folded, as {@link tokenize} gives them.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above across after again against ago all almost alone along already also although always am among an and another any
anybody anyone anything are aren't around as at away be became because become becomes been before beforehand began begin begins behind being
below beside besides between beyond both but by came can can't cannot come comes could couldn't did didn't do does doesn't doing
don't done down during each either else elsewhere enough especially etc even ever every everybody everyone everything example except far few
find finds first for found from further gave get gets getting give given gives giving go goes going gone got had has hasn't have haven't having
he he'd her here hers him himself his how however i i'd i'll i'm i've if in indeed instance instead into is isn't it it's its itself
just keep keeps kept last later least less let lets like likely made make makes making many may maybe me mean means might mine more most mostly
much must my myself nearly necessary need needed needs neither never nevertheless next no nobody none nor not nothing now of off often on once one ones
only onto or other others otherwise ought our ours ourselves out over own part particular per perhaps possible put puts quite rather really said same
say says see seem seems seen several shall she should shouldn't since so some somebody someone something sometimes soon still such
take taken takes taking than that that's the their theirs them themselves then there there's thereby therefore these they they're thing things this those
though through throughout thus to together too took toward towards two under unless until up upon us use used useful uses using usually various very via was wasn't way ways
we we'd we'll we're we've well went were weren't what whatever when whenever where whether which whichever while who whole whom whose why will with within without
won't would wouldn't yes yet you you're your yours yourself whereas thanks important importance good better best big large larger great
able work works working help helps helped help's want wants try tries always kind sort lot lots bit certain suitable appropriate technique techniques method methods
approach approaches way tool tools`.split(/\s+/u),
);
