# Handlers that send records over sockets.
import logging, logging.handlers as H, socket, pickle, os, tempfile, threading, io, sys
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
rec = lambda m='msg %s', l=20, **k: logging.LogRecord('n', l, '/p/f.py', 1, m, k.get('args', ('x',)), k.get('exc'))
KEYS = ('name', 'msg', 'args', 'levelname', 'exc_info', 'message')
srv = socket.create_server(('127.0.0.1', 0)); host, port = srv.getsockname()
h = H.SocketHandler(host, port); print(h.address == (host, port), h.sock, h.closeOnError, h.retryTime, h.retryStart, h.retryMax, h.retryFactor, list(vars(h))[6:])
h.handle(rec()); c, _ = srv.accept(); n = int.from_bytes(c.recv(4)); d = pickle.loads(c.recv(n)); print({k: d.get(k) for k in KEYS}, h.sock.gettimeout())
try: 1/0
except ZeroDivisionError: h.handle(rec('bad', 40, args=(), exc=sys.exc_info()))
n = int.from_bytes(c.recv(4)); d = pickle.loads(c.recv(n)); print(d['exc_info'], d['exc_text'].splitlines()[-1], d['msg']); h.close(); print(h.sock, c.recv(1)); c.close(); srv.close()
h = H.SocketHandler(host, port); h.send(b'x'); print(h.sock, h.retryPeriod, h.retryTime is not None); h.createSocket(); print(h.retryPeriod); h.retryTime = 1; h.createSocket(); print(h.retryPeriod); h.retryMax = 3; h.retryTime = 1; h.createSocket(); print(h.retryPeriod); h.close()
u = socket.socket(type=socket.SOCK_DGRAM); u.bind(('127.0.0.1', 0)); h = H.DatagramHandler(*u.getsockname()); h.handle(rec()); data = u.recv(9999); print({k: pickle.loads(data[4:]).get(k) for k in KEYS}, h.sock.type, len(data) == 4 + int.from_bytes(data[:4])); h.close()
h = H.SysLogHandler(u.getsockname()); print(h.facility, h.socktype, h.unixsocket); h.handle(rec()); print(u.recv(999)); h.ident = 'me: '; h.append_nul = False; h.handle(rec('ü', 50, args=())); print(u.recv(99)); h.facility = 'local3'; h.handle(rec('q', 35, args=())); print(u.recv(99)); h.close()
print(h.encodePriority('cron', 'err'), h.encodePriority(3, 1), h.mapPriority('ERROR'), h.mapPriority('x'), sorted(h.priority_names.items()), h.facility_names, h.priority_map, h.LOG_LOCAL7, h.LOG_SOLCRON); t(h.encodePriority, 'nope', 1); u.close()
d = tempfile.mkdtemp(); p = d + '/log'; s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM); s.bind(p); h = H.SysLogHandler(p); print(h.unixsocket, repr(h.socktype)); h.handle(rec()); print(s.recv(99)); s.close(); os.unlink(p); s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM); s.bind(p); h.handle(rec('again', args=())); print(s.recv(99)); h.close(); s.close(); os.unlink(p)
s = socket.socket(socket.AF_UNIX); s.bind(p); s.listen(2); h = H.SocketHandler(p, None); h.handle(rec()); c, _ = s.accept(); print(c.recv(4)[:2], h.address == p, h.port); h.close(); c.close(); s.close(); os.unlink(p)
h = H.SysLogHandler(p); logging.raiseExceptions = False; h.handle(rec()); h.close(); os.rmdir(d)
h = H.SMTPHandler('h', 'f', 't', 's'); print({k: v for k, v in vars(h).items() if k not in ('lock',)}, h.getSubject(None)); h = H.SMTPHandler(('h', 5), 'f', ['t'], 's', ('u', 'p'), ()); print({k: v for k, v in vars(h).items() if k not in ('lock',)})
h = H.HTTPHandler('h', '/u'); print({k: v for k, v in vars(h).items() if k not in ('lock',)}, h.mapLogRecord(rec())['msg']); t(H.HTTPHandler, 'h', '/u', 'put'); t(H.HTTPHandler, 'h', '/u', context=3)
h = H.NTEventLogHandler('app'); print(h.getMessageID(None), h.getEventCategory(None), h.handle(rec())); h.close()
print(H.ST_DEV, H.ST_INO, H.ST_MTIME, H.SYSLOG_TCP_PORT, H.DEFAULT_TCP_LOGGING_PORT)
