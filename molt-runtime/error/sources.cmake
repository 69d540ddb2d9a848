list(APPEND MOLT_RUNTIME_SOURCES
  ${CMAKE_CURRENT_LIST_DIR}/raise.cpp
  ${CMAKE_CURRENT_LIST_DIR}/types.cpp
  ${CMAKE_CURRENT_LIST_DIR}/errno.cpp
  ${CMAKE_CURRENT_LIST_DIR}/oserror.cpp
  ${CMAKE_CURRENT_LIST_DIR}/source_errors.cpp
  ${CMAKE_CURRENT_LIST_DIR}/frames.cpp
  ${CMAKE_CURRENT_LIST_DIR}/group.cpp
  ${CMAKE_CURRENT_LIST_DIR}/traceback.cpp
  ${CMAKE_CURRENT_LIST_DIR}/statements.cpp
  ${CMAKE_CURRENT_LIST_DIR}/ops.cpp
)
list(APPEND MOLT_RUNTIME_SOURCES
  ${CMAKE_CURRENT_LIST_DIR}/source_lines.cpp
  ${CMAKE_CURRENT_LIST_DIR}/display.cpp
  ${CMAKE_CURRENT_LIST_DIR}/suggestions.cpp
  ${CMAKE_CURRENT_LIST_DIR}/report.cpp
  ${CMAKE_CURRENT_LIST_DIR}/signals.cpp
  ${CMAKE_CURRENT_LIST_DIR}/traceback_module.cpp
)
