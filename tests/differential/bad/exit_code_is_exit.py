raise SystemExit(SystemExit(6))
