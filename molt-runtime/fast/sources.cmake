list(APPEND MOLT_RUNTIME_SOURCES
  ${CMAKE_CURRENT_LIST_DIR}/access.cpp ${CMAKE_CURRENT_LIST_DIR}/arith.cpp ${CMAKE_CURRENT_LIST_DIR}/slow.cpp
  ${CMAKE_CURRENT_LIST_DIR}/wasm_support.cpp)

# The same functions as bitcode, which molt-codegen links into modules that it optimises.
function(molt_fast_bitcode output)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_CXX_COMPILER} ${ARGN} -std=c++23 -O2 -emit-llvm -c -fno-exceptions -fno-rtti -fvisibility=hidden
      -fno-threadsafe-statics -fno-math-errno -fno-omit-frame-pointer -fno-unwind-tables -fno-asynchronous-unwind-tables
      -ffile-prefix-map=${CMAKE_SOURCE_DIR}/= -I${CMAKE_SOURCE_DIR}/molt-runtime -I${CMAKE_SOURCE_DIR}/molt-ir
      -MD -MF ${output}.d ${CMAKE_SOURCE_DIR}/molt-runtime/fast/bitcode.cpp -o ${output}
    DEPENDS ${CMAKE_SOURCE_DIR}/molt-runtime/fast/bitcode.cpp DEPFILE ${output}.d
    COMMENT "bitcode of the fast paths" VERBATIM)
endfunction()
if(NOT TARGET molt_fast)
  file(MAKE_DIRECTORY ${CMAKE_ARCHIVE_OUTPUT_DIRECTORY}/wasm32)
  set(fastOutputs ${CMAKE_ARCHIVE_OUTPUT_DIRECTORY}/molt_fast.bc)
  molt_fast_bitcode(${CMAKE_ARCHIVE_OUTPUT_DIRECTORY}/molt_fast.bc -fPIC)
  if(MOLT_WASM)
    molt_fast_bitcode(${CMAKE_ARCHIVE_OUTPUT_DIRECTORY}/wasm32/molt_fast.bc --target=wasm32-wasi)
    list(APPEND fastOutputs ${CMAKE_ARCHIVE_OUTPUT_DIRECTORY}/wasm32/molt_fast.bc)
  endif()
  add_custom_target(molt_fast ALL DEPENDS ${fastOutputs})
endif()
