# Lists, tuples, dicts, sets, ranges, slices, iterators and sorting.
list(APPEND MOLT_RUNTIME_SOURCES
  ${CMAKE_CURRENT_LIST_DIR}/common.cpp
  ${CMAKE_CURRENT_LIST_DIR}/dict.cpp
  ${CMAKE_CURRENT_LIST_DIR}/dict_type.cpp
  ${CMAKE_CURRENT_LIST_DIR}/dict_views.cpp
  ${CMAKE_CURRENT_LIST_DIR}/functional.cpp
  ${CMAKE_CURRENT_LIST_DIR}/iterators.cpp
  ${CMAKE_CURRENT_LIST_DIR}/list.cpp
  ${CMAKE_CURRENT_LIST_DIR}/list_methods.cpp
  ${CMAKE_CURRENT_LIST_DIR}/range.cpp
  ${CMAKE_CURRENT_LIST_DIR}/set.cpp
  ${CMAKE_CURRENT_LIST_DIR}/set_type.cpp
  ${CMAKE_CURRENT_LIST_DIR}/slice.cpp
  ${CMAKE_CURRENT_LIST_DIR}/timsort.cpp
  ${CMAKE_CURRENT_LIST_DIR}/tuple.cpp
)
