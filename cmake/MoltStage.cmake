# molt_stage(NAME SOURCES a.cpp … [MAIN main.cpp] USES lib …)
#   Makes the library molt_NAME from SOURCES and, with MAIN, the executable molt-NAME from MAIN.
#   Sources are listed, never globbed, so that a review shows a new file. Includes are relative to the folder.
function(molt_stage name)
  cmake_parse_arguments(S "" "MAIN" "SOURCES;USES" ${ARGN})
  add_library(molt_${name} STATIC ${S_SOURCES})
  target_include_directories(molt_${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(molt_${name} PUBLIC ${S_USES})
  if(S_MAIN)
    add_executable(molt-${name} ${S_MAIN})
    target_link_libraries(molt-${name} PRIVATE molt_${name})
  endif()
endfunction()

# molt_unit_test(NAME SOURCES … USES lib …): one GoogleTest executable, registered with ctest as unit.NAME.
function(molt_unit_test name)
  cmake_parse_arguments(T "" "" "SOURCES;USES" ${ARGN})
  find_package(GTest REQUIRED)
  add_executable(test_${name} ${T_SOURCES})
  target_link_libraries(test_${name} PRIVATE ${T_USES} GTest::gtest GTest::gtest_main)
  add_test(NAME unit.${name} COMMAND test_${name} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
endfunction()
