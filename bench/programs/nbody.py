# Bodies under gravity, as lists of floats.
from math import sqrt

SOLAR = 39.47841760435743
DAY = 365.24


def bodies():
    return [
        [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, SOLAR],
        [4.84143144246472, -1.16032004402742, -0.10362204447112, 0.00166007664274 * DAY, 0.00769901118419 * DAY, -0.00006904600169 * DAY, 0.00095479193842 * SOLAR],
        [8.34336671824457, 4.12479856412430, -0.40352341711432, -0.00276742510726 * DAY, 0.00499852801234 * DAY, 0.00002304172975 * DAY, 0.00028588598066 * SOLAR],
        [12.8943695621391, -15.1111514016986, -0.22330757889265, 0.00296460137564 * DAY, 0.00237847173959 * DAY, -0.00002965895685 * DAY, 0.00004366244043 * SOLAR],
        [15.3796971148509, -25.9193146099879, 0.17925877295037, 0.00268067772490 * DAY, 0.00162824170038 * DAY, -0.00009515922545 * DAY, 0.00005151389020 * SOLAR],
    ]


def momentum(system):
    px = py = pz = 0.0
    for b in system:
        px += b[3] * b[6]
        py += b[4] * b[6]
        pz += b[5] * b[6]
    system[0][3] = -px / SOLAR
    system[0][4] = -py / SOLAR
    system[0][5] = -pz / SOLAR


def energy(system):
    e = 0.0
    n = len(system)
    for i in range(n):
        a = system[i]
        e += 0.5 * a[6] * (a[3] * a[3] + a[4] * a[4] + a[5] * a[5])
        for j in range(i + 1, n):
            b = system[j]
            dx = a[0] - b[0]
            dy = a[1] - b[1]
            dz = a[2] - b[2]
            e -= a[6] * b[6] / sqrt(dx * dx + dy * dy + dz * dz)
    return e


def advance(system, dt, steps):
    n = len(system)
    for step in range(steps):
        for i in range(n):
            a = system[i]
            for j in range(i + 1, n):
                b = system[j]
                dx = a[0] - b[0]
                dy = a[1] - b[1]
                dz = a[2] - b[2]
                d2 = dx * dx + dy * dy + dz * dz
                mag = dt / (d2 * sqrt(d2))
                ma = a[6] * mag
                mb = b[6] * mag
                a[3] -= dx * mb
                a[4] -= dy * mb
                a[5] -= dz * mb
                b[3] += dx * ma
                b[4] += dy * ma
                b[5] += dz * ma
        for a in system:
            a[0] += dt * a[3]
            a[1] += dt * a[4]
            a[2] += dt * a[5]


system = bodies()
momentum(system)
print("%.9f" % energy(system))
advance(system, 0.01, 150000)
print("%.9f" % energy(system))
