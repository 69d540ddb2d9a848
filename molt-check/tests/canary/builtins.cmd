builtins builtins-actual.txt --recorded builtins-recorded.txt --ratchet builtins.ratchet --exempt builtins.exempt --list
