print(*a
