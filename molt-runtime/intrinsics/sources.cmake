# Native parts of stdlib modules.
list(APPEND MOLT_RUNTIME_SOURCES
  ${CMAKE_CURRENT_LIST_DIR}/atexit.cpp
  ${CMAKE_CURRENT_LIST_DIR}/time.cpp
  ${CMAKE_CURRENT_LIST_DIR}/types.cpp
  ${CMAKE_CURRENT_LIST_DIR}/bisect.cpp
  ${CMAKE_CURRENT_LIST_DIR}/collections.cpp
  ${CMAKE_CURRENT_LIST_DIR}/dataclasses.cpp
  ${CMAKE_CURRENT_LIST_DIR}/deque.cpp
  ${CMAKE_CURRENT_LIST_DIR}/fd.cpp
  ${CMAKE_CURRENT_LIST_DIR}/functools.cpp
  ${CMAKE_CURRENT_LIST_DIR}/hash_kernels.cpp
  ${CMAKE_CURRENT_LIST_DIR}/hashlib.cpp
  ${CMAKE_CURRENT_LIST_DIR}/heapq.cpp
  ${CMAKE_CURRENT_LIST_DIR}/itertools.cpp
  ${CMAKE_CURRENT_LIST_DIR}/itertools_combine.cpp
  ${CMAKE_CURRENT_LIST_DIR}/math_float.cpp
  ${CMAKE_CURRENT_LIST_DIR}/math_int.cpp
  ${CMAKE_CURRENT_LIST_DIR}/operator.cpp
  ${CMAKE_CURRENT_LIST_DIR}/os.cpp
  ${CMAKE_CURRENT_LIST_DIR}/process.cpp
  ${CMAKE_CURRENT_LIST_DIR}/random.cpp
  ${CMAKE_CURRENT_LIST_DIR}/sha512.cpp
  ${CMAKE_CURRENT_LIST_DIR}/struct.cpp
  ${CMAKE_CURRENT_LIST_DIR}/typing.cpp
)
