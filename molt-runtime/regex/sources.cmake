# The regular-expression engine behind the module re.
list(APPEND MOLT_RUNTIME_SOURCES
  ${CMAKE_CURRENT_LIST_DIR}/parse.cpp
  ${CMAKE_CURRENT_LIST_DIR}/compile.cpp
  ${CMAKE_CURRENT_LIST_DIR}/match.cpp
  ${CMAKE_CURRENT_LIST_DIR}/pattern.cpp
  ${CMAKE_CURRENT_LIST_DIR}/match_object.cpp
  ${CMAKE_CURRENT_LIST_DIR}/module.cpp
)
