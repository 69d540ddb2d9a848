list(APPEND MOLT_RUNTIME_SOURCES
  ${CMAKE_CURRENT_LIST_DIR}/generator.cpp
  ${CMAKE_CURRENT_LIST_DIR}/coroutine.cpp
  ${CMAKE_CURRENT_LIST_DIR}/async_generator.cpp
  ${CMAKE_CURRENT_LIST_DIR}/async_module.cpp
)
