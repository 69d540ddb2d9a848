width = "wide"
value = 3.5
print(f"{value:>10.2f}|{width!r:>8}")
print(f"start {value:>{len(width)}.1f} then {value:{width}} end")
