# Scanner and encoder behind the module json.
list(APPEND MOLT_RUNTIME_SOURCES
  ${CMAKE_CURRENT_LIST_DIR}/scan.cpp
  ${CMAKE_CURRENT_LIST_DIR}/encode.cpp
)
