# Handlers that put files aside, keep records and send them through queues.
import logging, logging.handlers as H, io, os, tempfile, queue, time, sys
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, str(e).replace(d, 'D'))
d = tempfile.mkdtemp()
P = lambda n: os.path.join(d, n)
def ls(): print(sorted(os.listdir(d)), [open(P(n)).read() for n in sorted(os.listdir(d))])
rec = lambda m, l=20: logging.LogRecord('n', l, 'p', 1, m, (), None)
h = H.RotatingFileHandler(P('r'), maxBytes=20, backupCount=2); print(str(h).replace(d, 'D'), h.mode, h.maxBytes, h.backupCount, h.shouldRollover(rec('x')))
for m in ('one', 'two', 'three' * 3, 'four', 'five' * 6, 'six'): h.handle(rec(m))
ls(); h.doRollover(); ls(); h.close()
h = H.RotatingFileHandler(P('w'), mode='w', maxBytes=10); print(h.mode); h.handle(rec('aaaaaaaaaaaaaa')); h.handle(rec('b')); h.close(); ls()
h = H.RotatingFileHandler(P('z'), maxBytes=5, backupCount=1, delay=True); print(h.stream); h.namer = lambda n: n + '.bak'; h.handle(rec('123')); h.handle(rec('456')); h.close(); ls()
h.rotator = lambda a, b: print('rotate', os.path.basename(a), os.path.basename(b)); h.rotate(P('q'), P('z')); print(h.rotation_filename('n'))
for n in os.listdir(d): os.unlink(P(n))
h = H.WatchedFileHandler(P('wf')); h.handle(rec('a')); os.rename(P('wf'), P('wf2')); h.handle(rec('b')); os.unlink(P('wf')); h.handle(rec('c')); h.close(); ls()
for n in os.listdir(d): os.unlink(P(n))
out = logging.StreamHandler(io.StringIO())
m = H.MemoryHandler(3, target=out); print(m.capacity, m.flushLevel, m.target is out, m.flushOnClose, m)
m.handle(rec('1')); m.handle(rec('2')); print(repr(out.stream.getvalue()), len(m.buffer)); m.handle(rec('3')); print(repr(out.stream.getvalue()), len(m.buffer)); m.handle(rec('e', 40)); print(out.stream.getvalue().split()); m.handle(rec('x')); m.close(); print(out.stream.getvalue().split(), m.target)
m = H.MemoryHandler(5, flushLevel=logging.WARNING, target=out, flushOnClose=False); m.handle(rec('lost')); m.close(); print('lost' in out.stream.getvalue()); m = H.BufferingHandler(2); m.handle(rec('a')); print(len(m.buffer), m.shouldFlush(rec('b'))); m.handle(rec('b')); print(len(m.buffer)); m.setTarget(3) if hasattr(m, 'setTarget') else None
q = queue.Queue(); qh = H.QueueHandler(q); print(qh.queue is q, qh.listener)
try: 1/0
except ZeroDivisionError: qh.handle(logging.LogRecord('n', 20, 'p', 1, 'v %s', ([1],), sys.exc_info(), None, 'st'))
r = q.get(); print(r.msg.splitlines()[0], r.msg.splitlines()[-2:], r.args, r.exc_info, r.exc_text, r.message.splitlines()[0], r.stack_info)
got = []
class G(logging.Handler):
    def emit(self, record): got.append(record.getMessage())
g = G(); g.setLevel('WARNING'); li = H.QueueListener(q, g, respect_handler_level=True); li.start(); qh.handle(rec('info')); qh.handle(rec('warn', 30)); li.stop(); print(got, q.qsize())
li = H.QueueListener(q, g); li.start(); qh.handle(rec('all')); li.stop(); li.stop() if False else None; print(got); t(lambda: li.handle(rec('direct'))); print(got, li.respect_handler_level, li.handlers == (g,))
for w in ('S', 'M', 'H', 'D', 'MIDNIGHT', 'W3', 'midnight', 'w0'):
    h = H.TimedRotatingFileHandler(P('t'), when=w, interval=2, utc=True, delay=True); print(w, h.when, h.interval, h.suffix, h.extMatch.pattern, h.computeRollover(1000000000), h.computeRollover(1000000000) - 1000000000, getattr(h, 'dayOfWeek', None)); h.close()
for w in ('X', 'W', 'W8', 'Wx'): t(lambda: H.TimedRotatingFileHandler(P('t'), when=w, delay=True))
import datetime
h = H.TimedRotatingFileHandler(P('t'), when='midnight', utc=True, delay=True, atTime=datetime.time(5, 30)); print(h.computeRollover(1000000000), h.computeRollover(1000000000 + 80000)); h.close()
os.path.exists(P('t')) and os.unlink(P('t'))
h = H.TimedRotatingFileHandler(P('t'), when='s', interval=1, backupCount=2, utc=True); h.handle(rec('a')); print(h.shouldRollover(rec('x')));
for i, at in enumerate((1000000000, 1000000005, 1000000010, 1000000015)):
    h.rolloverAt = at; h.handle(rec('m%d' % i))
h.close(); ls(); print(h.getFilesToDelete(), h.backupCount, h.atTime, h.utc)
h = H.TimedRotatingFileHandler(P('t'), when='D', utc=True, backupCount=1); open(P('t.2001-01-01'), 'w').close(); open(P('t.2002-01-01'), 'w').close(); open(P('t.other'), 'w').close(); print([os.path.basename(x) for x in h.getFilesToDelete()]); h.close()
print(list(vars(H.BufferingHandler(1))), list(vars(H.QueueHandler(q))), list(vars(li)))
import shutil; shutil.rmtree(d)
