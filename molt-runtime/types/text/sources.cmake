# Text and byte types, codecs, formatting, and the Unicode tables that are generated at build time.
set(MOLT_UNICODE_DATA /usr/share/unicode CACHE PATH "The Unicode Character Database (Debian: package unicode-data)")
if(NOT EXISTS ${MOLT_UNICODE_DATA}/UnicodeData.txt)
  message(FATAL_ERROR "No Unicode data in ${MOLT_UNICODE_DATA}: install the package unicode-data, or set MOLT_UNICODE_DATA")
endif()
add_executable(molt-unicode-gen ${CMAKE_CURRENT_LIST_DIR}/gen/unicode_gen.cpp)
set(unicodeTables ${CMAKE_BINARY_DIR}/generated/unicode_tables.cpp)
add_custom_command(
  OUTPUT ${unicodeTables}
  COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/generated
  COMMAND molt-unicode-gen ${MOLT_UNICODE_DATA} ${unicodeTables}
  DEPENDS molt-unicode-gen ${MOLT_UNICODE_DATA}/UnicodeData.txt
  COMMENT "Generating Unicode tables")
add_executable(molt-unicode-db-gen ${CMAKE_CURRENT_LIST_DIR}/gen/unicode_db_gen.cpp)
set(unicodeDatabase ${CMAKE_BINARY_DIR}/generated/unicode_db.cpp)
add_custom_command(
  OUTPUT ${unicodeDatabase}
  COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/generated
  COMMAND molt-unicode-db-gen ${MOLT_UNICODE_DATA} ${unicodeDatabase}
  DEPENDS molt-unicode-db-gen ${MOLT_UNICODE_DATA}/UnicodeData.txt
  COMMENT "Generating Unicode names")
list(APPEND MOLT_RUNTIME_SOURCES
  ${unicodeTables}
  ${unicodeDatabase}
  ${CMAKE_CURRENT_LIST_DIR}/unicodedata.cpp
  ${CMAKE_CURRENT_LIST_DIR}/str.cpp
  ${CMAKE_CURRENT_LIST_DIR}/str_type.cpp
  ${CMAKE_CURRENT_LIST_DIR}/str_search.cpp
  ${CMAKE_CURRENT_LIST_DIR}/str_case.cpp
  ${CMAKE_CURRENT_LIST_DIR}/str_methods.cpp
  ${CMAKE_CURRENT_LIST_DIR}/str_split.cpp
  ${CMAKE_CURRENT_LIST_DIR}/str_format.cpp
  ${CMAKE_CURRENT_LIST_DIR}/percent_format.cpp
  ${CMAKE_CURRENT_LIST_DIR}/fstring.cpp
  ${CMAKE_CURRENT_LIST_DIR}/template.cpp
  ${CMAKE_CURRENT_LIST_DIR}/unicode.cpp
  ${CMAKE_CURRENT_LIST_DIR}/codecs.cpp
  ${CMAKE_CURRENT_LIST_DIR}/codecs_wide.cpp
  ${CMAKE_CURRENT_LIST_DIR}/codecs_names.cpp
  ${CMAKE_CURRENT_LIST_DIR}/codecs_packed.cpp
  ${CMAKE_CURRENT_LIST_DIR}/codecs_python.cpp
  ${CMAKE_CURRENT_LIST_DIR}/codecs_module.cpp
  ${CMAKE_CURRENT_LIST_DIR}/string_module.cpp
  ${CMAKE_CURRENT_LIST_DIR}/codecs_escape.cpp
  ${CMAKE_CURRENT_LIST_DIR}/subclass.cpp
  ${CMAKE_CURRENT_LIST_DIR}/bytes_type.cpp
  ${CMAKE_CURRENT_LIST_DIR}/bytes_methods.cpp
  ${CMAKE_CURRENT_LIST_DIR}/bytearray.cpp
  ${CMAKE_CURRENT_LIST_DIR}/memoryview.cpp
  ${CMAKE_CURRENT_LIST_DIR}/memoryview_items.cpp
  ${CMAKE_CURRENT_LIST_DIR}/buffer_methods.cpp
)
