// What Python needs to know about Unicode: identifier classes, NFKC, printability and character names.
// The tables are generated from the Unicode Character Database when the project is built
// (gen/unicode_tables.cpp).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace molt::parse {

// Decodes one sequence at `at` and moves past it; `at` < `end`, and the text is well-formed (generalized)
// UTF-8.
char32_t decodeUtf8(const char*& at, const char* end);
void appendUtf8(std::string& out, char32_t c);

bool isXidStart(char32_t c);
bool isXidContinue(char32_t c);
bool isPrintable(char32_t c);

// Normalisation form KC, as identifiers take it (PEP 3131).
std::string nfkc(std::string_view text);

// The character called `name` in any mixture of cases, aliases included; 0 if there is none.
char32_t characterByName(std::string_view name);

}  // namespace molt::parse
