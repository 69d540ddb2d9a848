"""Running other programs."""
import io
import os
import select as _select
import sys
import time as _time

__all__ = ["Popen", "PIPE", "STDOUT", "call", "check_call", "getstatusoutput", "getoutput", "check_output", "run",
           "CalledProcessError", "DEVNULL", "SubprocessError", "TimeoutExpired", "CompletedProcess"]

PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    """What the errors of this module have in common."""


class CalledProcessError(SubprocessError):
    """A program ended with an exit code other than 0, and that was to be checked."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode, self.cmd, self.output, self.stderr = returncode, cmd, output, stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            import signal

            try:
                return f"Command '{self.cmd}' died with {signal.Signals(-self.returncode)!r}."
            except ValueError:
                return f"Command '{self.cmd}' died with unknown signal {-self.returncode}."
        return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."

    @property
    def stdout(self):
        """The same as output."""
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):
    """A program did not end in time."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd, self.timeout, self.output, self.stderr = cmd, timeout, output, stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"

    @property
    def stdout(self):
        """The same as output."""
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class CompletedProcess:
    """What run() gives: the arguments, the exit code and what the program wrote."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args, self.returncode, self.stdout, self.stderr = args, returncode, stdout, stderr

    def __repr__(self):
        parts = [f"args={self.args!r}", f"returncode={self.returncode!r}"]
        parts += [f"{name}={value!r}" for name, value in (("stdout", self.stdout), ("stderr", self.stderr)) if value is not None]
        return f"{type(self).__name__}({', '.join(parts)})"

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)

    def check_returncode(self):
        """Raise CalledProcessError unless the exit code is 0."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


def list2cmdline(seq):
    """The arguments as one text in the manner of Windows."""
    words = []
    for argument in map(os.fsdecode, seq):
        quoted = not argument or " " in argument or "\t" in argument
        word, slashes = ('"' if quoted else ""), 0
        for letter in argument:
            if letter == "\\":
                slashes += 1
                continue
            word += "\\" * (2 * slashes + 1 if letter == '"' else slashes) + letter
            slashes = 0
        words.append(word + "\\" * (2 * slashes if quoted else slashes) + ('"' if quoted else ""))
    return " ".join(words)


class Popen:
    """A program that runs, and the pipes to it."""

    _child_created = False

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None, close_fds=True,
                 shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None, creationflags=0, restore_signals=True,
                 start_new_session=False, pass_fds=(), *, user=None, group=None, extra_groups=None, encoding=None, errors=None, text=None,
                 umask=-1, pipesize=-1, process_group=None):
        self._input = self._written = None
        self._communicated = False
        if bufsize is None:
            bufsize = -1
        if not isinstance(bufsize, int):
            raise TypeError("bufsize must be an integer")
        if not isinstance(pipesize, int):
            raise TypeError("pipesize must be an integer")
        if startupinfo is not None:
            raise ValueError("startupinfo is only supported on Windows platforms")
        if creationflags != 0:
            raise ValueError("creationflags is only supported on Windows platforms")
        if pass_fds and not close_fds:
            import warnings

            warnings.warn("pass_fds overriding close_fds.", RuntimeWarning)
            close_fds = True
        if text is not None and universal_newlines is not None and bool(universal_newlines) != bool(text):
            raise SubprocessError("Cannot disambiguate when both text and universal_newlines are supplied but different. "
                                  "Pass one or the other.")
        self.args, self.stdin, self.stdout, self.stderr = args, None, None, None
        self.pid = self.returncode = None
        self.text_mode = encoding or errors or text or universal_newlines
        if self.text_mode and not encoding:
            encoding = "UTF-8"
        self.encoding, self.errors, self.pipesize = encoding, errors, pipesize
        ids = _numbers(user, group, extra_groups)
        # Each stream: the descriptor for the child (-1: it inherits) and ours (-1: none).
        ours, childs, owned = [-1, -1, -1], [-1, -1, -1], []
        try:
            for index, stream in enumerate((stdin, stdout, stderr)):
                if stream is None:
                    continue
                if isinstance(stream, int) and stream == PIPE:
                    r, w = os.pipe()
                    owned += [r, w]
                    childs[index], ours[index] = (r, w) if index == 0 else (w, r)
                elif isinstance(stream, int) and stream == DEVNULL:
                    childs[index] = os.open(os.devnull, os.O_RDWR)
                    owned.append(childs[index])
                elif isinstance(stream, int) and stream == STDOUT and index == 2:
                    childs[2] = childs[1] if childs[1] != -1 else sys.__stdout__.fileno()
                elif isinstance(stream, int):
                    childs[index] = stream
                else:
                    childs[index] = stream.fileno()
            self._start(args, executable, shell, childs, cwd, env, close_fds, pass_fds, preexec_fn, restore_signals, start_new_session,
                        ids, umask, process_group)
        except BaseException:
            for fd in owned:
                os.close(fd)
            raise
        for fd in owned:
            if fd not in ours:
                os.close(fd)
        for index, name, mode in (0, "stdin", "wb"), (1, "stdout", "rb"), (2, "stderr", "rb"):
            if ours[index] == -1:
                continue
            lines = self.text_mode and bufsize == 1
            file = io.open(ours[index], mode, -1 if lines else bufsize)
            if self.text_mode:
                more = {"write_through": True, "line_buffering": lines} if index == 0 else {}
                file = io.TextIOWrapper(file, encoding=encoding, errors=errors, **more)
            setattr(self, name, file)

    def _start(self, args, executable, shell, childs, cwd, env, close_fds, pass_fds, preexec_fn, restore_signals, start_new_session, ids,
               umask, process_group):
        if isinstance(args, (str, bytes)):
            args = [args]
        elif isinstance(args, os.PathLike):
            if shell:
                raise TypeError("path-like args is not allowed when shell is true")
            args = [args]
        else:
            args = list(args)
        if shell:
            args = ["/bin/sh", "-c", *args]
            if executable:
                args[0] = executable
        if executable is None:
            executable = args[0]
        program, shown = os.fsencode(executable), executable
        folder = os.fsencode(cwd) if cwd is not None else None
        if os.path.dirname(program):
            programs = [program]
        else:
            programs = [os.path.join(os.fsencode(each), program) for each in os.get_exec_path(env)]
        arguments = [os.fsencode(each) for each in args]
        for each in arguments:
            if b"\0" in each:
                raise ValueError("embedded null byte")
        if env is not None:
            variables = {}
            for name, value in env.items():
                name = os.fsencode(name)
                if b"=" in name:
                    raise ValueError("illegal environment variable name")
                variables[name] = os.fsencode(value)
            env = variables
        told, tell = os.pipe()
        while tell < 3:  # the numbers 0 to 2 are the child's
            tell, low = os.dup(tell), tell
            os.close(low)
        try:
            self.pid = os.fork()
            if self.pid == 0:
                self._become(programs, arguments, folder, env, childs, close_fds, pass_fds, preexec_fn, restore_signals, start_new_session,
                             ids, umask, process_group, tell)
            self._child_created = True
            os.close(tell)
            tell = -1
            problem = b""
            while part := os.read(told, 50000):
                problem += part
        finally:
            os.close(told)
            if tell >= 0:
                os.close(tell)
        if not problem:
            return
        try:
            os.waitpid(self.pid, 0)
        except ChildProcessError:
            pass
        self._child_created, self.returncode = False, 255
        kind, number, place = problem.decode().split(":", 2)
        if kind == "OSError":
            number = int(number)
            raise OSError(number, os.strerror(number), cwd if place == "cwd" else shown if place == "exec" else None)
        raise SubprocessError("Exception occurred in preexec_fn.")

    @staticmethod
    def _become(programs, arguments, folder, env, childs, close_fds, pass_fds, preexec_fn, restore_signals, start_new_session, ids, umask,
                process_group, tell):
        """The child's part: never returns."""
        place = "setup"
        try:
            # First away from the numbers 0 to 2, so that none is overwritten before it is copied.
            moved = []
            for index, fd in enumerate(childs):
                while -1 < fd < 3 and fd != index:
                    fd = os.dup(fd)
                moved.append(fd)
            for index, fd in enumerate(moved):
                if fd == index:
                    os.set_inheritable(fd, True)
                elif fd != -1:
                    os.dup2(fd, index)
            for fd in pass_fds:
                os.set_inheritable(fd, True)
            if folder is not None:
                place = "cwd"
                os.chdir(folder)
                place = "setup"
            if umask >= 0:
                os.umask(umask)
            if restore_signals:
                import signal

                for number in signal.SIGPIPE, signal.SIGXFSZ:
                    signal.signal(number, signal.SIG_DFL)
            if start_new_session:
                os.setsid()
            if process_group is not None:
                os.setpgid(0, process_group)
            uid, gid, groups = ids
            if groups is not None:
                os.setgroups(groups)
            if gid is not None:
                os.setregid(gid, gid)
            if uid is not None:
                os.setreuid(uid, uid)
            if preexec_fn is not None:
                try:
                    preexec_fn()
                except BaseException:
                    os.write(tell, b"preexec:0:")
                    os._exit(255)
            if close_fds:
                low = 3
                for fd in sorted({tell, *pass_fds}):
                    if fd >= low:
                        os.closerange(low, fd)
                        low = fd + 1
                os.closerange(low, 1 << 20)
            place, important = "exec", None
            for program in programs:
                try:
                    if env is None:
                        os.execv(program, arguments)
                    else:
                        os.execve(program, arguments, env)
                except (FileNotFoundError, NotADirectoryError) as problem:
                    last = problem
                except OSError as problem:
                    last = important = problem if important is None else important
            raise important or last
        except OSError as problem:
            os.write(tell, f"OSError:{problem.errno}:{place}".encode())
        except BaseException:
            os.write(tell, b"preexec:0:")
        finally:
            os._exit(255)

    @property
    def universal_newlines(self):
        """Whether the streams are text."""
        return self.text_mode

    @universal_newlines.setter
    def universal_newlines(self, value):
        self.text_mode = bool(value)

    def __repr__(self):
        shown = list(self.args) if not isinstance(self.args, (str, bytes, os.PathLike)) else self.args
        text = f"<{type(self).__name__}: returncode: {self.returncode} args: {shown!r}>"
        return text[:76] + "...>" if len(text) > 80 else text

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, value, traceback):
        for stream in self.stdout, self.stderr:
            if stream:
                stream.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            self.wait()

    def __del__(self):
        if not self._child_created or self.returncode is not None:
            return
        import warnings

        warnings.warn(f"subprocess {self.pid} is still running", ResourceWarning, source=self)

    def _ended(self, options):
        """Asks for the child's end; whether it has."""
        if self.returncode is None:
            try:
                pid, status = os.waitpid(self.pid, options)
            except ChildProcessError:
                self.returncode = 0
            else:
                if pid == self.pid:
                    self.returncode = os.waitstatus_to_exitcode(status)
        return self.returncode is not None

    def poll(self):
        """The exit code, None while the program runs."""
        self._ended(os.WNOHANG)
        return self.returncode

    def wait(self, timeout=None):
        """Wait for the end; the exit code."""
        if timeout is None:
            while not self._ended(0):
                pass
            return self.returncode
        end, pause = _time.monotonic() + timeout, 0.0005
        while not self._ended(os.WNOHANG):
            left = end - _time.monotonic()
            if left <= 0:
                raise TimeoutExpired(self.args, timeout)
            _time.sleep(min(pause, left))
            pause = min(2 * pause, 0.05)
        return self.returncode

    def send_signal(self, sig):
        """Send a signal, unless the program has ended."""
        if self.poll() is None:
            try:
                os.kill(self.pid, sig)
            except ProcessLookupError:
                pass

    def terminate(self):
        """Send SIGTERM."""
        self.send_signal(15)

    def kill(self):
        """Send SIGKILL."""
        self.send_signal(9)

    def communicate(self, input=None, timeout=None):
        """Write the input, read all output, wait for the end: (stdout, stderr)."""
        if self._communicated and input:
            raise ValueError("Cannot send input after starting communication")
        end = None if timeout is None else _time.monotonic() + timeout
        if not self._communicated:
            self._communicated = True
            self._gathered = {stream: [] for stream in (self.stdout, self.stderr) if stream}
            self._rest = memoryview(b"")
            if self.stdin:
                try:
                    self.stdin.flush()
                except BrokenPipeError:
                    pass
                if input:
                    if self.text_mode and isinstance(input, str):
                        input = input.encode(self.stdin.encoding, self.stdin.errors)
                    self._rest = memoryview(input).cast("B")
                else:
                    self._close_input()
        waiting = _select.poll()
        streams = {}
        if self.stdin and self._rest:
            waiting.register(self.stdin, _select.POLLOUT)
            streams[self.stdin.fileno()] = self.stdin
        for stream in self._gathered:
            if not stream.closed:
                waiting.register(stream, _select.POLLIN)
                streams[stream.fileno()] = stream
        while streams:
            left = None if end is None else end - _time.monotonic()
            ready = waiting.poll(None if left is None else max(left, 0) * 1000)
            if not ready and left is not None and left <= 0:
                out, err = (b"".join(self._gathered[s]) if s in self._gathered else None for s in (self.stdout, self.stderr))
                raise TimeoutExpired(self.args, timeout, out or None, err or None)
            for fd, _ in ready:
                stream = streams[fd]
                if stream is self.stdin:
                    try:
                        self._rest = self._rest[os.write(fd, self._rest[:_select.PIPE_BUF]):]
                    except BrokenPipeError:
                        self._rest = self._rest[:0]
                    done = not self._rest
                else:
                    data = os.read(fd, 32768)
                    self._gathered[stream].append(data)
                    done = not data
                if done:
                    waiting.unregister(fd)
                    del streams[fd]
                    self._close_input() if stream is self.stdin else stream.close()
        self.wait(None if end is None else max(end - _time.monotonic(), 0))
        results = []
        for stream in self.stdout, self.stderr:
            data = b"".join(self._gathered[stream]) if stream else None
            if stream and self.text_mode:
                data = data.decode(stream.encoding, stream.errors).replace("\r\n", "\n").replace("\r", "\n")
            results.append(data)
        return tuple(results)

    def _close_input(self):
        try:
            self.stdin.close()
        except BrokenPipeError:
            pass
        except OSError as problem:
            if problem.errno != 22:
                raise


def _numbers(user, group, extra_groups):
    """User, group and further groups as numbers, or None."""
    def number(which, name):
        if which is None or isinstance(which, int):
            if which is not None and which < 0:
                raise ValueError(f"{name} ID cannot be negative, got {which}")
            return which
        if not isinstance(which, str):
            raise TypeError(f"{name.capitalize()} must be a string or an integer, not {type(which)}")
        if name == "user":
            import pwd

            return pwd.getpwnam(which).pw_uid
        import grp

        return grp.getgrnam(which).gr_gid

    if isinstance(extra_groups, str):
        raise TypeError("Groups must be a list, not a string")
    groups = None if extra_groups is None else [number(each, "group") for each in extra_groups]
    return number(user, "user"), number(group, "group"), groups


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Run a program to its end: a CompletedProcess."""
    if input is not None:
        if kwargs.get("stdin") is not None:
            raise ValueError("stdin and input arguments may not both be used.")
        kwargs["stdin"] = PIPE
    if capture_output:
        if kwargs.get("stdout") is not None or kwargs.get("stderr") is not None:
            raise ValueError("stdout and stderr arguments may not be used with capture_output.")
        kwargs["stdout"] = kwargs["stderr"] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except TimeoutExpired:
            process.kill()
            process.wait()
            raise
        except:
            process.kill()
            raise
        code = process.poll()
        if check and code:
            raise CalledProcessError(code, process.args, output=stdout, stderr=stderr)
    return CompletedProcess(process.args, code, stdout, stderr)


def call(*popenargs, timeout=None, **kwargs):
    """Run a program to its end: the exit code."""
    with Popen(*popenargs, **kwargs) as process:
        try:
            return process.wait(timeout=timeout)
        except:
            process.kill()
            raise


def check_call(*popenargs, **kwargs):
    """Run a program to its end; CalledProcessError unless the exit code is 0."""
    code = call(*popenargs, **kwargs)
    if code:
        command = kwargs.get("args")
        raise CalledProcessError(code, popenargs[0] if command is None else command)
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    """Run a program to its end: what it wrote; CalledProcessError unless the exit code is 0."""
    for name in "stdout", "check":
        if name in kwargs:
            raise ValueError(f"{name} argument not allowed, it will be overridden.")
    if "input" in kwargs and kwargs["input"] is None:
        text = kwargs.get("universal_newlines") or kwargs.get("text") or kwargs.get("encoding") or kwargs.get("errors")
        kwargs["input"] = "" if text else b""
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """Run a command of the shell: its exit code, and what it wrote without the last newline."""
    try:
        data = check_output(cmd, shell=True, text=True, stderr=STDOUT, encoding=encoding, errors=errors)
        code = 0
    except CalledProcessError as problem:
        data, code = problem.output, problem.returncode
    return code, data[:-1] if data[-1:] == "\n" else data


def getoutput(cmd, *, encoding=None, errors=None):
    """What a command of the shell writes, without the last newline."""
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]
