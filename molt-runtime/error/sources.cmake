list(APPEND MOLT_RUNTIME_SOURCES
  ${CMAKE_CURRENT_LIST_DIR}/raise.cpp
  ${CMAKE_CURRENT_LIST_DIR}/types.cpp
  ${CMAKE_CURRENT_LIST_DIR}/oserror.cpp
  ${CMAKE_CURRENT_LIST_DIR}/source_errors.cpp
  ${CMAKE_CURRENT_LIST_DIR}/group.cpp
  ${CMAKE_CURRENT_LIST_DIR}/traceback.cpp
  ${CMAKE_CURRENT_LIST_DIR}/statements.cpp
)
