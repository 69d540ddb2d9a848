list(APPEND MOLT_RUNTIME_SOURCES
  ${CMAKE_CURRENT_LIST_DIR}/stdio.cpp
  ${CMAKE_CURRENT_LIST_DIR}/print.cpp
  ${CMAKE_CURRENT_LIST_DIR}/iobase.cpp
  ${CMAKE_CURRENT_LIST_DIR}/fileio.cpp
  ${CMAKE_CURRENT_LIST_DIR}/buffered.cpp
  ${CMAKE_CURRENT_LIST_DIR}/newlines.cpp
  ${CMAKE_CURRENT_LIST_DIR}/text_io.cpp
  ${CMAKE_CURRENT_LIST_DIR}/stringio.cpp
  ${CMAKE_CURRENT_LIST_DIR}/bytesio.cpp
  ${CMAKE_CURRENT_LIST_DIR}/open.cpp
)
