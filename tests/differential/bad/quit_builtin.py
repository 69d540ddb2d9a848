quit("quit with text")
