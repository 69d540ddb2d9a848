builtins builtins-actual.txt --recorded builtins-recorded.txt --ratchet builtins-loose.ratchet --exempt builtins.exempt
