"""Coroutines that run in turns, in an event loop. There are no streams and transports."""
from asyncio.base_events import BaseEventLoop, SelectorEventLoop, Server
from asyncio.events import (AbstractEventLoop, AbstractEventLoopPolicy, AbstractServer, DefaultEventLoopPolicy, Handle,
                            TimerHandle, _get_running_loop, _set_running_loop, get_child_watcher, get_event_loop,
                            get_event_loop_policy, get_running_loop, new_event_loop, set_child_watcher, set_event_loop,
                            set_event_loop_policy)
from asyncio.exceptions import (BrokenBarrierError, CancelledError, IncompleteReadError, InvalidStateError,
                                LimitOverrunError, SendfileNotAvailableError, TimeoutError)
from asyncio.futures import Future, isfuture, wrap_future
from asyncio.locks import Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore
from asyncio.queues import LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull
from asyncio.runners import Runner, run
from asyncio.taskgroups import TaskGroup
from asyncio.tasks import (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, Task, _enter_task, _leave_task,
                           _register_task, _unregister_task, all_tasks, as_completed, create_eager_task_factory,
                           create_task, current_task, eager_task_factory, ensure_future, gather, iscoroutine,
                           iscoroutinefunction, run_coroutine_threadsafe, shield, sleep, wait, wait_for)
from asyncio.threads import to_thread
from asyncio.timeouts import Timeout, timeout, timeout_at

__all__ = [name for name in dir() if not name.startswith("__") and name not in (
    "base_events", "events", "exceptions", "futures", "locks", "mixins", "queues", "runners", "taskgroups", "tasks",
    "threads", "timeouts", "Server", "BaseEventLoop")] + ["BaseEventLoop", "Server"]
