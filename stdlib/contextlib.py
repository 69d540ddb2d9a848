"""Context managers for the with statement, and tools that make them."""
import abc
import sys
from _collections_abc import defines
from functools import wraps
from types import GenericAlias, MethodType

__all__ = ["asynccontextmanager", "contextmanager", "closing", "nullcontext", "AbstractContextManager",
           "AbstractAsyncContextManager", "AsyncExitStack", "ContextDecorator", "ExitStack", "redirect_stdout",
           "redirect_stderr", "suppress", "aclosing", "chdir"]


class AbstractContextManager(abc.ABC):
    """What has __enter__ and __exit__; __enter__ gives the manager itself unless a class says otherwise."""

    __class_getitem__ = classmethod(GenericAlias)

    @classmethod
    def __subclasshook__(cls, candidate, /):
        return defines(candidate, ("__enter__", "__exit__")) if cls is AbstractContextManager else NotImplemented

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        """Ends the context; a true result swallows the exception."""

    def __enter__(self):
        """Begins the context; the result is what `as` names."""
        return self


class AbstractAsyncContextManager(abc.ABC):
    """What has __aenter__ and __aexit__; __aenter__ gives the manager itself unless a class says otherwise."""

    __class_getitem__ = classmethod(GenericAlias)

    @classmethod
    def __subclasshook__(cls, candidate, /):
        return defines(candidate, ("__aenter__", "__aexit__")) if cls is AbstractAsyncContextManager else NotImplemented

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        """Ends the context; a true result swallows the exception."""

    async def __aenter__(self):
        """Begins the context; the result is what `as` names."""
        return self


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """A context that only gives a value: for where a manager is optional."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    async def __aexit__(self, *excinfo):
        return None

    async def __aenter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        return None

    def __enter__(self):
        return self.enter_result


class chdir(AbstractContextManager):
    """Works in another directory within the context. The whole process does."""

    def __init__(self, path):
        self.path = path
        self.before = []

    def __exit__(self, *excinfo):
        import os
        os.chdir(self.before.pop())

    def __enter__(self):
        import os
        self.before.append(os.getcwd())
        os.chdir(self.path)


class suppress(AbstractContextManager):
    """Ends its block quietly at one of the given exceptions; in a group it removes them."""

    def __init__(self, *exceptions):
        self.quiet = exceptions

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return None
        if issubclass(exctype, self.quiet):
            return True
        if not issubclass(exctype, BaseExceptionGroup):
            return False
        _, rest = excinst.split(self.quiet)
        if rest is not None:
            raise rest
        return True

    def __enter__(self):
        return None


class _Replaced(AbstractContextManager):
    """An attribute of sys has another value within the context. The same manager may be entered again inside."""

    def __init__(self, new_target):
        self.replacement = new_target
        self.before = []

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self.attribute, self.before.pop())

    def __enter__(self):
        self.before.append(getattr(sys, self.attribute))
        setattr(sys, self.attribute, self.replacement)
        return self.replacement


class redirect_stdout(_Replaced):
    """Sends what is printed within the context to another stream."""
    attribute = "stdout"


class redirect_stderr(_Replaced):
    """Sends error messages written within the context to another stream."""
    attribute = "stderr"


class closing(AbstractContextManager):
    """Gives `thing`, and calls its close() at the end."""

    def __init__(self, thing):
        self.thing = thing

    def __exit__(self, *exc_info):
        self.thing.close()

    def __enter__(self):
        return self.thing


class aclosing(AbstractAsyncContextManager):
    """Gives `thing`, and awaits its aclose() at the end."""

    def __init__(self, thing):
        self.thing = thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()

    async def __aenter__(self):
        return self.thing


class _Unwinding:
    """The state of a stack of exits while it is being called, from the last to the first."""

    def __init__(self, error):
        self.error = error  # what is in flight now
        self.had_error = error is not None
        self.swallowed = False
        self.replaced = False  # `error` was raised by an exit
        self.outer = sys.exception()  # what was being handled when the stack began to unwind

    def conclude(self):
        if not self.replaced:
            return self.had_error and self.swallowed
        error, context = self.error, self.error.__context__
        try:
            raise error
        except BaseException:
            error.__context__ = context  # the raise has put what is being handled there
            raise

    def failed(self, error):
        # In nested with statements the exception in flight would be the context of this one: it is hung below the
        # exceptions that the exit raised on the way, in place of what the unwinding itself runs in.
        link = error
        while link.__context__ not in (None, self.error, self.outer):
            link = link.__context__
        if link.__context__ is not None:
            link.__context__ = self.error
        self.error, self.replaced = error, True

    def returned(self, result):
        if result:
            self.error, self.swallowed, self.replaced = None, True, False

    def details(self):
        error = self.error
        return (None, None, None) if error is None else (type(error), error, error.__traceback__)


class _Exits:
    """What both kinds of exit stack share: a list of (is async, function of three arguments)."""

    def __init__(self):
        self.exits = []

    def callback(self, callback, /, *args, **kwds):
        """Adds a function that is called with the given arguments at the end."""
        def at_exit(exc_type, exc, tb):
            callback(*args, **kwds)
        at_exit.__wrapped__ = callback
        self.exits.append((False, at_exit))
        return callback

    def enter_context(self, cm):
        """Enters a context manager, whose exit comes onto the stack."""
        enter, leave = _protocol(cm, "__enter__", "__exit__", "the context manager")
        result = enter(cm)
        self.exits.append((False, MethodType(leave, cm)))
        return result

    def push(self, exit):
        """Adds a context manager's exit without entering it, or a function called like an __exit__."""
        return self._add(False, exit, "__exit__")

    def pop_all(self):
        """Moves what is on the stack to a new one, which is returned; nothing is called."""
        other = type(self)()
        self.exits, other.exits = other.exits, self.exits
        return other

    def _add(self, is_async, thing, method):
        # An object with an exit method, or else a function called as one.
        bound = getattr(type(thing), method, None)
        self.exits.append((is_async, thing if bound is None else MethodType(bound, thing)))
        return thing


def _protocol(cm, enter, leave, what):
    kind = type(cm)
    try:
        return getattr(kind, enter), getattr(kind, leave)
    except AttributeError:
        name = f"{kind.__module__}.{kind.__qualname__}"
        raise TypeError(f"'{name}' object does not support {what} protocol") from None


class ExitStack(_Exits, AbstractContextManager):
    """A context whose exits are collected while it runs; they are called from the last to the first."""

    def close(self):
        """Calls the exits now."""
        self.__exit__(None, None, None)

    def __exit__(self, *exc_details):
        state = _Unwinding(exc_details[1])
        while self.exits:
            _, leave = self.exits.pop()
            try:
                state.returned(leave(*state.details()))
            except BaseException as error:
                state.failed(error)
        return state.conclude()

    def __enter__(self):
        return self


class AsyncExitStack(_Exits, AbstractAsyncContextManager):
    """An asynchronous context whose exits, plain ones and coroutine functions, are collected while it runs."""

    async def aclose(self):
        """Calls the exits now."""
        await self.__aexit__(None, None, None)

    async def __aexit__(self, *exc_details):
        state = _Unwinding(exc_details[1])
        while self.exits:
            is_async, leave = self.exits.pop()
            try:
                result = leave(*state.details())
                state.returned(await result if is_async else result)
            except BaseException as error:
                state.failed(error)
        return state.conclude()

    async def __aenter__(self):
        return self

    def push_async_callback(self, callback, /, *args, **kwds):
        """Adds a coroutine function that is called with the given arguments at the end."""
        async def at_exit(exc_type, exc, tb):
            await callback(*args, **kwds)
        at_exit.__wrapped__ = callback
        self.exits.append((True, at_exit))
        return callback

    def push_async_exit(self, exit):
        """Adds an asynchronous manager's exit without entering it, or a coroutine function called like an __aexit__."""
        return self._add(True, exit, "__aexit__")

    async def enter_async_context(self, cm):
        """Enters an asynchronous context manager, whose exit comes onto the stack."""
        enter, leave = _protocol(cm, "__aenter__", "__aexit__", "the asynchronous context manager")
        result = await enter(cm)
        self.exits.append((True, MethodType(leave, cm)))
        return result


class ContextDecorator:
    """Lets a context manager decorate functions: each call runs within the context."""

    def __call__(self, func):
        def within(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return wraps(func)(within)

    def _recreate_cm(self):
        # A manager for one call; classes whose objects serve only once make a new one here.
        return self


class AsyncContextDecorator:
    """Lets an asynchronous context manager decorate coroutine functions."""

    def __call__(self, func):
        async def within(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)
        return wraps(func)(within)

    def _recreate_cm(self):
        return self


class _OneYield:
    """A manager around a generator that yields once; the call that made it is kept until it is entered."""

    def __init__(self, func, args, kwds):
        self.func, self.args, self.kwds = func, args, kwds
        self.gen = func(*args, **kwds)
        self.__doc__ = getattr(func, "__doc__", None) or type(self).__doc__

    def _came_through(self, error, raised, traceback):
        """Whether an exception out of the generator is the one thrown into it, which then goes on as it was.

        The generator's own end turns a StopIteration that passes through it into a RuntimeError.
        """
        if raised is not error:
            wrapped = StopIteration if self.gen_is_sync else (StopIteration, StopAsyncIteration)
            if not (isinstance(raised, RuntimeError) and isinstance(error, wrapped) and raised.__cause__ is error):
                return False
        error.__traceback__ = traceback
        return True

    def _recreate_cm(self):
        return type(self)(self.func, self.args, self.kwds)


class _GeneratorContextManager(_OneYield, AbstractContextManager, ContextDecorator):
    """What contextmanager makes."""

    gen_is_sync = True

    def _end(self, when, step, argument):
        # The last step: the generator has to end. After an exception was thrown into it that means swallowing it.
        try:
            step(argument)
        except StopIteration as stop:
            if stop is argument:
                raise
            return when != ""
        try:
            raise RuntimeError("generator didn't stop" + when)
        finally:
            self.gen.close()

    def __exit__(self, typ, value, traceback):
        if typ is None:
            return self._end("", next, self.gen)
        error = typ() if value is None else value
        try:
            return self._end(" after throw()", self.gen.throw, error)
        except StopIteration as raised:
            if raised is not error:
                raise
            error.__traceback__ = traceback
        except BaseException as raised:
            if not self._came_through(error, raised, traceback):
                raise
        return False

    def __enter__(self):
        del self.args, self.kwds, self.func
        for value in self.gen:
            return value
        raise RuntimeError("generator didn't yield")


class _AsyncGeneratorContextManager(_OneYield, AbstractAsyncContextManager, AsyncContextDecorator):
    """What asynccontextmanager makes."""

    gen_is_sync = False

    async def _end(self, when, step, argument):
        try:
            await step(argument)
        except StopAsyncIteration as stop:
            if stop is argument:
                raise
            return when != ""
        try:
            raise RuntimeError("generator didn't stop" + when)
        finally:
            await self.gen.aclose()

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            return await self._end("", anext, self.gen)
        error = typ() if value is None else value
        try:
            return await self._end(" after athrow()", self.gen.athrow, error)
        except StopAsyncIteration as raised:
            if raised is not error:
                raise
            error.__traceback__ = traceback
        except BaseException as raised:
            if not self._came_through(error, raised, traceback):
                raise
        return False

    async def __aenter__(self):
        del self.args, self.kwds, self.func
        async for value in self.gen:
            return value
        raise RuntimeError("generator didn't yield")


def _manager_maker(kind, func):
    @wraps(func)
    def helper(*args, **kwds):
        return kind(func, args, kwds)
    return helper


def contextmanager(func):
    """Makes a generator function with one yield a function that returns context managers."""
    return _manager_maker(_GeneratorContextManager, func)


def asynccontextmanager(func):
    """Makes an async generator function with one yield a function that returns asynchronous context managers."""
    return _manager_maker(_AsyncGeneratorContextManager, func)
