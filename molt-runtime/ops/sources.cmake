# Protocols: operators, comparison, items, iteration, conversion to text, and the calls of compiled code on them.
list(APPEND MOLT_RUNTIME_SOURCES
  ${CMAKE_CURRENT_LIST_DIR}/append.cpp
  ${CMAKE_CURRENT_LIST_DIR}/arith.cpp
  ${CMAKE_CURRENT_LIST_DIR}/compare.cpp
  ${CMAKE_CURRENT_LIST_DIR}/item.cpp
  ${CMAKE_CURRENT_LIST_DIR}/iter.cpp
  ${CMAKE_CURRENT_LIST_DIR}/rt_collect.cpp
  ${CMAKE_CURRENT_LIST_DIR}/rt_match.cpp
  ${CMAKE_CURRENT_LIST_DIR}/text.cpp
)
