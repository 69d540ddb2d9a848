list(APPEND MOLT_RUNTIME_SOURCES
  ${CMAKE_CURRENT_LIST_DIR}/weakref.cpp
  ${CMAKE_CURRENT_LIST_DIR}/weakproxy.cpp
  ${CMAKE_CURRENT_LIST_DIR}/collector.cpp
  ${CMAKE_CURRENT_LIST_DIR}/gc_module.cpp
  ${CMAKE_CURRENT_LIST_DIR}/weakref_module.cpp
)
