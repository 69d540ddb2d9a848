symbols symbols.elf
