whose = "ours"
