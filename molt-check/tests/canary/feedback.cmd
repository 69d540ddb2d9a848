runtime-feedback feedback.json --at-least profile.layout_guard=1000000 --at-least profile.nothing=1 --at-least odd
