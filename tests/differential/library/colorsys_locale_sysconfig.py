# Colours, the C locale and what is known of the build.
import colorsys, locale, sysconfig
for c in ((0.2, 0.4, 0.4), (1, 0, 0), (0.5, 0.5, 0.5), (0.1, 0.9, 0.3), (0, 0, 1)):
    for n in ("yiq", "hls", "hsv"):
        there = getattr(colorsys, "rgb_to_" + n)(*c)
        print(n, [round(x, 12) for x in there], [round(x, 9) for x in getattr(colorsys, n + "_to_rgb")(*there)])
print(locale.getpreferredencoding(), locale.setlocale(locale.LC_ALL, "C"), locale.localeconv()["decimal_point"], locale.strcoll("a", "b"), locale.atof("1.5"), locale.atoi("12"), locale.str(1.5), locale.format_string("%d items %.2f", (1000, 2.5), grouping=True))
for call in (lambda: locale.setlocale(locale.LC_ALL, "xx_YY"), lambda: locale.currency(5)):
    try: call()
    except (locale.Error, ValueError) as e: print(type(e).__name__, e)
print(locale.normalize("en_us.utf8"), locale.getlocale(locale.LC_NUMERIC))
print(sysconfig.get_python_version(), sysconfig.get_platform().split("-")[0], sysconfig.get_config_var("py_version_nodot"), sysconfig.get_config_var("nope"), sysconfig.get_default_scheme())
