"abc
"
