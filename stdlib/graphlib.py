"""Things in an order in which each comes after those that it needs."""
from types import GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]


class CycleError(ValueError):
    """Some things need each other: args[1] is the way around."""


class TopologicalSorter:
    """A graph of things and what they need; gives them as they become ready."""

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, graph=None):
        self._waits_for, self._needed_by = {}, {}  # how many things one waits for; who waits for it
        self._ready, self._out, self._state = None, 0, {}  # state: "out" was given, "done" is finished
        for node, before in ({} if graph is None else graph).items():
            self.add(node, *before)

    def _prepared(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")

    def get_ready(self):
        """What can be dealt with now and was not given before."""
        self._prepared()
        given, self._ready = tuple(self._ready), []
        self._state.update(dict.fromkeys(given, "out"))
        self._out += len(given)
        return given

    def is_active(self):
        """Whether something is ready, or was given and is not finished."""
        self._prepared()
        return bool(self._ready or self._out)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Says that things that were given are finished."""
        self._prepared()
        for node in nodes:
            if node not in self._waits_for:
                raise ValueError(f"node {node!r} was not added using add()")
            state = self._state.get(node)
            if state != "out":
                raise ValueError(f"node {node!r} was not passed out (still not ready)" if state is None
                                 else f"node {node!r} was already marked done")
            self._state[node] = "done"
            self._out -= 1
            for after in self._needed_by[node]:
                self._waits_for[after] -= 1
                if not self._waits_for[after]:
                    self._ready.append(after)

    def static_order(self):
        """All things in an order."""
        self.prepare()
        while self.is_active():
            given = self.get_ready()
            yield from given
            self.done(*given)

    def _note(self, node):
        if node not in self._needed_by:
            self._needed_by[node], self._waits_for[node] = [], 0

    def add(self, node, *predecessors):
        """A thing, and what it needs; both may be known already."""
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        self._note(node)
        self._waits_for[node] += len(predecessors)
        for before in predecessors:
            self._note(before)
            self._needed_by[before].append(node)

    def prepare(self):
        """Ends adding; CycleError if there is no order."""
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [node for node, count in self._waits_for.items() if not count]
        if (circle := self._circle()) is not None:
            raise CycleError("nodes are in a cycle", circle)

    def _circle(self):
        """A way from a thing to itself, or None."""
        checked = set()
        for start in self._needed_by:
            way, places = [], {}
            branches = [iter((start,))]
            while branches:
                node = next(branches[-1], branches)
                if node is branches:
                    branches.pop()
                    if way:
                        del places[way.pop()]
                elif node in places:
                    return way[places[node]:] + [node]
                elif node not in checked:
                    checked.add(node)
                    places[node] = len(way)
                    way.append(node)
                    branches.append(iter(self._needed_by[node]))
        return None
