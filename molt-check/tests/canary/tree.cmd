tree --root tree --rules inventory/tree.txt --numbers inventory/wire-numbers.txt
