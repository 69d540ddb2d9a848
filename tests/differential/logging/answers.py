# The module logging by its answers: records, formatters, levels, loggers, handlers, filters.
import logging, sys, io, os, warnings, tempfile
warnings.simplefilter('ignore')
here = os.path.dirname(os.path.abspath(__file__)) + os.sep
def t(f):
    try: print(repr(f()).replace(here, ''))
    except BaseException as e: print(type(e).__name__, str(e))
r = logging.makeLogRecord({'msg': 'x %s', 'args': (1,)})
print(list(vars(r))); print({k: v for k, v in vars(r).items() if k not in ('created','msecs','relativeCreated','thread','process')}); print(r, r.getMessage())
r = logging.LogRecord('n', 20, '/a/b.c.py', 3, 'm %(a)s', ({'a': 1},), None, 'fn', 'si'); print(r.args, r.module, r.filename, r.getMessage(), r.funcName, r.stack_info, type(r.msecs), type(r.relativeCreated), r.taskName)
r = logging.LogRecord('n', 20, '/a/b', 3, 'm', ({},), None); print(r.args); 
t(lambda: logging.LogRecord('n', 20, 5, 3, 'm', 7, None)); r = logging.LogRecord('n', 20, 5, 3, 'm', (7,), None); print(r.args, r.module, r.filename)
F = logging.Formatter
for a in [dict(fmt='%(message)s'), dict(fmt='nope'), dict(fmt='%(message)z'), dict(fmt='{message}', style='{'), dict(fmt='{message!z}', style='{'), dict(fmt='{message:%}', style='{'), dict(fmt='{', style='{'), dict(fmt='{0}', style='{'), dict(fmt='{}', style='{'), dict(fmt='{a.b[0]}', style='{'), dict(fmt='{a-b}', style='{'), dict(fmt='x', style='{'), dict(fmt='{message!r:>10}', style='{'),
   dict(fmt='$message', style='$'), dict(fmt='${message}', style='$'), dict(fmt='$ x', style='$'), dict(fmt='$$', style='$'), dict(fmt='x', style='$'), dict(fmt='$asctime', style='$'), dict(style='q'), dict(fmt='nope', validate=False), dict(fmt=''), dict(fmt='%(asctime)s', datefmt='%Y'), dict(fmt='', style='{'), dict(fmt='%(x)s', defaults={'x': 5}), dict(fmt='{x}', style='{', defaults={'x': 5}), dict(fmt='$x', style='$', defaults={'x': 5})]:
    t(lambda: (lambda f: (f._fmt, f.usesTime(), f.datefmt, f._style.__class__.__name__, f.formatMessage(logging.makeLogRecord({'msg': 'hi', 'message': 'hi', 'a': 2, 'asctime': 'T'}))))(F(**a)))
r = logging.makeLogRecord({'msg': 'hi', 'created': 0.5, 'msecs': 500.0, 'name': 'N', 'levelname': 'L', 'levelno': 3})
import time; F.converter = time.gmtime
t(lambda: F().formatTime(r)); t(lambda: F().formatTime(r, '%H')); t(lambda: F('%(asctime)s %(message)s').format(r)); 
f = F(); f.default_msec_format = None; t(lambda: f.formatTime(r))
try: 1/0
except ZeroDivisionError: ei = sys.exc_info()
t(lambda: F().formatException(ei)); r.exc_info = ei; t(lambda: F().format(r)); print(r.exc_text.replace(here, '')); r.stack_info = 'SI'; r.msg='line\n'; t(lambda: F().format(r)); t(lambda: F().formatException((None, None, None)))
t(lambda: logging.BufferingFormatter().format([r, logging.makeLogRecord({'msg': 'b'})])); 
for l in (10, 'INFO', 5, 'x', 15, None, 2.5): t(lambda: logging.getLevelName(l)); t(lambda: logging._checkLevel(l))
t(logging.getLevelNamesMapping); logging.addLevelName(15, 'NOTE'); t(lambda: logging.getLevelName(15)); t(lambda: logging.getLevelName('NOTE'))
L = logging.getLogger
a = L('a.b.c'); print(a, a.parent, L('a'), L('a') is L('a'), a.parent, L(), L('root') is L(), L(''), L().manager.loggerDict, repr(L('a.b')), a.parent)
t(lambda: L(5)); t(lambda: a.getChild('x')); t(lambda: L().getChild('a')); t(lambda: L('a').getChildren()); t(lambda: L().getChildren())
t(lambda: a.setLevel('z')); t(lambda: a.setLevel(2.5)); t(lambda: a.log('x', 'y')); 
t(lambda: logging.setLoggerClass(int)); t(lambda: logging.getLogger('a', )); t(lambda: a.hasHandlers()); t(lambda: a.findCaller()); t(lambda: a.findCaller(True)); t(lambda: a.findCaller(False, 2)); t(lambda: a.findCaller(stacklevel=99)[1:])
import pickle; t(lambda: pickle.loads(pickle.dumps(a)) is a); t(lambda: L().__reduce__()[1]); t(lambda: a.__reduce__()[1])
t(lambda: a.makeRecord('n', 20, 'f', 1, 'm', (), None, extra={'message': 1})); t(lambda: a.makeRecord('n', 20, 'f', 1, 'm', (), None, extra={'name': 1})); 
t(lambda: logging.basicConfig(foo=1)); t(lambda: logging.basicConfig(stream=1, filename=2)); t(lambda: logging.basicConfig(stream=1, handlers=[])); t(lambda: logging.basicConfig(style='q')); t(lambda: logging.basicConfig(foo=1, bar=2, force=True)); t(lambda: logging.basicConfig(filename=None, foo=1)); print(L().handlers)
h = logging.StreamHandler(io.StringIO()); print(type(h.stream), h.name, h.level, h.formatter, h.filters, logging.Handler(5), logging.NullHandler(), logging.StreamHandler(sys.stdout), logging.lastResort, logging.StreamHandler[int])
h.name = 'hh'; print(h, logging.getHandlerByName('hh') is h, logging.getHandlerNames(), logging.getHandlerByName('q')); h.name = None; print(logging.getHandlerNames())
class S: 
    name = 5
    def write(self, x): pass
print(logging.StreamHandler(S())); t(lambda: logging.Handler().emit(r)); t(lambda: h.setLevel('q')); 
folder = tempfile.mkdtemp() + '/'; h2 = logging.FileHandler(folder + 'xlog', delay=True); print(str(h2).replace(folder, ''), h2.stream, os.path.basename(h2.baseFilename), h2.mode, h2.encoding, h2.delay, h2.errors); h2.emit(r); h2.close(); print(h2.stream, open(folder + 'xlog').read().replace(here, '')); os.unlink(folder + 'xlog'); os.rmdir(folder)
t(lambda: logging.LoggerAdapter(a)); t(lambda: logging.LoggerAdapter(a, {'x': 1}).process('m', {'extra': {'y': 2}})); t(lambda: logging.LoggerAdapter(a).name); t(lambda: logging.LoggerAdapter[int]); t(lambda: logging.LoggerAdapter(a).manager is a.manager)
t(lambda: logging.Filter('a.b').filter(logging.makeLogRecord({'name': 'a.b.c'}))); t(lambda: logging.Filter('a.b').filter(logging.makeLogRecord({'name': 'a.bc'}))); t(lambda: logging.Filter().filter(r)); t(lambda: logging.Filter('a.b').filter(logging.makeLogRecord({'name': 'a.b'})))
t(lambda: a.filter(r)); a.addFilter(lambda rec: False); t(lambda: a.filter(r)); a.filters.clear(); a.addFilter(lambda rec: logging.makeLogRecord({'msg': 'new'})); t(lambda: a.filter(r)); a.filters.clear()
t(lambda: a.isEnabledFor(10)); t(lambda: a.getEffectiveLevel()); logging.disable(30); t(lambda: L().isEnabledFor(30)); print(L().manager.disable); logging.disable(0); t(lambda: logging.disable('q')); t(lambda: logging.disable('INFO')); print(L().manager.disable); logging.disable(0)
print(vars(a).keys()); print(vars(h).keys()); print(list(vars(L().manager)), list(vars(F())))
sys.stderr = io.StringIO(); t(lambda: a.info('x', stacklevel='q')); t(lambda: L().warning('x', foo=1)); t(lambda: a.warning('a %s', 'b')); t(lambda: a.warn('old')); t(lambda: logging.info('x')); print(L().handlers, L().handlers[0].formatter._fmt)
print(r.__class__, logging.getLogRecordFactory(), logging.getLoggerClass(), logging.root.manager.loggerClass)
class M(logging.Handler): pass
m = M(); print(m, m.lock is not None); m.acquire(); m.release()
a.error('exc', exc_info=True); a.error('bad %d', 'x')
h.setStream(out := io.StringIO()); a.propagate = False; a.addHandler(h); a.addHandler(h); print(a.handlers == [h], a.hasHandlers())
said = sys.stderr.getvalue(); sys.stderr = io.StringIO(); lines = said.splitlines()
print(lines[0], lines[-6], lines[-2:], 'Call stack:' in lines)
h.setFormatter(logging.Formatter('%(filename)s:%(lineno)d:%(funcName)s:%(module)s:%(name)s:%(levelno)s:%(message)s'))
def f(*args, **kwargs): a.warning(*args, **kwargs)
def g(*args, **kwargs): f(*args, **kwargs)
g('one'); g('two', stacklevel=2); g('three %s %s', 1, 2, stacklevel=3); g('%(x)s', {'x': 5}); g('many', stacklevel=100)
ad = logging.LoggerAdapter(a, {'user': 'me'}); ad.warning('adapted %d', 3); ad.error('e'); ad.debug('not'); ad.critical('c'); ad.log(35, 'l'); print(ad.isEnabledFor(10), ad.getEffectiveLevel(), ad.hasHandlers())
h.setFormatter(logging.Formatter('{user} {message}', style='{')); ad.warning('with'); h.setFormatter(None)
try: {}['k']
except KeyError as e: a.exception('failed'); a.error('again', exc_info=e); ad.exception('ad')
a.warning('st', stack_info=True); a.log(15, 'low'); a.setLevel('DEBUG'); a.debug('d'); a.info('i'); a.fatal('f'); a.log(15, 'note')
h.setLevel('ERROR'); a.warning('no'); a.error('yes'); h.addFilter(logging.Filter('z')); a.error('no'); h.filters.clear(); a.disabled = True; a.error('no'); a.disabled = False
print(out.getvalue().replace(here, ''))
a.removeHandler(h); a.removeHandler(h); print(a.handlers, a.hasHandlers()); a.warning('last resort'); a.info('no'); logging.lastResort = None; a.warning('x'); a.warning('y'); logging.lastResort = logging._defaultLastResort
print(sys.stderr.getvalue()); L('x.y').propagate = True
class Deep(logging.Logger):
    def __init__(self, name, level=0): super().__init__(name, level); self.deep = True
logging.setLoggerClass(Deep); d = L('deep.one'); print(d, d.deep, type(L('deep')).__name__, isinstance(L().manager.loggerDict['deep'], Deep)); logging.setLoggerClass(logging.Logger)
L('p.q.r.s'); print(type(L().manager.loggerDict['p.q']).__name__, L('p.q.r.s').parent); L('p.q'); print(L('p.q.r.s').parent, L('p.q').parent); L('p.q.r'); print(L('p.q.r.s').parent)
class Rec(logging.LogRecord):
    def getMessage(self): return '<' + super().getMessage() + '>'
logging.setLogRecordFactory(Rec); out = io.StringIO(); logging.basicConfig(stream=out, force=True, level='INFO', format='%(message)s|%(levelname)-8s|%(threadName)s|%(processName)s|%(taskName)s'); logging.info('a %s', 'b'); logging.debug('no'); logging.log(25, 'x'); logging.exception('none'); print(out.getvalue()); logging.setLogRecordFactory(logging.LogRecord)
out = io.StringIO(); k = logging.StreamHandler(out); logging.basicConfig(handlers=[k], force=True, style='$'); logging.error('dollar'); print(out.getvalue(), L().level, k.formatter._fmt, L().handlers == [k])
logging.captureWarnings(True); warnings.simplefilter('always'); warnings.warn_explicit('w', UserWarning, 'file.py', 3); logging.captureWarnings(False); print(out.getvalue())
with tempfile.TemporaryDirectory() as folder:
    path = folder + '/log.txt'; logging.basicConfig(filename=path, filemode='w', encoding='utf-8', force=True, format='{levelname} {message}', style='{', datefmt='%H'); logging.warning('ü'); logging.getLogger('q').error('e %r', 'x'); print(open(path, encoding='utf-8').read()); logging.shutdown(); logging.basicConfig(force=True)
class Twice(logging.Handler):
    def __init__(self): super().__init__(); self.got = []
    def emit(self, record): self.got.append((record.levelname, record.getMessage(), record.args))
w = Twice(); L('tw').addHandler(w); L('tw').propagate = False; L('tw').error('%s-%s', 1, 2); L('tw').warning('plain'); L('tw').warning('100%'); print(w.got, L('tw').findCaller()[2])
def change(record): record.msg = 'changed'; return True
w.addFilter(change); L('tw').error('orig'); w.removeFilter(change); w.removeFilter(change); print(w.got[-1], w.filters); logging.disable(); L('tw').critical('no'); logging.disable(logging.NOTSET); print(len(w.got))
