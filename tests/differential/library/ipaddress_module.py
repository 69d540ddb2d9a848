# ipaddress: addresses, networks and interfaces of both versions, ranges, texts, errors.
import copy
import ipaddress as ip
import pickle


def attempt(name, action):
    try:
        print(name, "->", repr(action()))
    except Exception as error:
        print(name, "->", type(error).__name__, error)


kinds = "is_multicast is_private is_global is_unspecified is_reserved is_loopback is_link_local".split()
four = ["0.0.0.0", "1.2.3.4", "10.1.2.3", "127.0.0.1", "169.254.7.7", "172.31.255.255", "192.0.0.8", "192.168.1.1", "100.64.0.1", "198.18.0.1", "203.0.113.9", "224.0.0.1", "240.0.0.1", "255.255.255.255"]
six = ["::", "::1", "1::", "2001:db8::1", "fe80::1", "fc00::1", "fec0::1", "ff02::1", "::ffff:1.2.3.4", "2002:102:304::", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "1:0:0:2:0:0:0:3", "1:2:3:4:5:6:7:8",
       "1:0:2:0:3:0:4:0", "0:0:1::", "100::1", "4000::", "64:ff9b::1", "2001:4860:4860::8888", "::1.2.3.4", "ABCD:EF01::", "1::8:0:0"]
for text in four + six:
    a = ip.ip_address(text)
    print(repr(a), str(a), int(a), a.packed, a.version, a.max_prefixlen, a.compressed, a.exploded, a.reverse_pointer, [kind for kind in kinds if getattr(a, kind)], hash(a) == hash(ip.ip_address(text)))
    for spec in ("", "s", "b", "x", "X", "n", "#b", "#_x", "_X", "_n", ">45", "^45s"):
        attempt(spec, lambda: format(a, spec))
    if a.version == 6:
        print(a.ipv4_mapped, a.teredo, a.sixtofour, a.is_site_local, a.scope_id)
for value in ("", "1", "1.2.3", "1.2.3.4.5", "1..2.3", "a.b.c.d", "1.2.3.1000", "01.2.3.4", "256.1.1.1", "1.2.3.4/8", "-1.2.3.4", "1.2.3.4 ", "٣.2.3.4", -1, 1 << 32, 1 << 128, 5, b"abcd", b"abc", bytes(16), None, 1.5,
              ":", "::1::", "1:2", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8:9:10", ":1:2:3:4:5:6:7", "1:2:3:4:5:6:7:", "1::2:3:4:5:6:7:8", "::g", "::12345", "::1%", "::1%a%b", "::1.2.3", "::1/64", "1:2:3:4:5:6:7::", ":::"):
    for maker in (ip.ip_address, ip.IPv4Address, ip.IPv6Address):
        attempt((maker.__name__, value), lambda: maker(value))
a, b = ip.ip_address("10.0.0.1"), ip.ip_address("::a")
print(a + 5, a - 1, a < a + 1, a == ip.IPv4Address("10.0.0.1"), a != b, a == "10.0.0.1", sorted([a + 3, a, a + 1]), b + 1, {a: 1}[ip.ip_address(int(a))], copy.copy(a), pickle.loads(pickle.dumps(b)))
for name, action in {"order": lambda: a < b, "order text": lambda: a < "x", "over": lambda: ip.ip_address("255.255.255.255") + 1, "under": lambda: ip.ip_address("0.0.0.0") - 1, "format": lambda: format(a, "d"), "add": lambda: a + "x",
                     "order network": lambda: a < ip.ip_network("10.0.0.0/8"), "set": lambda: setattr(a, "foo", 1)}.items():
    attempt(name, action)
networks = ["10.0.0.0/8", "192.168.1.0/24", "192.168.1.4/30", "192.168.1.4/31", "1.2.3.4/32", "1.2.3.4", "0.0.0.0/0", "10.0.0.0/255.0.0.0", "10.0.0.0/0.255.255.255", "100.64.0.0/10", "224.0.0.0/4", "127.0.0.0/8", "2001:db8::/32", "fe80::/10", "::/0", "::1/128",
            "2001:db8::/126", "2001:db8::/127", "fec0::/10", "ff00::/8", "169.254.0.0/16"]
for text in networks:
    n = ip.ip_network(text)
    print(repr(n), n.network_address, n.broadcast_address, n.netmask, n.hostmask, n.prefixlen, n.num_addresses, n.with_prefixlen, n.with_netmask, n.with_hostmask, n.compressed, n.exploded, n.version, n.max_prefixlen, [kind for kind in kinds if getattr(n, kind)])
    if n.num_addresses <= 8:
        print(list(n), list(n.hosts()), n[0], n[-1])
    print([str(s) for s, _ in zip(n.subnets(), range(3))], n.supernet(), next(iter(n.hosts())), hash(n) == hash(ip.ip_network(text)))
for value in ("10.0.0.1/8", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/-1", "10.0.0.0/255.0.255.0", "10.0.0.0/", "1.2.3.4/1/2", "x/8", "::1/64", "::/129", "::/ffff::", ("10.0.0.0", 8), ("10.0.0.0", "255.0.0.0"), ("10.0.0.1", 8), (167772160, 8), ("::", 64), 5, b"abcd", ("10.0.0.0", 40),
              a, ip.IPv4Network("10.0.0.0/8"), "10.0.0.0/08", ("1.2.3.4",)):
    attempt(("network", value), lambda: ip.ip_network(value))
    attempt(("loose", value), lambda: ip.ip_network(value, strict=False))
    attempt(("four", value), lambda: ip.IPv4Network(value))
    attempt(("interface", value), lambda: ip.ip_interface(value))
n, m = ip.ip_network("10.0.0.0/22"), ip.ip_network("10.0.1.0/24")
print(list(n.subnets(2)), list(n.subnets(new_prefix=23)), n.supernet(3), n.supernet(new_prefix=8), list(n.address_exclude(m)), m.subnet_of(n), n.supernet_of(m), n.subnet_of(m), n.overlaps(m), m.overlaps(ip.ip_network("11.0.0.0/8")))
print(n.compare_networks(m), m.compare_networks(n), n.compare_networks(n), n < m, sorted([m, n]), n == ip.ip_network("10.0.0.0/22"), n != m, a in n, ip.ip_address("10.0.4.0") in n, b in n, m in n, list(n.address_exclude(n)), n[5], n[-2], n == "x")
for name, action in {"index": lambda: n[5000], "negative": lambda: n[-5000], "longer": lambda: list(n.subnets(new_prefix=8)), "both": lambda: list(n.subnets(2, 24)), "diff": lambda: list(n.subnets(-1)), "too long": lambda: list(n.subnets(20)), "shorter": lambda: n.supernet(new_prefix=30),
                     "both up": lambda: n.supernet(2, 5), "too short": lambda: n.supernet(30), "exclude": lambda: list(n.address_exclude(ip.ip_network("11.0.0.0/8"))), "exclude six": lambda: list(n.address_exclude(ip.ip_network("::/8"))), "exclude address": lambda: list(n.address_exclude(a)),
                     "subnet six": lambda: n.subnet_of(ip.ip_network("::/8")), "order six": lambda: n < ip.ip_network("::/8"), "order": lambda: n < 5, "compare six": lambda: n.compare_networks(ip.ip_network("::/8"))}.items():
    attempt(name, action)
for text in ("10.1.2.3/8", "1.2.3.4", "1.2.3.4/255.255.0.0", "2001:db8::5/64", "fe80::1/10", "::1", "::/128"):
    i = ip.ip_interface(text)
    print(repr(i), i.ip, i.network, i.netmask, i.hostmask, i.with_prefixlen, i.with_netmask, i.with_hostmask, i.version, int(i), i.exploded, i.is_loopback, i.is_private, i.packed, i == ip.ip_interface(text), i == i.ip, pickle.loads(pickle.dumps(i)))
x, y = ip.ip_interface("10.0.0.1/24"), ip.ip_interface("10.0.0.2/24")
print(x < y, sorted([y, x]), hash(x) == hash(ip.ip_interface("10.0.0.1/24")), x + 1, x in ip.ip_network("10.0.0.0/8"), x == ip.ip_interface("10.0.0.1/8"))
attempt("order", lambda: x < ip.ip_interface("::1"))
print(list(ip.summarize_address_range(ip.ip_address("10.0.0.1"), ip.ip_address("10.0.0.14"))), list(ip.summarize_address_range(ip.ip_address("0.0.0.0"), ip.ip_address("255.255.255.255"))), list(ip.summarize_address_range(b, b + 3)))
print(list(ip.collapse_addresses([ip.ip_network("10.0.0.0/25"), ip.ip_network("10.0.0.128/25"), ip.ip_address("10.0.1.0"), ip.ip_address("10.0.1.1"), ip.ip_network("10.0.0.0/30")])), list(ip.collapse_addresses([])), list(ip.collapse_addresses(iter([b, b + 1]))))
print(sorted([ip.ip_network("::/8"), a, n, b, m], key=ip.get_mixed_type_key), ip.get_mixed_type_key(5), ip.v4_int_to_packed(5), ip.v6_int_to_packed(5), ip.IPV4LENGTH, ip.IPV6LENGTH, issubclass(ip.AddressValueError, ValueError))
for name, action in {"range": lambda: list(ip.summarize_address_range(a, a - 1)), "range six": lambda: list(ip.summarize_address_range(a, b)), "range network": lambda: list(ip.summarize_address_range(n, n)), "collapse": lambda: list(ip.collapse_addresses([a, b])),
                     "pack": lambda: ip.v4_int_to_packed(-1), "pack six": lambda: ip.v6_int_to_packed(1 << 128), "collapse networks": lambda: list(ip.collapse_addresses([n, ip.ip_network("::/8")]))}.items():
    attempt(name, action)
s = ip.ip_address("fe80::1%eth0")
print(repr(s), s, s.scope_id, s == ip.ip_address("fe80::1"), s == ip.ip_address("fe80::1%eth0"), s.is_link_local, s.packed, hash(s) == hash(ip.ip_address("fe80::1%eth0")))
