list(APPEND MOLT_RUNTIME_SOURCES
  ${CMAKE_CURRENT_LIST_DIR}/bigint.cpp
  ${CMAKE_CURRENT_LIST_DIR}/bigint_text.cpp
  ${CMAKE_CURRENT_LIST_DIR}/complex.cpp
  ${CMAKE_CURRENT_LIST_DIR}/float.cpp
  ${CMAKE_CURRENT_LIST_DIR}/float_format.cpp
  ${CMAKE_CURRENT_LIST_DIR}/format_spec.cpp
  ${CMAKE_CURRENT_LIST_DIR}/int.cpp
  ${CMAKE_CURRENT_LIST_DIR}/int_ops.cpp
  ${CMAKE_CURRENT_LIST_DIR}/int_text.cpp
  ${CMAKE_CURRENT_LIST_DIR}/shortest.cpp)
