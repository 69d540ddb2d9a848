stdlib-intrinsics --stdlib stdlib/lib --hir stdlib/hir --names stdlib/names.txt --inventory stdlib/inventory --page stdlib/names.txt
