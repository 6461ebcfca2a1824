"""An audience that remembers what it was shown and acts when the interview comes to a phase."""

from collections import defaultdict, deque


class RecordingAudience:
    """Remembers everything; ``when(phase, acts)`` calls the next act each time that phase is entered."""

    def __init__(self):
        self.interviews = []
        self.sentences = []
        self.partials = []
        self.levels = []
        self.warnings = []
        self.responses = []
        self._acts = defaultdict(deque)

    def when(self, phase, acts):
        self._acts[phase].extend(acts)

    @property
    def notices(self):
        return [interview.notice for interview in self.interviews if interview.notice]

    def changed(self, interview):
        self.interviews.append(interview)
        if self._acts[interview.phase]:
            self._acts[interview.phase].popleft()()

    def says(self, text):
        self.sentences.append(text)

    def word(self, start, end):
        pass

    def partial(self, text):
        self.partials.append(text)

    def level(self, dbfs):
        self.levels.append(dbfs)

    def warned(self, sentence):
        self.warnings.append(sentence)

    def feedback(self, response):
        self.responses.append(response)
