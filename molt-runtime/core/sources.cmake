# Objects, types, calls, modules, start and end of a program.
foreach(name alloc annotate attr bind call capabilities class code descriptor feedback function generic_alias import import_finders layout leaks left_out main module mro namespace object_type
    op_counts property rt_names shape singletons slots stack struct_sequence super sys threads type type_type typevars unit)
  list(APPEND MOLT_RUNTIME_SOURCES ${CMAKE_CURRENT_LIST_DIR}/${name}.cpp)
endforeach()
