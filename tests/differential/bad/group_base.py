raise BaseExceptionGroup("base", [KeyboardInterrupt("stop"), ValueError(2)])
