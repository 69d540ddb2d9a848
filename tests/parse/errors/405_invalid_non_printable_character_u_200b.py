x​y
