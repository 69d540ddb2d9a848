# Text and byte types, codecs, formatting, and the Unicode tables that are generated at build time.
list(APPEND MOLT_RUNTIME_SOURCES
  ${CMAKE_CURRENT_LIST_DIR}/str.cpp
)
