builtins builtins-recorded.txt --recorded builtins-recorded.txt --ratchet builtins.ratchet --exempt builtins-bad.exempt
