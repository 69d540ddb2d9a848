# uuid: identifiers of every form, their parts, comparison, the functions that make them, errors.
import copy
import pickle
import uuid
from uuid import UUID


def attempt(name, action):
    try:
        print(name, "->", repr(action()))
    except Exception as error:
        print(name, "->", type(error).__name__, error)


text = "12345678-1234-5678-9abc-def012345678"
u = UUID(text)
parts = ("hex", "int", "bytes", "bytes_le", "fields", "time_low", "time_mid", "time_hi_version", "clock_seq_hi_variant", "clock_seq_low", "node", "time",
         "clock_seq", "urn", "variant", "version", "is_safe")
for value in (u, UUID(int=0), UUID(int=(1 << 128) - 1), UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), UUID("{" + text + "}"), UUID("urn:uuid:" + text),
              UUID(text.replace("-", "").upper()), UUID(bytes=bytes(range(16))), UUID(bytes_le=bytes(range(16))), UUID(fields=(1, 2, 3, 4, 5, 6)), UUID(int=1 << 127),
              UUID(int=0xC0 << 56), UUID(int=0xE0 << 56), UUID(text, version=4), UUID(int=5, version=1)):
    print(repr(value), str(value), int(value), *[(part, getattr(value, part)) for part in parts], sep="\n  ")
for name, action in {
        "none": lambda: UUID(), "two": lambda: UUID(text, int=5), "short": lambda: UUID("123"), "letters": lambda: UUID("z" * 32), "bytes": lambda: UUID(bytes=b"1"), "le": lambda: UUID(bytes_le=b"1"),
        "fields": lambda: UUID(fields=(1, 2)), "field 1": lambda: UUID(fields=(1 << 32, 0, 0, 0, 0, 0)), "field 3": lambda: UUID(fields=(0, 0, -1, 0, 0, 0)), "field 4": lambda: UUID(fields=(0, 0, 0, 256, 0, 0)),
        "field 6": lambda: UUID(fields=(0, 0, 0, 0, 0, 1 << 48)), "int": lambda: UUID(int=-1), "large": lambda: UUID(int=1 << 128), "version": lambda: UUID(int=1, version=6), "set": lambda: setattr(u, "int", 5),
        "new": lambda: setattr(u, "x", 5), "less": lambda: u < 5, "number": lambda: UUID(5)}.items():
    attempt(name, action)
print(u == UUID(text), u == text, u != UUID(int=1), u < UUID(int=1), sorted([u, UUID(int=3)])[0].int, hash(u) == hash(UUID(text)), len({u, UUID(text)}))
for twin in (copy.copy(u), copy.deepcopy(u), pickle.loads(pickle.dumps(u)), pickle.loads(pickle.dumps(UUID(int=7, is_safe=uuid.SafeUUID.safe)))):
    print(repr(twin), twin.is_safe)
for namespace in (uuid.NAMESPACE_DNS, uuid.NAMESPACE_URL, uuid.NAMESPACE_OID, uuid.NAMESPACE_X500):
    print(namespace, uuid.uuid3(namespace, "python.org"), uuid.uuid5(namespace, "python.org"), uuid.uuid5(namespace, "é"), uuid.uuid3(namespace, ""))
a, b = uuid.uuid1(), uuid.uuid1()
print(a.version, a.variant, a != b, a.time <= b.time, a.node == uuid.getnode(), uuid.getnode() == uuid.getnode() < 1 << 48)
c = uuid.uuid1(node=0x123456789ABC, clock_seq=0x1234)
print(hex(c.node), hex(c.clock_seq), c.version, c.fields[3:])
r = uuid.uuid4()
print(r.version, r.variant, len({uuid.uuid4() for _ in range(50)}), list(uuid.SafeUUID), uuid.RFC_4122, uuid.RESERVED_NCS, uuid.RESERVED_MICROSOFT, uuid.RESERVED_FUTURE)
