"""The stages a well-built answer goes through, by interview type, and the wording that announces each.

Advice, not a measure: on 138 real interviews STAR cue words did not agree with the raters. The scorer marks
the stages in an answer with them, live hints tell from them what was not said yet.
"""

import re
from dataclasses import dataclass
from re import Pattern

from mockinterview.domain.vocabulary import InterviewType

ENOUGH_LIKELY = 3
"""How many likely wordings announce a stage without a sure one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StageCues:
    """One stage with the wording that announces it, in lower case and without punctuation."""

    name: str
    sure: Pattern[str]
    """Wording that hardly stands anywhere else."""
    likely: Pattern[str]
    """Wording that is found elsewhere too."""
    middle: float
    """0 to 1: where in an answer the stage has its middle."""

    def announced_in(self, words: str) -> bool:
        """Whether a text of lower-case words announces it: by sure wording, or enough of the likely."""
        return bool(self.sure.search(words)) or len(self.likely.findall(words)) >= ENOUGH_LIKELY


def _cues(name: str, middle: float, *, sure: str, likely: str) -> StageCues:
    """Return a stage from phrases parted by `` | ``; they match whole words."""
    return StageCues(name=name, sure=_whole_words(sure), likely=_whole_words(likely), middle=middle)


def _whole_words(phrases: str) -> Pattern[str]:
    either = "|".join(" ".join(phrase.split()) for phrase in re.split(r"\s\|\s", phrases))
    return re.compile(rf"\b(?:{either})(?![\w'])")


_DID = (
    r"(?!need|want|learn|realiz|realis|notic|work|seem|happen|turn|end|look|start)\w+ed|told|went|wrote|made|"
    "took|gave|put|set|built|did|kept|said|held|drew|met|brought|cut|ran|spoke|sent|stood|bought|chose|sat|"
    "read|let|started|drove|rang|swapped|split|found"
)
"""What people do in stories; states, wishes and insights belong to other stages."""

_STORY = (
    _cues(
        "situation",
        0.1,
        sure=r"""
            when i was | when we were | when i started |
            (?:in|at|during) my (?:\w+ )?\w+ (?:year|semester|job|internship|project|class|company|team) |
            last (?:year|summer|spring|fall|winter|month|semester) | (?:few|two|three|four) years ago |
            i was (?:working|leading|running|managing|a|an|three|two) | i worked (?:at|in|on|for|as) |
            there was (?:a|an|this|one|somebody) | we were (?:on|in|a|working|building)
        """,
        likely=r"""
            there was | there were | we had | i had | i was | we were | it was | was | were | had |
            kept \w+ing | wanted | team | at the time | once | one day | semester | internship
        """,
    ),
    _cues(
        "task",
        0.22,
        sure=r"""
            my job was | my task | my role | i was responsible | i was asked | was asked to | my goal |
            the goal | was supposed to | it was (?:up to me|my job|on me) | had to be | my part was |
            i was in charge | we needed to | i needed to | could not move | couldn't move | the task
        """,
        likely=r"""
            had to | needed to | needed | due | deadline | supposed to | have to | responsible | expected |
            so i thought | the problem was | the obstacle | wanted me to
        """,
    ),
    _cues(
        "action",
        0.5,
        sure=rf"(?:so|then|and|first|what) i (?:{_DID}) | what i did | i decided to | my first step",
        likely=rf"i (?:also |then |just |simply |even |first |called |had |went and |and )?(?:{_DID}) | "
        rf"we (?:{_DID}) | and (?:asked|told|put|wrote|called|made|took|showed|set|moved|agreed)",
    ),
    _cues(
        "result",
        0.82,
        sure=r"""
            as a result | in the end | the result | turned out |
            \w+ percent (?:fewer|less|more|faster|of) |
            (?:fell|dropped|rose|grew|went) (?:\w+ ){0,5}(?:from|to|by) | went from | ended up |
            it worked | worked out | paid off | we all made it |
            still (?:running|in use|using|there|around|use) | since then (?:we|there|it) | on time |
            by the end | got (?:done|submitted|better) | everything (?:got|was) | in time | we won |
            got an? | we opened | the outcome | calmed down | a week late | weeks late
        """,
        likely=r"""
            finally | after that | eventually | since | percent | improved | finished | passed |
            instead of | saved | half | got | left | came | was okay | okay with | happy | now | cost |
            never | thanked | grade | lost | fewer | months | weeks | days | a year after | the year after
        """,
    ),
    _cues(
        "learned",
        0.95,
        sure=r"""
            i(?:'ve)? learned | i learnt | taught me | the lesson | my lesson | lesson | took away |
            take away | next time | looking back | in hindsight |
            i(?: would|'d) do (?:it )?(?:again|differently) | (?:do|did|does) (?:\w+ )?different(?:ly)? |
            should(?:'ve| have) | what i do now | i(?:'m| am) more careful | i(?: would|'d) have |
            since then i | now i | i now | today i | i understood | i realized | i realised
        """,
        likely=r"""
            from now on | these days | mistake was | i still | always ask | i think it's important |
            ever since
        """,
    ),
)
_EXPLANATION = (
    _cues(
        "claim",
        0.1,
        sure=r"""
            is a | is an | is the | means | refers to | stands for | basically is | the difference is |
            i would say | i'd say | i would use | i'd use | i would start | i'd start | are both
        """,
        likely=r"""
            is | are | uses | works by | has | would use | there are
        """,
    ),
    _cues(
        "why",
        0.4,
        sure=r"""
            because | the reason | that's why | that is why | which means | so that | this way | since it |
            due to | the point is | this means | that means | which is why
        """,
        likely=r"""
            so | since | cause | makes it | therefore | lets you | allows | in order to | that way | and so
        """,
    ),
    _cues(
        "example",
        0.65,
        sure=r"""
            for example | for instance | such as | say you | imagine | let's say | suppose | an example |
            in my last | at my last | in our | we had a | once i | i once | i've used | i used |
            in my (?:project|job|team|thesis)
        """,
        likely=r"""
            like when | say | if you have | if i have | for a | in one project | we used | think of
        """,
    ),
    _cues(
        "trade-off",
        0.88,
        sure=r"""
            trade ?offs? | downside | drawback | the catch | the price | disadvantages? |
            on the other hand | it depends | the cost (?:is|of) | costs you | at the cost | the risk |
            the problem with | you pay | the danger | watch out | i would not use | i wouldn't use |
            rather than | advantage
        """,
        likely=r"""
            but | however | although | unless | slower | instead of | careful | depends | except |
            whereas | worst case | more memory | expensive
        """,
    ),
)
_DESIGN = (
    _cues(
        "requirements",
        0.1,
        sure=r"""
            requirements? | i would ask | i'd ask | first i'd ask | clarify | i assume | i'd assume |
            assuming | functional | the users? (?:want|need|should) | needs to support | has to support |
            must not | what we need | out of scope | in scope | use cases? | i'd want to know |
            i would want to know
        """,
        likely=r"""
            need to | needs to | has to | should be able | must | users | support | question is |
            important that
        """,
    ),
    _cues(
        "estimates",
        0.28,
        sure=r"""
            (?:million|thousand|billion)s? (?:\w+ ){0,3}(?:users|requests|messages|rows|reads|writes) |
            (?:million|thousand|billion)s? (?:\w+ ){0,3}(?:orders|events|jobs|bytes|a day|per|a second) |
            per second | a second | requests a | (?:giga|tera|mega|peta|kilo)bytes? |
            back of the envelope | estimate | peak | queries a day | per day | a day
        """,
        likely=r"""
            million | billion | thousand | hundred | a minute | times | roughly | about | gb | tb | kb |
            percent
        """,
    ),
    _cues(
        "design",
        0.55,
        sure=r"""
            database | cache | queue | load balancer | service | services | api | table | shards? |
            replicas? | servers? | workers? | index | cdn | gateway | partition | kafka | redis |
            postgres | s3 | object storage
        """,
        likely=r"""
            store | stores | send | sends | write | writes | read | reads | key | request | client | data |
            component | goes to | then the | i'd put | i would put
        """,
    ),
    _cues(
        "trade-offs",
        0.88,
        sure=r"""
            trade ?offs? | downside | drawback | the catch | the price | on the other hand | it depends |
            if (?:\w+ ){1,4}(?:fails|dies|crashes|goes down|is down|breaks) | bottleneck | failure |
            eventual consistency | the risk | at the cost | costs us | i'd accept | i would accept |
            single point | monitor(?:ing)? | alert | rather than | disadvantage | give up
        """,
        likely=r"""
            but | however | instead of | although | fails | retry | stale | slower | more expensive |
            simpler | lose | lost | twice | down
        """,
    ),
)
STAGES = {
    InterviewType.BEHAVIORAL: _STORY,
    InterviewType.TECHNICAL_SOFTWARE: _EXPLANATION,
    InterviewType.TECHNICAL_DATA: _EXPLANATION,
    InterviewType.SYSTEM_DESIGN: _DESIGN,
}
"""The stages of each type's answers, in the order they usually come."""
